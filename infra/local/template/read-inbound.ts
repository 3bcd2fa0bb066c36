import type { InboundPlan } from './blueprint.ts';
import { asList, asObject, asObjects, asText } from './json.ts';
import type { Resource } from './resource.ts';

/** Where mail that arrives is put, and which queues hear of it: receipt rules of SES, and rules on new objects. */
export function readInbound(
  receipts: readonly Resource[],
  rules: readonly Resource[],
): readonly InboundPlan[] {
  return receipts.flatMap(({ properties }) => {
    const rule = asObject(properties['Rule']);
    const recipients = asList(rule['Recipients']).map((recipient) => asText(recipient));
    return asObjects(rule['Actions']).flatMap((action) => {
      const { BucketName, ObjectKeyPrefix } = asObject(action['S3Action']);
      const bucket = asText(BucketName);
      if (bucket === '') return [];
      return [
        { recipients, bucket, prefix: asText(ObjectKeyPrefix), wakes: wakesOf(bucket, rules) },
      ];
    });
  });
}

function wakesOf(bucket: string, rules: readonly Resource[]): InboundPlan['wakes'] {
  return rules
    .filter(({ properties }) => {
      const detail = asObject(asObject(properties['EventPattern'])['detail']);
      return asList(asObject(detail['bucket'])['name']).includes(bucket);
    })
    .flatMap(({ properties }) =>
      asObjects(properties['Targets']).map((target) => {
        const { InputPathsMap, InputTemplate } = asObject(target['InputTransformer']);
        const paths = Object.entries(asObject(InputPathsMap));
        return {
          queue: asText(target['Arn']),
          paths: Object.fromEntries(paths.map(([name, path]) => [name, asText(path)])),
          template: InputTemplate === undefined ? undefined : asText(InputTemplate),
        };
      }),
    );
}
