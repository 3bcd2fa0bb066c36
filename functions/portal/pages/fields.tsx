import type { Child } from 'hono/jsx';

import type { View } from '../web/env.ts';

/** The fields of a form: label, help and error beside each. */

interface FieldProps {
  readonly view: View;
  readonly name: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

/** The frame of a field. `of` draws the control with the ids that describe it. */
function Field({
  view,
  name,
  label,
  help,
  error,
  optional = false,
  of,
}: FieldProps & { of: (described: string | undefined, invalid: 'true' | undefined) => Child }) {
  const described = [help && `${name}-help`, error && `${name}-error`].filter(Boolean).join(' ');
  return (
    <div
      class={`utrecht-form-field utrecht-form-field--text luwte-field${error ? ' utrecht-form-field--invalid' : ''}`}
    >
      <label class="utrecht-form-label" for={name}>
        {label}
        {optional && <span class="luwte-optional">{` (${view.say.common.optional})`}</span>}
      </label>
      {help !== undefined && (
        <div class="utrecht-form-field-description" id={`${name}-help`}>
          {help}
        </div>
      )}
      {error !== undefined && <ErrorOf view={view} id={`${name}-error`} error={error} />}
      {of(described === '' ? undefined : described, error ? 'true' : undefined)}
    </div>
  );
}

function ErrorOf({ view, id, error }: { view: View; id: string; error: string }) {
  return (
    <div class="utrecht-form-field-error-message luwte-error" id={id}>
      <span class="luwte-hidden">{`${view.say.common.errorWord}: `}</span>
      {error}
    </div>
  );
}

export function Text({
  value = '',
  type = 'text',
  size,
  complete = 'off',
  readonly = false,
  ...field
}: FieldProps & {
  value?: string | undefined;
  type?: 'text' | 'email' | 'tel' | 'url';
  size?: 'short' | 'middle';
  complete?: string;
  /** To be copied; not sent along. */
  readonly?: boolean;
}) {
  return (
    <Field
      {...field}
      of={(described, invalid) => (
        <input
          class={`utrecht-textbox utrecht-textbox--html-input${invalid ? ' utrecht-textbox--invalid' : ''}${size ? ` luwte-${size}` : ''}${readonly ? ' luwte-copy' : ''}`}
          id={field.name}
          name={readonly ? undefined : field.name}
          readonly={readonly}
          type={type}
          value={value}
          maxlength={300}
          autocomplete={complete}
          spellcheck={false}
          aria-describedby={described}
          aria-invalid={invalid}
        />
      )}
    />
  );
}

export function Area({
  value = '',
  rows = 4,
  readonly = false,
  ...field
}: FieldProps & { value?: string | undefined; rows?: number; readonly?: boolean }) {
  return (
    <Field
      {...field}
      of={(described, invalid) => (
        <textarea
          class={`utrecht-textarea utrecht-textarea--html-textarea${invalid ? ' utrecht-textarea--invalid' : ''}${readonly ? ' luwte-copy' : ''}`}
          id={field.name}
          name={readonly ? undefined : field.name}
          rows={rows}
          readonly={readonly}
          autocomplete="off"
          spellcheck={false}
          aria-describedby={described}
          aria-invalid={invalid}
        >
          {value}
        </textarea>
      )}
    />
  );
}

export function Select({
  value = '',
  options,
  ...field
}: FieldProps & {
  value?: string | undefined;
  options: readonly (readonly [value: string, text: string])[];
}) {
  return (
    <Field
      {...field}
      of={(described, invalid) => (
        <select
          class={`utrecht-select utrecht-select--html-select${invalid ? ' utrecht-select--invalid' : ''}`}
          id={field.name}
          name={field.name}
          aria-describedby={described}
          aria-invalid={invalid}
        >
          {options.map(([option, text]) => (
            <option value={option} selected={option === value}>
              {text}
            </option>
          ))}
        </select>
      )}
    />
  );
}

export function Check({
  view,
  name,
  label,
  checked = false,
  error,
}: {
  view: View;
  name: string;
  label: string;
  checked?: boolean;
  error?: string | undefined;
}) {
  return (
    <div class={`utrecht-form-field luwte-field${error ? ' utrecht-form-field--invalid' : ''}`}>
      {error !== undefined && <ErrorOf view={view} id={`${name}-error`} error={error} />}
      <div class="luwte-check">
        <input
          class="utrecht-checkbox utrecht-checkbox--html-input"
          type="checkbox"
          id={name}
          name={name}
          value="yes"
          checked={checked}
          aria-describedby={error ? `${name}-error` : undefined}
          aria-invalid={error ? 'true' : undefined}
        />
        <label class="utrecht-form-label" for={name}>
          {label}
        </label>
      </div>
    </div>
  );
}

export function Radios({
  view,
  name,
  legend,
  value,
  options,
  error,
}: {
  view: View;
  name: string;
  legend: string;
  value?: string | undefined;
  options: readonly (readonly [value: string, text: string])[];
  error?: string | undefined;
}) {
  return (
    <fieldset
      class={`luwte-fieldset${error ? ' utrecht-form-field--invalid' : ''}`}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend class="utrecht-form-label">{legend}</legend>
      {error !== undefined && <ErrorOf view={view} id={`${name}-error`} error={error} />}
      {options.map(([option, text]) => (
        <div class="luwte-check">
          <input
            class="utrecht-radio-button utrecht-radio-button--html-input"
            type="radio"
            id={`${name}-${option}`}
            name={name}
            value={option}
            checked={option === value}
          />
          <label class="utrecht-form-label" for={`${name}-${option}`}>
            {text}
          </label>
        </div>
      ))}
    </fieldset>
  );
}
