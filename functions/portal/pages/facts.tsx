import type { Child } from 'hono/jsx';

import type { Fact, FactKind } from '#shared/domain/fact.ts';
import { FACT_KINDS } from '#shared/domain/fact.ts';
import { writtenName } from '#shared/domain/person.ts';
import type { Language } from '#shared/domain/person.ts';
import { KIND } from '#shared/report/words.ts';

import { FIELDS_OF, OPTIONAL } from '../steps/read-fact.ts';
import type { View } from '../web/env.ts';
import type { Faults, Fields } from '../web/fields.ts';
import { capital } from '../web/say.ts';
import type { FieldName } from '../words/fact-fields.ts';
import { RELATIONS } from '../words/fact-fields.ts';
import { Select, Text } from './fields.tsx';
import { Act, Actions, Button, Form } from './form.tsx';
import { Page } from './layout.tsx';
import { A, Alert, ButtonLink, H2, P } from './parts.tsx';

/** A fact as the list shows it: its kind, and the thing itself only when it was asked for. */
export interface ListedFact {
  readonly id: string;
  readonly kind: FactKind;
  readonly fact?: Fact;
}

interface FactsProps {
  readonly view: View;
  readonly facts: readonly ListedFact[];
  readonly shown: boolean;
  readonly said?: string | undefined;
  /** Right after enrolling: the third step. */
  readonly enrolling: boolean;
}

