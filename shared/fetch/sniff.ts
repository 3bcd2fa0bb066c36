import { Tokenizer } from 'htmlparser2';

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
const THING =
  '(?:pagina|page|bericht|artikel|article|profiel|profile|account|advertentie|content|inhoud|document|bestand|file|post|topic|onderwerp|foto|album|evenement|event|vacature|url|link)';
/** Each tried on one line of the headline. */
const NOT_THERE = [
  /^\W*404\b|[-–—:|(]\s*404\W*$|\b(?:error|fout|foutcode|http|status|pagina|page)\W{0,3}404\b/i,
  new RegExp(
    `\\b${THING}\\b.{0,40}\\b(?:niet (?:meer )?gevonden|not (?:be )?found|bestaat (?:helaas )?niet|niet (?:langer|meer) beschikbaar|no longer (?:available|exists?)|(?:is|was|has been|werd) (?:removed|deleted|verwijderd)|does(?: not|n.t) exist|niet vinden)`,
    'i',
  ),
  /^\W*(?:helaas,? |sorry,? |oeps[!,.]? |oops[!,.]? )?(?:niet gevonden|not found)\b|[-–—:|]\s*(?:niet gevonden|not found)\W*$/i,
  /\b(?:can ?not|can.t|could ?n.t|kunnen|kon(?:den)?)\b.{0,30}\b(?:find|vinden)\b.{0,30}\b(?:page|pagina)\b/i,
];
const ERROR = [
  /^\W*50[0-4]\b|[-–—:|(]\s*50[0-4]\W*$|\b(?:error|fout|foutcode|http|status)\W{0,3}50[0-4]\b/i,
  /\binternal server error\b|\bbad gateway\b|\bservice (?:temporarily )?unavailable\b|\bgateway time-?out\b|\bdatabase error\b|\berror establishing\b|\bfatal error\b|\buncaught exception\b|\bsomething went wrong\b/i,
  /\ber (?:is|ging|gaat) (?:helaas )?(?:iets (?:mis|fout)|een (?:technische )?(?:fout|storing))|\btechnische storing\b|\bfout opgetreden\b/i,
  /^\W*(?:(?:in|gepland|wegens|under|scheduled|site|website) )*(?:onderhoud|maintenance)(?: mode)?\W*$/i,
  /\b(?:web)?site\b.{0,30}\b(?:in onderhoud|under maintenance|tijdelijk niet beschikbaar|temporarily unavailable)\b/i,
];
/** What a wall cannot do without; cheap to look for in the raw page. */
const WALL = /captcha|challenge|turnstile|geetest|datadome|type=["']?password/i;
const HEADING = /<(?:title|h[12])\b[^>]{0,300}>/gi;
const MOST_HEADINGS = 6;

/**
 * Whether an HTML answer is a wall or an excuse. One rule each, all only for short pages:
 * a challenge script and a question whether one is human is a captcha; a password field and the word for signing in, or a
 * password field at the address for signing in, is a login wall; a heading that says "not found" is a page that is not
 * there; a heading that speaks of a failure is an error.
 */
export function sniff(body: Uint8Array, url: string): Sniffed {
  if (body.length > BYTES) return 'page';
  const html = Buffer.from(body.buffer, body.byteOffset, body.length).toString('utf8');
  if (!isWorthALook(html)) return 'page';
  const { headline, text, hasPassword } = glance(html);
  if (text.length > SHORT) return 'page';
  const asksRobot = ROBOT.test(headline) || (text.length < 400 && ROBOT.test(text));
  if (CHALLENGE.test(html) && asksRobot) return 'captcha';
  if (hasPassword && (LOGIN.test(headline) || LOGIN_PATH.test(url))) return 'login';
  if (says(NOT_THERE, headline)) return 'not-there';
  return says(ERROR, headline) ? 'error' : 'page';
}

/** Whether the page is worth parsing for this: most are not, and are parsed once, by whoever reads them. */
function isWorthALook(html: string): boolean {
  if (WALL.test(html)) return true;
  const heads = [...html.matchAll(HEADING)].slice(0, MOST_HEADINGS);
  const lines = heads.map(({ 0: tag, index }) =>
    html
      .slice(index + tag.length, index + tag.length + 300)
      .replace(/<\/(?:title|h[12])[^]*$/i, '')
      .replaceAll(/<[^>]*>/g, ''),
  );
  return says([...NOT_THERE, ...ERROR], lines.join('\n'));
}

function says(patterns: readonly RegExp[], headline: string): boolean {
  const lines = headline.split('\n').map((line) => line.replaceAll(/\s+/g, ' ').trim());
  return lines.some((line) => patterns.some((pattern) => pattern.test(line)));
}

/** Whether a refusal (403, 429, 503) came with a challenge. */
export function isChallenge(body: Uint8Array): boolean {
  return body.length <= BYTES && CHALLENGE.test(Buffer.from(body).toString('latin1'));
}

const SILENT = new Set(['script', 'style', 'template']);
const HEADINGS = new Set(['title', 'h1', 'h2']);

function nothing(): void {}

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
  let silent = '';
  let heading = 0;
  let attribute = '';
  const say = (words: string) => {
    if (silent !== '') return;
    if (heading > 0) headline += words;
    text += words;
  };
  // Not the parser: it keeps a stack, and elements nested without end make it slow.
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(start, end) {
        const name = html.slice(start, end).toLowerCase();
        if (silent === '' && SILENT.has(name)) silent = name;
        if (HEADINGS.has(name)) heading += 1;
        text += ' ';
      },
      onclosetag(start, end) {
        const name = html.slice(start, end).toLowerCase();
        if (silent === name) silent = '';
        if (!HEADINGS.has(name)) return;
        heading = Math.max(0, heading - 1);
        headline += '\n';
      },
      onattribname(start, end) {
        attribute = html.slice(start, end).toLowerCase();
      },
      onattribdata(start, end) {
        if (attribute === 'type' && html.slice(start, end).toLowerCase() === 'password')
          hasPassword = true;
      },
      ontext: (start, end) => {
        say(html.slice(start, end));
      },
      ontextentity: (code) => {
        say(String.fromCodePoint(code));
      },
      onattribentity: nothing,
      onattribend: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return {
    headline: headline.slice(0, 400),
    text: text.replaceAll(/\s+/g, ' ').trim(),
    hasPassword,
  };
}
