import { html } from 'hono/html';

import { STYLE } from './style.ts';

/** Dutch first, English beside it: these pages are for whoever tries Luwte out. */
export function both(dutch: string, english: string) {
  return html`${dutch} <span lang="en">${english}</span>`;
}

/** A whole page. */
export function layout(title: string, content: unknown) {
  return html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Luwte</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`;
}
