import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { takeIn } from '#infra/local/mail/inbound.ts';
import type { JsonObject } from '#infra/local/template/json.ts';
import { readInbound } from '#infra/local/template/read-inbound.ts';

import { makeFolder, testSteps } from '../fixtures/place.ts';

const resource = (type: string, properties: JsonObject) => ({
  id: type,
  type,
  stack: 'one',
  properties,
  metadata: {},
});

const plans = readInbound(
  [
    resource('AWS::SES::ReceiptRule', {
      Rule: {
        Recipients: ['antwoord.luwte.example', 'bounce@luwte.example'],
        Actions: [{ S3Action: { BucketName: 'inbound', ObjectKeyPrefix: 'in/' } }],
      },
    }),
  ],
  [
    resource('AWS::Events::Rule', {
      EventPattern: { source: ['aws.s3'], detail: { bucket: { name: ['inbound'] } } },
      Targets: [
        {
          Arn: 'arn:reply',
          InputTransformer: {
            InputPathsMap: { 'detail-object-key': '$.detail.object.key' },
            InputTemplate: '{"key":<detail-object-key>}',
          },
        },
      ],
    }),
    resource('AWS::Events::Rule', {
      EventPattern: { detail: { bucket: { name: ['another'] } } },
      Targets: [{ Arn: 'arn:other' }],
    }),
  ],
);

async function arrive(to: readonly string[], from = 'secretaris@club.example') {
  const file = join(await makeFolder(testSteps()), 'a.eml');
  await writeFile(file, 'the mail');
  const objects: string[][] = [];
  const messages: string[][] = [];
  await takeIn({ file, from, to }, plans, {
    putObject: (bucket, key, body) => objects.push([bucket, key, body.toString()]),
    send: (queue, body) => messages.push([queue, body]),
  });
  return { objects, messages, isThere: existsSync(file) };
}

describe('mail that arrives', () => {
  it('is put into its bucket, and the queue that listens hears which object it is', async () => {
    const { objects, messages } = await arrive(['taak-12@Antwoord.Luwte.example']);
    expect(objects).toEqual([['inbound', expect.stringMatching(/^in\/[\da-f]{32}$/u), 'the mail']]);
    expect(messages).toEqual([['arn:reply', JSON.stringify({ key: objects[0]?.[1] })]]);
  });

  it('is taken for a single address too, and left alone when it is for nobody of ours', async () => {
    expect((await arrive(['bounce@luwte.example'])).objects).toHaveLength(1);
    expect(await arrive(['iris@luwte.example', 'x@elders.example'])).toEqual({
      objects: [],
      messages: [],
      isThere: true,
    });
  });

  it('lies in its bucket alone, unless it is for others too or we sent it ourselves', async () => {
    const us = 'dossier@antwoord.luwte.example';
    expect((await arrive([us])).isThere).toBe(false);
    expect((await arrive([us], '')).isThere).toBe(false);
    expect((await arrive([us, 'x@elders.example'])).isThere).toBe(true);
    expect((await arrive([us], 'bounce@luwte.example')).isThere).toBe(true);
  });
});
