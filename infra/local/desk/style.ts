import { raw } from 'hono/html';

/** The look of the pages that exist only on one machine: plain, readable, no script, no remote content. */
export const STYLE = raw(`
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --soft: #f2f4f5; --line: #c5ccd1; --accent: #00558c; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eee; --paper: #16191c; --soft: #22272b; --line: #4a545b; --accent: #7cc4f5; }
}
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 1rem/1.55 system-ui, sans-serif; }
main { max-width: 64rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.6rem; line-height: 1.2; } h2 { font-size: 1.15rem; margin-top: 2rem; }
span[lang] { opacity: .85; font-weight: 400; }
a { color: var(--accent); }
.note { border-left: .25rem solid var(--accent); padding: .5rem 1rem; background: var(--soft); }
.choices { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .75rem; }
button { font: inherit; padding: .55rem 1rem; border: 2px solid var(--accent); border-radius: .25rem;
  background: var(--paper); color: var(--accent); cursor: pointer; }
button:hover { background: var(--soft); }
a:focus-visible, button:focus-visible, iframe:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; } .wide { overflow-x: auto; }
th, td { text-align: left; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td.number, th.number { text-align: right; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--soft); padding: 1rem; }
iframe { width: 100%; height: 32rem; border: 1px solid var(--line); background: #fff; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; } dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; }
`);
