import { html, say, type HostileCase } from './hostile-answers.ts';

const redirect = (to: string, status = '302 Found') => say(status, [`Location: ${to}`], '');
const unreadable = { outcome: 'unreadable' };
const refused = (why: string) => ({ outcome: 'refused', why });
const softGone = { outcome: 'gone', soft: true };

/** Ways out: where a server would send us. */
export const WAYS: readonly HostileCase[] = [
  { path: '/loop', answer: redirect('/loop'), expected: unreadable },
  { path: '/loop-with-fragment', answer: redirect('/loop-with-fragment#a'), expected: unreadable },
  {
    path: '/metadata',
    answer: redirect('http://169.254.169.254/latest/meta-data/'),
    expected: refused('address'),
  },
  {
    path: '/metadata-in-ipv6',
    answer: redirect('http://[::ffff:169.254.169.254]/'),
    expected: refused('address'),
  },
  {
    path: '/metadata-as-a-number',
    answer: redirect('http://2852039166/'),
    expected: refused('address'),
  },
  {
    path: '/metadata-by-name',
    answer: redirect('http://metadata.google.internal/'),
    expected: refused('address'),
  },
  {
    path: '/private',
    answer: redirect('http://192.168.1.1/', '301 Moved Permanently'),
    expected: refused('address'),
  },
  {
    path: '/other-port',
    answer: (socket, beside) => {
      redirect(`${beside}/`)(socket, beside);
    },
    expected: refused('address'),
  },
  {
    path: '/localhost-by-name',
    answer: redirect('http://localhost/', '307 Temporary Redirect'),
    expected: refused('address'),
  },
  { path: '/rebound', answer: redirect('http://rebind.example/'), expected: refused('address') },
  {
    path: '/one-of-two-inside',
    answer: redirect('http://mixed.example/'),
    expected: refused('address'),
  },
  {
    path: '/with-password',
    answer: redirect('http://user:pass@dorp.example/'),
    expected: refused('address'),
  },
  { path: '/to-a-file', answer: redirect('file:///etc/passwd'), expected: refused('address') },
  { path: '/to-a-script', answer: redirect('javascript:alert(1)'), expected: refused('address') },
  { path: '/to-nowhere', answer: say('302 Found', [], ''), expected: unreadable },
  { path: '/to-nonsense', answer: redirect('http://['), expected: unreadable },
  {
    path: '/to-no-name',
    answer: redirect('http://no-such-name.example/'),
    expected: refused('robots-unreachable'),
  },
  { path: '/to-what-robots-forbid', answer: redirect('/forbidden/x'), expected: refused('robots') },
  { path: '/with-a-fact', answer: redirect('/zoek?q=Elzenpad%2012'), expected: refused('leak') },
];

/** Answers that are not what they seem. */
export const EXCUSES: readonly HostileCase[] = [
  {
    path: '/captcha',
    answer: say(
      '200 OK',
      ['Content-Type: text/html'],
      html('Just a moment...', '<div class="cf-turnstile"></div>'),
    ),
    expected: refused('captcha'),
  },
  {
    path: '/captcha-403',
    answer: say('403 Forbidden', [], html('Attention', '<div class="h-captcha"></div>')),
    expected: refused('captcha'),
  },
  {
    path: '/login',
    answer: say('200 OK', ['Content-Type: text/html'], html('Inloggen', '<input type="password">')),
    expected: refused('login'),
  },
  {
    path: '/soft-404',
    answer: say(
      '200 OK',
      ['Content-Type: text/html'],
      html('Pagina niet gevonden', 'Ga naar huis'),
    ),
    expected: softGone,
  },
  {
    path: '/error-200',
    answer: say('200 OK', ['Content-Type: text/html'], html('Database error', 'x')),
    expected: unreadable,
  },
  { path: '/401', answer: say('401 Unauthorized', [], 'x'), expected: refused('login') },
  { path: '/403', answer: say('403 Forbidden', [], 'x'), expected: refused('forbidden') },
  {
    path: '/451',
    answer: say('451 Unavailable For Legal Reasons', [], 'x'),
    expected: refused('forbidden'),
  },
  {
    path: '/404',
    answer: say('404 Not Found', [], 'x'),
    expected: { outcome: 'gone', soft: false, status: 404 },
  },
  {
    path: '/410',
    answer: say('410 Gone', [], 'x'),
    expected: { outcome: 'gone', soft: false, status: 410 },
  },
  { path: '/418', answer: say("418 I'm a teapot", [], 'x'), expected: unreadable },
  { path: '/500', answer: say('500 Oops', [], 'x'), expected: unreadable },
];
