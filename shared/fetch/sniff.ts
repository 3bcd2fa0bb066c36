import { Parser } from 'htmlparser2';

/** What a page that came with 200 really is. */
export type Sniffed = 'page' | 'captcha' | 'login' | 'not-there' | 'error';

/** A page with more visible characters than this says something of its own, whatever its title. */
const SHORT = 1_500;
/** Larger answers are pages; a wall or an error never is. */
const BYTES = 256 * 1024;

const CHALLENGE =
  /cf-chl|challenge-platform|challenge-form|g-recaptcha|h-captcha|hcaptcha|cf-turnstile|geetest|px-captcha|datadome|captcha/i;
const ROBOT =
  /captcha|just a moment|attention required|are you (?:a )?(?:human|robot)|geen robot|bent u een (?:mens|robot)|verif(?:y|ying) (?:that )?you|checking your browser|beveiligingscontrole|security check|access denied|toegang geweigerd/i;
const LOGIN =
  /\b(?:log ?in|sign ?in|inloggen|log ?ga|aanmelden|log eerst in|members only|alleen voor leden)\b/i;
const LOGIN_PATH = /\/(?:log-?in|sign-?in|inloggen|aanmelden|auth)(?:[/.?]|$)/i;
const NOT_THERE =
  /\b404\b|\bniet (?:meer )?gevonden\b|\bnot (?:be )?found\b|\bbestaat (?:helaas )?niet\b|\bniet langer beschikbaar\b|\bniet meer beschikbaar\b|\bno longer (?:available|exists?)\b|\b(?:is|was|has been) (?:removed|deleted)\b|\bis verwijderd\b|\bdoes(?: not|n['’]t) exist\b/i;
const ERROR =
  /\b50[0-4]\b|internal server error|bad gateway|service unavailable|gateway time-?out|database error|er is (?:iets|een fout|een storing)|(?:technische )?storing|fout opgetreden|something went wrong|onderhoud|maintenance|fatal error|uncaught exception/i;
/** Cheap test on the raw bytes, so that an ordinary page is not parsed here. */
const WORTH_A_LOOK = new RegExp(
  [CHALLENGE, ROBOT, NOT_THERE, ERROR].map(({ source }) => source).join('|') +
    '|type=["\']?password',
  'i',
);

/**
 * Whether an HTML answer is a wall or an excuse. One rule each, all only for short pages:
 * a challenge script and a question whether one is human is a captcha; a password field and the word for signing in, or a
 * password field at the address for signing in, is a login wall; a heading that says "not found" is a page that is not
 * there; a heading that speaks of a failure is an error.
 */
export function sniff(body: Uint8Array, url: string): Sniffed {
  if (body.length > BYTES) return 'page';
  const html = Buffer.from(body.buffer, body.byteOffset, body.length).toString('utf8');
  if (!WORTH_A_LOOK.test(html)) return 'page';
  const { headline, text, hasPassword } = glance(html);
  if (text.length > SHORT) return 'page';
  const asksRobot = ROBOT.test(headline) || (text.length < 400 && ROBOT.test(text));
  if (CHALLENGE.test(html) && asksRobot) return 'captcha';
  if (hasPassword && (LOGIN.test(headline) || LOGIN_PATH.test(url))) return 'login';
  if (NOT_THERE.test(headline)) return 'not-there';
  return ERROR.test(headline) ? 'error' : 'page';
}

/** Whether a refusal (403, 429, 503) came with a challenge. */
export function isChallenge(body: Uint8Array): boolean {
  return body.length <= BYTES && CHALLENGE.test(Buffer.from(body).toString('latin1'));
}

const SILENT = new Set(['script', 'style', 'template']);
const HEADINGS = new Set(['title', 'h1', 'h2']);

interface Glance {
  /** Title and first headings. */
  readonly headline: string;
  readonly text: string;
  readonly hasPassword: boolean;
}

function glance(html: string): Glance {
  let headline = '';
  let text = '';
  let hasPassword = false;
  let silent = 0;
  let heading = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (SILENT.has(name)) silent += 1;
      if (HEADINGS.has(name)) heading += 1;
      if (name === 'input' && attributes['type']?.toLowerCase() === 'password') hasPassword = true;
      text += ' ';
    },
    ontext(piece) {
      if (silent > 0) return;
      if (heading > 0) headline += piece;
      text += piece;
    },
    onclosetag(name) {
      if (SILENT.has(name)) silent -= 1;
      if (HEADINGS.has(name)) {
        heading -= 1;
        headline += '\n';
      }
    },
  });
  parser.end(html);
  return {
    headline: headline.slice(0, 400),
    text: text.replaceAll(/\s+/g, ' ').trim(),
    hasPassword,
  };
}
