import type { Child } from 'hono/jsx';

import type { View } from '../web/env.ts';

/** Forms and their buttons, with the proof that a form is ours. */

export function Form({
  view,
  action,
  main = false,
  children,
}: {
  view: View;
  action: string;
  /** Other buttons stand before the one that saves: Enter saves all the same. */
  main?: boolean;
  children?: Child;
}) {
  return (
    <form class="luwte-form" method="post" action={action} autocomplete="off" novalidate>
      <input type="hidden" name="token" value={view.token} />
      {main && (
        <button class="luwte-hidden" type="submit" tabindex={-1} aria-hidden="true">
          {view.say.common.save}
        </button>
      )}
      {children}
    </form>
  );
}

type Look = 'primary-action' | 'secondary-action' | 'subtle';

export function Button({
  children,
  look = 'primary-action',
  danger = false,
  name,
  value,
  action,
}: {
  children?: Child;
  look?: Look;
  danger?: boolean;
  name?: string;
  value?: string;
  /** Another address than that of the form. */
  action?: string;
}) {
  return (
    <button
      class={`utrecht-button utrecht-button--${look}${danger ? ' utrecht-button--danger' : ''}`}
      type="submit"
      name={name}
      value={value}
      formaction={action}
    >
      {children}
    </button>
  );
}

/** One button that is a form of its own. */
export function Act({
  view,
  action,
  children,
  look = 'secondary-action',
  danger = false,
  fields = {},
}: {
  view: View;
  action: string;
  children?: Child;
  look?: Look;
  danger?: boolean;
  fields?: Readonly<Record<string, string>>;
}) {
  return (
    <form class="luwte-act" method="post" action={action}>
      <input type="hidden" name="token" value={view.token} />
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button look={look} danger={danger}>
        {children}
      </Button>
    </form>
  );
}

export function Actions({ children }: { children?: Child }) {
  return <div class="utrecht-action-group luwte-actions">{children}</div>;
}

export function Group({ legend, children }: { legend: string; children?: Child }) {
  return (
    <fieldset class="luwte-fieldset luwte-fieldset--group">
      <legend class="utrecht-heading-2">{legend}</legend>
      {children}
    </fieldset>
  );
}
