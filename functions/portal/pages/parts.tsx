import type { Child } from 'hono/jsx';

import type { Severity } from '#shared/domain/severity.ts';
import { BAND } from '#shared/report/words.ts';

import type { View } from '../web/env.ts';

/** Building blocks that look like the NL Design System and read well aloud. */

export function P({ children, lead = false }: { children?: Child; lead?: boolean }) {
  return <p class={`utrecht-paragraph${lead ? ' utrecht-paragraph--lead' : ''}`}>{children}</p>;
}

export function H2({ children, id }: { children?: Child; id?: string }) {
  return (
    <h2 class="utrecht-heading-2" id={id}>
      {children}
    </h2>
  );
}

export function H3({ children, id }: { children?: Child; id?: string }) {
  return (
    <h3 class="utrecht-heading-3" id={id}>
      {children}
    </h3>
  );
}

export function List({ items }: { items: readonly Child[] }) {
  return (
    <ul class="utrecht-unordered-list">
      {items.map((item) => (
        <li class="utrecht-unordered-list__item">{item}</li>
      ))}
    </ul>
  );
}

export function Numbered({ items }: { items: readonly Child[] }) {
  return (
    <ol class="utrecht-ordered-list">
      {items.map((item) => (
        <li class="utrecht-ordered-list__item">{item}</li>
      ))}
    </ol>
  );
}

export function A({ href, children }: { href: string; children?: Child }) {
  return (
    <a class="utrecht-link" href={href}>
      {children}
    </a>
  );
}

/** Somewhere else: it learns nothing of where the reader comes from, and gets no hold on our window. */
export function Outside({ href, children }: { href: string; children?: Child }) {
  return (
    <a
      class="utrecht-link luwte-url"
      href={href}
      target="_blank"
      rel="noreferrer noopener nofollow"
    >
      {children}
    </a>
  );
}

export function ButtonLink({
  href,
  primary = false,
  children,
}: {
  href: string;
  primary?: boolean;
  children?: Child;
}) {
  const look = primary ? 'primary-action' : 'secondary-action';
  return (
    <a
      class={`utrecht-button-link utrecht-button-link--html-a utrecht-button-link--${look} luwte-button-link luwte-button-link--${look}`}
      href={href}
    >
      {children}
    </a>
  );
}

type AlertKind = 'info' | 'ok' | 'warning' | 'error';

/** A box that says something that matters now. */
export function Alert({
  kind,
  title,
  children,
}: {
  kind: AlertKind;
  title?: string;
  children?: Child;
}) {
  return (
    <div
      class={`utrecht-alert utrecht-alert--${kind} luwte-alert`}
      role={kind === 'error' ? 'alert' : kind === 'ok' ? 'status' : undefined}
    >
      <div class="utrecht-alert__content">
        <div class="utrecht-alert__message">
          {title !== undefined && <p class="luwte-alert__title">{title}</p>}
          {children}
        </div>
      </div>
    </div>
  );
}

const BADGE: Readonly<Record<Severity, string>> = {
  critical: 'luwte-badge--critical',
  high: 'luwte-badge--high',
  medium: 'luwte-badge--medium',
  low: 'luwte-badge--low',
  info: 'luwte-badge--neutral',
};

/** The band in words; the colour only repeats it. */
export function Band({ view, severity }: { view: View; severity: Severity }) {
  return (
    <span class={`utrecht-badge-status luwte-badge ${BADGE[severity]}`}>
      {BAND[view.language][severity]}
    </span>
  );
}

export function Badge({
  look = 'neutral',
  children,
}: {
  look?: 'neutral' | 'good' | 'medium' | 'high';
  children?: Child;
}) {
  return <span class={`utrecht-badge-status luwte-badge luwte-badge--${look}`}>{children}</span>;
}

/** Pairs of a word and what it is. */
export function Pairs({ of }: { of: readonly (readonly [string, Child])[] }) {
  return (
    <dl class="luwte-pairs">
      {of.map(([key, value]) => (
        <div class="luwte-pairs__pair">
          <dt>{key}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A table that turns into a list of cards where the screen is narrow: each cell carries its column's name. */
export function Table({
  caption,
  columns,
  rows,
  numbers = [],
}: {
  caption: string;
  columns: readonly string[];
  rows: readonly (readonly Child[])[];
  /** Columns, from 0, that hold numbers. */
  numbers?: readonly number[];
}) {
  return (
    <table class="utrecht-table luwte-table">
      <caption class="utrecht-table__caption luwte-table__caption">{caption}</caption>
      <thead class="utrecht-table__header">
        <tr class="utrecht-table__row">
          {columns.map((column, at) => (
            <th
              class={`utrecht-table__header-cell${numbers.includes(at) ? ' utrecht-table__header-cell--numeric-column' : ''}`}
              scope="col"
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="utrecht-table__body">
        {rows.map((cells) => (
          <tr class="utrecht-table__row">
            {cells.map((cell, at) => (
              <td
                class={`utrecht-table__cell${numbers.includes(at) ? ' utrecht-table__cell--numeric-column' : ''}`}
              >
                <span class="luwte-table__label">{columns[at]}</span>
                <span class="luwte-table__value">{cell}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Words of a page, cut out of it: what was cut through at either end is left out. */
export function Quote({ text }: { text: string }) {
  const whole = text.replace(/^\S*\s+(?=\S)/, '').replace(/(?<=\S)\s+\S*$/, '');
  return (
    <blockquote class="luwte-quote">
      <p>{`… ${whole.trim()} …`}</p>
    </blockquote>
  );
}