/** One's own facts, covered until they are asked for. */
export function FactsPage({ view, facts, shown, said, enrolling }: FactsProps) {
  const say = view.say.facts;
  const words = view.say.enrolment;
  return (
    <Page view={view} title={enrolling ? words.factsTitle : say.title} at="/mine/facts">
      {enrolling && <P>{words.step(3)}</P>}
      {said !== undefined && <Alert kind="ok" title={said} />}
      <P lead>{enrolling ? words.factsLead : say.lead}</P>
      {facts.length === 0 ? (
        <P>{say.none}</P>
      ) : (
        <>
          {shown ? (
            <Alert kind="warning">
              <p>{say.shown}</p>
              <p>
                <ButtonLink href="/mine/facts">{say.hideAll}</ButtonLink>
              </p>
            </Alert>
          ) : (
            <>
              <P>{say.hidden}</P>
              <Actions>
                <Act view={view} action="/mine/facts/show">
                  {say.showAll}
                </Act>
              </Actions>
            </>
          )}
          <ul class="luwte-cards">
            {facts.map((one, index) => (
              <One view={view} listed={one} name={nameIn(facts, index, view)} />
            ))}
          </ul>
        </>
      )}
      <H2>{say.addTitle}</H2>
      <ul class="luwte-kinds">
        {FACT_KINDS.map((kind) => (
          <li>
            <A href={`/mine/facts/add/${kind}`}>{capital(KIND[view.language][kind])}</A>
          </li>
        ))}
      </ul>
      {enrolling && (
        <p>
          <ButtonLink href="/mine" primary>
            {words.factsDone}
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}

/** "Phone number, number 2": what one is called without being shown. */
function nameIn(facts: readonly ListedFact[], index: number, view: View): string {
  const kind = facts[index]?.kind ?? 'address';
  const word = capital(KIND[view.language][kind]);
  const same = facts.filter((one) => one.kind === kind);
  if (same.length < 2) return word;
  const place = facts.slice(0, index + 1).filter((one) => one.kind === kind).length;
  return `${word}, ${view.say.facts.number(place)}`;
}

function One({ view, listed, name }: { view: View; listed: ListedFact; name: string }) {
  const { common } = view.say;
  const { id, fact } = listed;
  return (
    <li class="luwte-card">
      <div class="luwte-card__head">
        <h2 class="utrecht-heading-3">{name}</h2>
      </div>
      <p class={fact ? undefined : 'luwte-covered'}>
        {fact ? factInWords(fact, view) : <span aria-hidden="true">••••••••</span>}
      </p>
      <Actions>
        <Act view={view} action={`/mine/facts/${id}/change`}>
          {common.change}
          <span class="luwte-hidden"> {name}</span>
        </Act>
        <ButtonLink href={`/mine/facts/${id}/remove`}>
          {common.remove}
          <span class="luwte-hidden"> {name}</span>
        </ButtonLink>
      </Actions>
    </li>
  );
}

/** A fact in one line, as its subject reads it. */
function factInWords(fact: Fact, { say, language }: View): string {
  const words = say.facts;
  switch (fact.kind) {
    case 'address': {
      const { street, number, addition, postcode, city, country } = fact;
      const line = [street, [number, addition].filter(Boolean).join(' ')].filter(Boolean).join(' ');
      return [line, [postcode, city].filter(Boolean).join(' '), country].filter(Boolean).join(', ');
    }
    case 'relative': {
      const relation = RELATIONS.find((one) => one === fact.relation);
      return `${writtenName(fact.name)} (${relation ? words.relation[relation] : fact.relation})`;
    }
    case 'place':
      return `${fact.lat}, ${fact.lon} (${words.radius(fact.radius)})`;
    case 'routine': {
      const { what, place, weekday, from, to } = fact;
      const day = weekday === undefined ? undefined : words.weekday[weekday];
      return [what, place, day, [from, to].filter(Boolean).join(' - ')].filter(Boolean).join(', ');
    }
    case 'birthdate':
      return dateInWords(fact.value, language);
    case 'phone':
    case 'email':
    case 'plate':
    case 'username':
    case 'iban':
    case 'bsn':
      break;
  }
  return fact.value;
}

/** `1966`, `1966-05` or `1966-05-17`, as people write it. */
function dateInWords(value: string, language: Language): string {
  const [, month, day] = value.split('-');
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(value));
}

interface FactFormProps {
  readonly view: View;
  readonly kind: FactKind;
  readonly fields: Fields;
  readonly faults: Faults;
  readonly action: string;
  readonly adding: boolean;
}

/** The form of one fact. */
export function FactFormPage({ view, kind, fields, faults, action, adding }: FactFormProps) {
  const say = view.say.facts;
  const word = KIND[view.language][kind];
  const wrong = Object.keys(faults).length > 0;
  return (
    <Page
      view={view}
      title={adding ? say.addThis(word) : say.changeThis(word)}
      at="/mine/facts"
      crumbs={[{ href: '/mine/facts', text: say.title }]}
      wrong={wrong}
    >
      <P>{say.kinds[kind].help}</P>
      {wrong && (
        <Alert kind="error" title={view.say.common.formWrong}>
          <p>{view.say.common.formWrongHelp}</p>
        </Alert>
      )}
      <Form view={view} action={action}>
        {FIELDS_OF[kind].map((name) => fieldFor({ view, name, fields, faults }))}
        <Actions>
          <Button>{adding ? view.say.common.add : view.say.common.save}</Button>
          <A href="/mine/facts">{view.say.common.cancel}</A>
        </Actions>
      </Form>
    </Page>
  );
}

const RADII = [100, 250, 500, 1000, 2000] as const;
const SHORT: ReadonlySet<FieldName> = new Set<FieldName>([
  'number',
  'addition',
  'country',
  'day',
  'month',
  'year',
  'from',
  'to',
  'postcode',
  'prefix',
]);

function fieldFor({
  view,
  name,
  fields,
  faults,
}: {
  view: View;
  name: FieldName;
  fields: Fields;
  faults: Faults;
}): Child {
  const say = view.say.facts;
  const { label, help } = say.field[name];
  const props = {
    view,
    name,
    label,
    help,
    value: fields.get(name),
    error: faults[name],
    optional: OPTIONAL.has(name),
  };
  if (name === 'relation')
    return (
      <Select {...props} options={RELATIONS.map((one) => [one, say.relation[one]] as const)} />
    );
  if (name === 'weekday')
    return (
      <Select {...props} options={[['', view.say.common.choose], ...Object.entries(say.weekday)]} />
    );
  if (name === 'radius')
    return (
      <Select
        {...props}
        value={props.value || '250'}
        options={RADII.map((metres) => [String(metres), say.radius(metres)] as const)}
      />
    );
  const type = name === 'email' ? 'email' : name === 'phone' ? 'tel' : 'text';
  return <Text {...props} type={type} {...(SHORT.has(name) && { size: 'short' as const })} />;
}

export function RemoveFactPage({ view, id, name }: { view: View; id: string; name: string }) {
  const say = view.say.facts;
  return (
    <Page
      view={view}
      title={say.removeTitle}
      at="/mine/facts"
      crumbs={[{ href: '/mine/facts', text: say.title }]}
    >
      <P lead>{name}</P>
      <P>{say.removeText}</P>
      <Actions>
        <Act view={view} action={`/mine/facts/${id}/remove`} look="primary-action" danger>
          {say.removeGo}
        </Act>
        <A href="/mine/facts">{view.say.common.cancel}</A>
      </Actions>
    </Page>
  );
}
