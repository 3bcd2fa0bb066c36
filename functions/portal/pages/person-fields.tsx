import type { Office, PersonName } from '#shared/domain/person.ts';
import { writtenName } from '#shared/domain/person.ts';

import { NAME_USES } from '../steps/read-person.ts';
import type { View } from '../web/env.ts';
import { Fields } from '../web/fields.ts';
import type { Faults } from '../web/fields.ts';
import { Area, Radios, Select, Text } from './fields.tsx';
import { Group } from './form.tsx';
import { OfficePart } from './office.tsx';
import type { OfficeAsk } from './office.tsx';
import { P } from './parts.tsx';

interface PersonFieldsProps {
  readonly view: View;
  readonly fields: Fields;
  readonly faults: Faults;
  /** Where the form goes, and what was asked of the registers; absent while none is on. */
  readonly office?: { readonly action: string; readonly ask: OfficeAsk } | undefined;
}

/** The fields of what is public, and of where mail goes. */
export function PersonFields({ view, fields, faults, office }: PersonFieldsProps) {
  const say = view.say.enrolment;
  const of = (name: Exclude<keyof typeof say.names, 'uses'>, optional = false) => ({
    view,
    name,
    label: say.names[name],
    value: fields.get(name),
    error: faults[name],
    optional,
  });
  return (
    <>
      <Group legend={say.publicGroup}>
        <P>{say.publicLead}</P>
        <Text {...of('given')} help={say.names.givenHelp} />
        <Text {...of('call', true)} />
        <Text {...of('initials', true)} size="short" />
        <Text {...of('prefix', true)} help={say.names.prefixHelp} size="short" />
        <Text {...of('family')} />
        <Text {...of('partnerPrefix', true)} size="short" />
        <Text {...of('partner', true)} help={say.names.partnerHelp} />
        <Select
          view={view}
          name="use"
          label={say.names.use}
          value={fields.get('use')}
          options={NAME_USES.map((use) => [use, say.names.uses[use]] as const)}
        />
        <Area {...of('also', true)} help={say.names.alsoHelp} rows={3} />
        <Text {...of('office')} help={say.names.officeHelp} />
        <Text {...of('organisation')} />
        {office && <OfficePart view={view} {...office} />}
      </Group>
      <Group legend={say.mailTitle}>
        <Text {...of('email')} type="email" help={say.names.emailHelp} complete="email" />
        <Radios
          view={view}
          name="language"
          legend={say.names.language}
          value={fields.get('language') || view.language}
          options={[
            ['nl', say.names.nl],
            ['en', say.names.en],
          ]}
        />
      </Group>
    </>
  );
}

/** The same fields, filled with what is known. */
export function fieldsOfPerson({
  names,
  offices,
  email = '',
  language,
}: {
  readonly names: readonly PersonName[];
  readonly offices: readonly Office[];
  readonly email?: string | undefined;
  readonly language: string;
}): Fields {
  const [first, ...others] = names;
  const [office] = offices;
  return new Fields(
    Object.entries({
      given: first?.given ?? (first?.family === undefined ? undefined : ''),
      call: first?.call,
      initials: first?.initials,
      prefix: first?.prefix,
      family: first?.family ?? first?.full,
      partnerPrefix: first?.partner?.prefix,
      partner: first?.partner?.family,
      use: first?.use,
      also: others.map((name) => writtenName(name)).join('\n'),
      office: office?.title,
      organisation: office?.organisation,
      email,
      language,
    }).map(([name, value]) => [name, [value ?? '']]),
  );
}
