import { describe, expect, it } from 'vitest';

import { isChallenge, sniff } from '#shared/fetch/sniff.ts';

const LONG =
  '<p>De raad vergaderde over het zwembad en de bibliotheek, en stemde in met het voorstel.</p>'.repeat(
    30,
  );

function page(title: string, body: string) {
  return Buffer.from(
    `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`,
  );
}

describe('sniff', () => {
  it.each([
    ['an ordinary page', page('Raadsnieuws', LONG), 'page'],
    ['a short page', page('Contact', '<p>Bel de balie.</p>'), 'page'],
    [
      'a contact form with a captcha',
      page('Contact', '<form><div class="g-recaptcha"></div></form><p>Stel uw vraag.</p>'),
      'page',
    ],
    ['a long article about captchas', page('Captcha uitgelegd', `${LONG}<p>captcha</p>`), 'page'],
    [
      'a long page with a sign-in corner',
      page('Inloggen of lezen', `<input type="password">${LONG}`),
      'page',
    ],
    ['a number in a title', page('Verordening 404', '<p>De heffing bedraagt…</p>'), 'page'],
    ['works in a street', page('Groot onderhoud Schelpenweg', '<p>Maandag</p>'), 'page'],
    ['a tree that is gone', page('Boom is verwijderd', '<p>Zij was oud.</p>'), 'page'],
    ['lost property', page('Gevonden: sleutels', '<p>Niet gevonden? Bel.</p>'), 'page'],
    ['a status in a title', page('404 - Dorp', '<p>Sorry</p>'), 'not-there'],
    ['a status at the end of a title', page('Dorp | Fout 404', '<p>Sorry</p>'), 'not-there'],
    ['an English soft 404', page('Dorp', "<h1>We couldn't find that page</h1>"), 'not-there'],
    ['a challenge', page('Just a moment...', '<div class="cf-turnstile"></div>'), 'captcha'],
    [
      'a Dutch challenge',
      page(
        'Beveiligingscontrole',
        '<p>Bewijs dat u geen robot bent</p><div class="h-captcha"></div>',
      ),
      'captcha',
    ],
    [
      'a login wall',
      page('Inloggen', '<form><input name=u><input type="password" name=p></form>'),
      'login',
    ],
    [
      'an English login wall',
      page('Members', '<h1>Please sign in</h1><input TYPE="PASSWORD">'),
      'login',
    ],
    ['a soft 404', page('Pagina niet gevonden', '<p>Ga naar de homepage.</p>'), 'not-there'],
    ['a page that was taken down', page('Dorp', '<h1>Dit bericht is verwijderd</h1>'), 'not-there'],
    ['a database error', page('Database error', '<p>could not connect</p>'), 'error'],
    ['works on the site', page('Onderhoud', '<h1>Wij zijn zo terug</h1>'), 'error'],
  ] as const)('takes %s for what it is', (_, body, what) => {
    expect(sniff(body, 'https://dorp.example/nieuws')).toBe(what);
  });

  it('takes a password field at the address for signing in for a login wall', () => {
    const body = page('Dorp', '<input type="password">');
    expect(sniff(body, 'https://dorp.example/login?next=x')).toBe('login');
  });

  it('knows a challenge in a refusal', () => {
    expect(isChallenge(page('x', '<script src="/cdn-cgi/challenge-platform/x.js"></script>'))).toBe(
      true,
    );
    expect(isChallenge(page('Verboden', 'Nee'))).toBe(false);
  });

  it('is done at once with a page made to be slow', () => {
    const slow = Buffer.from(`<title>404${'<script>'.repeat(30_000)}`);
    expect(() => sniff(slow, 'https://dorp.example/')).not.toThrow();
  });
});
