import type { Child } from 'hono/jsx';

import type { View } from '../web/env.ts';

export interface PageProps {
  readonly view: View;
  readonly title: string;
  /** The menu item that the page belongs to, by its address. */
  readonly at?: string;
  /** Where this page hangs under; the menu item itself, or a list. */
  readonly crumbs?: readonly { readonly href: string; readonly text: string }[];
  readonly wrong?: boolean;
  readonly children?: Child;
}

/** The frame of every page. */
export function Page({ view, title, at = '', crumbs = [], wrong = false, children }: PageProps) {
  const { common } = view.say;
  return (
    <html lang={view.language} class="utrecht-root">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${wrong ? `${common.errorWord}: ` : ''}${title} - ${common.product}`}</title>
        <link rel="stylesheet" href={view.style} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body class="utrecht-document luwte-body">
        <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#main">
          {common.skip}
        </a>
        <Header view={view} at={at} />
        <main id="main" class="luwte-main" tabindex={-1}>
          {crumbs.length > 0 && <Crumbs view={view} crumbs={crumbs} />}
          <h1 class="utrecht-heading-1">{title}</h1>
          {children}
        </main>
        <Footer view={view} />
      </body>
    </html>
  );
}

function Header({ view, at }: { view: View; at: string }) {
  const { common } = view.say;
  const other = view.language === 'nl' ? 'en' : 'nl';
  return (
    <header class="luwte-header">
      <div class="luwte-header__top">
        <a class="luwte-logo" href="/">
          <img src="/icon.svg" alt="" width="32" height="32" />
          <span>
            <strong>{common.product}</strong>{' '}
            <span class="luwte-logo__of">{view.organisation}</span>
          </span>
        </a>
        <div class="luwte-header__tools">
          <a
            class="utrecht-link luwte-header__link"
            href={`/language/${other}?to=${encodeURIComponent(view.path)}`}
            lang={other}
            hreflang={other}
            rel="nofollow"
          >
            {common.otherLanguage}
          </a>
          {view.who ? (
            <form method="post" action="/sign-out">
              <input type="hidden" name="token" value={view.token} />
              <button
                class="utrecht-button utrecht-button--subtle luwte-header__link"
                type="submit"
              >
                {common.signOut}
              </button>
            </form>
          ) : (
            <a class="utrecht-link luwte-header__link" href="/sign-in">
              {common.signIn}
            </a>
          )}
        </div>
      </div>
      <Menu view={view} at={at} />
    </header>
  );
}

function Menu({ view, at }: { view: View; at: string }) {
  const { common } = view.say;
  const { who } = view;
  if (!who) return <></>;
  const mine = [
    ['/mine', common.overview],
    ['/mine/facts', common.facts],
    ['/mine/threat', common.threat],
    ['/mine/help', common.help],
    ['/mine/log', common.log],
    ['/mine/settings', common.settings],
  ] as const;
  const team = [
    ['/team', common.tasks],
    ['/team/statistics', common.statistics],
    ['/team/sites', common.sites],
    ['/team/invite', common.invite],
  ] as const;
  const list = (label: string, items: typeof mine | typeof team) => (
    <nav class="luwte-nav" aria-label={label}>
      <ul class="luwte-nav__list">
        {items.map(([href, text]) => (
          <li>
            <a
              class="luwte-nav__link"
              href={href}
              aria-current={href === at ? (view.path === href ? 'page' : 'true') : undefined}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
  return (
    <>
      {who.subject !== undefined && list(common.mineNav, mine)}
      {who.team && list(common.teamNav, team)}
    </>
  );
}

function Crumbs({ view, crumbs }: { view: View; crumbs: NonNullable<PageProps['crumbs']> }) {
  return (
    <nav class="luwte-crumbs" aria-label={view.say.common.crumbs}>
      <ol>
        {crumbs.map(({ href, text }) => (
          <li>
            <a class="utrecht-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Footer({ view }: { view: View }) {
  const { common } = view.say;
  return (
    <footer class="luwte-footer">
      <div class="luwte-footer__inner">
        <p class="utrecht-paragraph">{common.footer(view.organisation)}</p>
        <ul class="luwte-footer__list">
          <li>
            <a class="utrecht-link" href="/about">
              {common.about}
            </a>
          </li>
          <li>
            <a class="utrecht-link" href="/about-our-visits">
              {common.siteOwners}
            </a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
