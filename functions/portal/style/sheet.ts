import { createHash } from 'node:crypto';

import { keepRules, keepTokens } from './keep-used.ts';
import { USED } from './used.ts';

import content from './content.css?inline';
import forms from './forms.css?inline';
import frame from './frame.css?inline';
import narrow from './narrow.css?inline';
import theme from './theme.css?inline';
import components from '@utrecht/component-library-css/dist/index.css?inline';
import tokens from '@utrecht/design-tokens/dist/root.css?inline';

const rules = keepRules(components, USED);
const own = [theme, frame, content, forms, narrow].join('\n');

/** The portal's one style sheet: tokens, components, and what is our own. */
export const SHEET = `${keepTokens(tokens, `${rules}\n${own}`)}\n${rules}\n${own}`;

/** Named by its content, so that it may be kept for ever. */
export const STYLE_PATH = `/style/${createHash('sha256').update(SHEET).digest('base64url').slice(0, 16)}.css`;
