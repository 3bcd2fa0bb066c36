import { learn, SAYS_NAME } from './keywords.ts';

/** Sites where the first part of a path is somebody's name. */
const SITES =
  'instagram\\.com|facebook\\.com|fb\\.com|twitter\\.com|x\\.com|threads\\.net|tiktok\\.com|github\\.com|gitlab\\.com|t\\.me|telegram\\.me|' +
  'twitch\\.tv|soundcloud\\.com|pinterest\\.(?:com|nl|de|fr)|patreon\\.com|ko-fi\\.com|linktr\\.ee|medium\\.com|vk\\.com|' +
  'youtube\\.com|snapchat\\.com/add|linkedin\\.com/in|reddit\\.com|strava\\.com/athletes|steamcommunity\\.com/id|flickr\\.com/(?:people|photos)|' +
  'last\\.fm/user|bsky\\.app/profile|mastodon\\.(?:nl|social)|untappd\\.com/user|goodreads\\.com|vimeo\\.com|dailymotion\\.com|imgur\\.com/user';

/** Parts of a path after which a name stands, on any site. */
const PARTS =
  'u|user|users|usr|profile|profiles|profiel|profielen|member|members|lid|leden|gebruiker|gebruikers|author|authors|auteur|people|person|account|accounts|channel|c|benutzer|mitglied|mitglieder|profil|membre|membres|utilisateur|id|in|add|athletes|naam';

/** Everything of a profile's address before the name, up to and with the sign that goes before it. */
export const PROFILE_BEFORE = new RegExp(
  `(?:(?<![\\w-])(?:${SITES})/|(?:^|[/\\s.(])(?:${PARTS})/)@?$`,
  'iu',
);
/** The longest of them. */
export const PROFILE_MOST = 34;

/** Fields of a query that hold a name. */
export const QUERY_BEFORE = /[?&](?:user|username|u|author|member|name|screen_name|uname|nick)=$/iu;

/** Sites that give everybody a name before their own. */
export const PROFILE_SUBDOMAIN =
  /([a-z0-9][\w-]{1,62})\.(?:tumblr|wordpress|blogspot|livejournal|deviantart|bandcamp|substack|itch|weebly|wixsite|blogger|hyves|web-log)\.(?:com|nl|io|org)\b/iuy;

const COLON = /(?:\s?(?:naam|name))?\s?[:=\n]\s?"?@?(?=[\p{L}\p{N}_])/uy;
const SPACE = /\s?:?\s"?@?(?=[\p{L}\p{N}_])/uy;
const EITHER = /(?:\s?(?:naam|name))?(?:\s?[:=\n]\s?|\s)"?@?(?=[\p{L}\p{N}_])/uy;

/** Words before a name, and what may stand between. */
export const SAID_BEFORE: ReadonlyMap<string, RegExp> = new Map([
  ...'gebruikersnamen usernames aliassen aliases nick handle account profiel profile lid member auteur author benutzername pseudo pseudoniem screenname snap psn steam skype xbox schuilnaam bijnaam poster forumnaam login signal threads mastodon'
    .split(' ')
    .map((word): [string, RegExp] => [word, COLON]),
  ...'gebruiker user username gebruikersnaam nickname alias benutzer utilisateur insta instagram snapchat tiktok telegram discord twitter gamertag'
    .split(' ')
    .map((word): [string, RegExp] => [word, EITHER]),
]);

/** Words behind a name that stands at the start of a line. */
export const SAID_BEHIND: ReadonlySet<string> = new Set(
  'schreef schrijft zei antwoordde reageerde wrote writes said posted replied commented schrieb plaatste postte'.split(
    ' ',
  ),
);

/** Said between "posted" and a name; alone they are words like any other. */
export const BY: ReadonlySet<string> = new Set(['door', 'by', 'von', 'par']);
export const POSTED: ReadonlySet<string> = new Set(
  'geplaatst gepost geschreven posted written submitted uploaded started bericht reactie comment post foto video topic gestart geupload geschrieben erstellt poste publie'.split(
    ' ',
  ),
);

/** Between "by" and a name. */
export const BEHIND_BY: RegExp = SPACE;

learn(SAYS_NAME, [...SAID_BEFORE.keys(), ...SAID_BEHIND, ...BY]);
