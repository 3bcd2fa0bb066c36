import { createHash } from 'node:crypto';

import { keepRules, keepTokens } from './keep-used.ts';

import own from './luwte.css?inline';
import components from '@utrecht/component-library-css/dist/index.css?inline';
import tokens from '@utrecht/design-tokens/dist/root.css?inline';

/** Components of the NL Design System that our pages use. */
const USED: ReadonlySet<string> = new Set(
  [
    'root',
    'document',
    'skip-link',
    'link',
    'heading-1',
    'heading-2',
    'heading-3',
    'paragraph',
    'unordered-list',
    'ordered-list',
    'button',
    'button-link',
    'action-group',
    'alert',
    'badge-status',
    'table',
    'table-container',
    'textbox',
    'textarea',
    'select',
    'checkbox',
    'radio-button',
    'form-field',
    'form-fieldset',
    'form-label',
    'form-field-description',
    'form-field-error-message',
    'data-list',
    'breadcrumb-nav',
    'separator',
  ].map((name) => `utrecht-${name}`),
);

const rules = keepRules(components, USED);

/** The portal's one style sheet: tokens, components, and what is our own. */
export const SHEET = `${keepTokens(tokens, `${rules}\n${own}`)}\n${rules}\n${own}`;

/** Named by its content, so that it may be kept for ever. */
export const STYLE_PATH = `/style/${createHash('sha256').update(SHEET).digest('base64url').slice(0, 16)}.css`;
