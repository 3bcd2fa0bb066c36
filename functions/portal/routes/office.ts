import type { OfficeAsk } from '../pages/office.tsx';
import { officesAt, withOffice } from '../steps/office.ts';
import type { Ctx } from '../web/env.ts';
import type { Fields } from '../web/fields.ts';

/** What a form offers at first: the registers, where one that is on was read. */
export async function officeAsk({ var: { needs } }: Ctx): Promise<OfficeAsk | undefined> {
  return (await needs.offices.names()).length > 0 ? {} : undefined;
}

/** The form again, with what the registers say, or with what was chosen of it. Nothing is saved. */
export async function officeAsked(
  { var: { needs } }: Ctx,
  fields: Fields,
): Promise<{ readonly fields: Fields; readonly ask: OfficeAsk }> {
  const found = await officesAt(needs, fields.get('organisation'));
  const taken =
    fields.get('do') === 'take'
      ? found.offices.find(({ id }) => id === fields.get('chosenOffice'))
      : undefined;
  return taken ? { fields: withOffice(fields, taken), ask: { taken } } : { fields, ask: { found } };
}
