import middy from '@middy/core';

import { renderRequest } from '#functions/shell/render-client.ts';
import { settings } from '#functions/shell/settings.ts';

import { render } from './render.ts';
import { wire } from './wire.ts';

const open = render(wire(settings(['CONTACT_URL']).CONTACT_URL));

export const handler = middy().handler((event) => open(renderRequest.parse(event)));
