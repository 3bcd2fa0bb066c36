import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Entity } from 'electrodb';

import { plainly } from './failures.ts';
import { ALL, at, CONSISTENT, daysLater, TABLE_SHAPE } from './table.ts';

/** What is counted of a source. `nothing` counts only positive statements of the source. */
export const COUNTED = [
  'requests',
  'pagesRead',
  'pagesKept',
  'hits',
  'nothing',
  'refused',
  'unreadable',
] as const;

export type Counts = { readonly [K in (typeof COUNTED)[number]]: number };

/** What looking gave: of one source, for one subject (or for all, at a watched site), on one UTC day. */
export interface DayOutcome extends Counts {
  readonly source: string;
  readonly subject?: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  /** The last reason for a refusal or something unreadable, in plain words. */
  readonly why?: string;
}

export interface OutcomeKey {
  readonly source: string;
  readonly subject?: string | undefined;
  readonly day: string;
}

/** Counters of what was looked at and what could not be, so that silence is never taken for "nothing found". */
export interface Outcomes {
  /** Adds to the day's counters, atomically. Not idempotent: count once per look (see `runs`). */
  count(key: OutcomeKey, add: Partial<Counts>, why?: string): Promise<void>;
  /** What was looked at for one subject, from one day to another, both included. */
  ofSubject(subject: string, from: string, to: string): Promise<readonly DayOutcome[]>;
  /** What was looked at for everybody: watched sites and archives. */
  ofEverybody(from: string, to: string): Promise<readonly DayOutcome[]>;
  /** All looks at one source. Eventually consistent. */
  ofSource(source: string, from: string, to: string): Promise<readonly DayOutcome[]>;
}

const EVERYBODY = '*';
/** Sorts after every id, so that the last day is included. */
const LAST = '\u{ffff}';
const DAYS_KEPT = 400;

function entity(client: DynamoDBClient, table: string) {
  const counter = { type: 'number' } as const;
  return new Entity(
    {
      model: { entity: 'outcome', version: '1', service: 'luwte' },
      attributes: {
        subject: { type: 'string', required: true },
        day: { type: 'string', required: true },
        source: { type: 'string', required: true },
        requests: counter,
        pagesRead: counter,
        pagesKept: counter,
        hits: counter,
        nothing: counter,
        refused: counter,
        unreadable: counter,
        why: { type: 'string' },
        expires: { type: 'number', field: TABLE_SHAPE.expires },
      },
      indexes: {
        own: {
          pk: {
            field: 'pk',
            composite: ['subject'],
            template: 'subject#${subject}',
            casing: 'none',
          },
          sk: {
            field: 'sk',
            composite: ['day', 'source'],
            template: 'outcome#${day}#${source}',
            casing: 'none',
          },
        },
        source: {
          index: 'gsi1',
          pk: {
            field: 'gsi1pk',
            composite: ['source'],
            template: 'outcomes#${source}',
            casing: 'none',
          },
          sk: {
            field: 'gsi1sk',
            composite: ['day', 'subject'],
            template: '${day}#${subject}',
            casing: 'none',
          },
        },
      },
    },
    at(client, table),
  );
}

/** Outcomes in the LOOKS table; kept 400 days. */
export function outcomesIn(client: DynamoDBClient, table: string): Outcomes {
  const outcomes = entity(client, table);

  async function ofOwner(subject: string, from: string, to: string) {
    const days = outcomes.query.own({ subject }).between({ day: from }, { day: to, source: LAST });
    return (await days.go({ ...ALL, ...CONSISTENT })).data.map((row) => dayOutcome(row));
  }

  return plainly('outcomes', {
    async count(
      { source, subject = EVERYBODY, day }: OutcomeKey,
      add: Partial<Counts>,
      why?: string,
    ) {
      const expires = daysLater(Date.parse(day), DAYS_KEPT);
      const row = { subject, day, source, expires };
      await outcomes
        .upsert(why === undefined ? row : { ...row, why })
        .add(add)
        .go();
    },
    ofSubject: ofOwner,
    ofEverybody: (from: string, to: string) => ofOwner(EVERYBODY, from, to),
    async ofSource(source: string, from: string, to: string) {
      const days = outcomes.query
        .source({ source })
        .between({ day: from }, { day: to, subject: LAST });
      return (await days.go(ALL)).data.map((row) => dayOutcome(row));
    },
  });
}

type Row = Partial<Counts> & {
  subject: string;
  source: string;
  day: string;
  why?: string | undefined;
};

function dayOutcome({ subject, source, day, why, ...counted }: Row): DayOutcome {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one entry per name of the list.
  const counts = Object.fromEntries(COUNTED.map((name) => [name, counted[name] ?? 0])) as Counts;
  return {
    source,
    day,
    ...counts,
    ...(subject === EVERYBODY ? {} : { subject }),
    ...(why === undefined ? {} : { why }),
  };
}
