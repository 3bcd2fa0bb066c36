import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';

import { sendRefusal } from '../iam/refuse.ts';
import { readPrivate, writePrivate } from '../private-file.ts';
import type { KeyPlan } from '../template/blueprint.ts';
import { asNumber, asObject, asText, parseObject } from '../template/json.ts';
import type { JsonObject } from '../template/json.ts';
import { sendJson } from './emulator.ts';
import type { Emulator } from './emulator.ts';

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

export interface Kms {
  readonly answer: Emulator;
  /** ARN by key id, ARN or alias. */
  keyArn(name: string): string | undefined;
  /** ARN of the key that made a ciphertext (base64). */
  keyOfCiphertext(ciphertext: string): string | undefined;
}

/** KMS on one machine: each key of the template is a random one in `file`, which only this user can read. */
export async function startKms(file: string, plans: readonly KeyPlan[]): Promise<Kms> {
  const keys = await readPrivate(file);
  const missing = plans.filter((plan) => !keys.has(plan.id));
  for (const plan of missing) keys.set(plan.id, randomBytes(KEY_BYTES).toString('base64'));
  if (missing.length > 0) await writePrivate(file, keys);

  const planOf = (name: string): KeyPlan | undefined =>
    plans.find((plan) => [plan.arn, plan.id, ...plan.aliases].includes(name));
  const planOfCiphertext = (blob: string): KeyPlan | undefined =>
    planOf(openEnvelope(Buffer.from(blob, 'base64')).key);
  const secretOf = (plan: KeyPlan): Buffer => Buffer.from(keys.get(plan.id) ?? '', 'base64');

  return {
    keyArn: (name) => planOf(name)?.arn,
    keyOfCiphertext: (blob) => planOfCiphertext(blob)?.arn,
    answer: (request, response, body) => {
      const operation = asText(request.headers['x-amz-target']).split('.').at(-1) ?? '';
      perform(operation, parseObject(body.toString(), 'KMS request'), response);
    },
  };

  function perform(operation: string, input: JsonObject, response: ServerResponse): void {
    const blob = asText(input['CiphertextBlob']);
    const plan = operation === 'Decrypt' ? planOfCiphertext(blob) : planOf(asText(input['KeyId']));
    if (!plan) {
      const message = operation === 'Decrypt' ? '' : 'Key is not in the template';
      const code = operation === 'Decrypt' ? 'InvalidCiphertextException' : 'NotFoundException';
      sendRefusal(response, 'kms', { status: 400, code, message });
      return;
    }
    const context = asObject(input['EncryptionContext']);
    const wrap = (plain: Buffer): string => seal(plan.id, secretOf(plan), plain, context);
    const answer = { KeyId: plan.arn, EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' };
    switch (operation) {
      case 'Encrypt': {
        const plain = Buffer.from(asText(input['Plaintext']), 'base64');
        sendJson(response, { ...answer, CiphertextBlob: wrap(plain) });
        return;
      }
      case 'Decrypt': {
        const plain = unseal(secretOf(plan), Buffer.from(blob, 'base64'), context);
        if (plain) sendJson(response, { ...answer, Plaintext: plain.toString('base64') });
        else
          sendRefusal(response, 'kms', {
            status: 400,
            code: 'InvalidCiphertextException',
            message: '',
          });
        return;
      }
      case 'GenerateDataKey':
      case 'GenerateDataKeyWithoutPlaintext': {
        const plain = randomBytes(dataKeyBytes(input));
        const shown = operation === 'GenerateDataKey' && { Plaintext: plain.toString('base64') };
        sendJson(response, { KeyId: plan.arn, CiphertextBlob: wrap(plain), ...shown });
        return;
      }
      case 'DescribeKey':
        sendJson(response, { KeyMetadata: { KeyId: plan.id, Arn: plan.arn, KeyState: 'Enabled' } });
        return;
      default:
        sendRefusal(response, 'kms', {
          status: 400,
          code: 'UnsupportedOperationException',
          message: `${operation} is not there on one machine`,
        });
    }
  }
}

function dataKeyBytes(input: JsonObject): number {
  if (asText(input['KeySpec']) === 'AES_128') return 16;
  return asNumber(input['NumberOfBytes'], KEY_BYTES);
}

/** Length of the key's id, the id, IV, tag, ciphertext; AES-256-GCM bound to the encryption context. */
function seal(id: string, key: Buffer, plain: Buffer, context: JsonObject): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(bound(context));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  const name = Buffer.from(id);
  return Buffer.concat([Buffer.of(name.length), name, iv, cipher.getAuthTag(), sealed]).toString(
    'base64',
  );
}

function unseal(key: Buffer, blob: Buffer, context: JsonObject): Buffer | undefined {
  const { iv, tag, sealed } = openEnvelope(blob);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(bound(context));
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed), decipher.final()]);
  } catch {
    return undefined;
  }
}

function openEnvelope(blob: Buffer): { key: string; iv: Buffer; tag: Buffer; sealed: Buffer } {
  const start = 1 + (blob[0] ?? 0);
  const tagAt = start + IV_BYTES;
  return {
    key: blob.subarray(1, start).toString(),
    iv: blob.subarray(start, tagAt),
    tag: blob.subarray(tagAt, tagAt + TAG_BYTES),
    sealed: blob.subarray(tagAt + TAG_BYTES),
  };
}

function bound(context: JsonObject): Buffer {
  const pairs = Object.entries(context).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Buffer.from(JSON.stringify(pairs));
}
