import type { Language } from '#shared/domain/person.ts';

import type { Mail } from './mail.ts';
import { dress } from './mail.ts';
import { day } from './words.ts';

/** Consent lasts a year and is asked for again: a month before it ends, a week before, and once it has ended. */
export const CONSENT_REMINDERS = [30, 7, 0] as const;

const DAY_MS = 86_400_000;

/** Days left of consent, counted down to the reminder that is due; undefined while there is time enough. */
export function consentReminder(until: string, now: string): number | undefined {
  const left = (Date.parse(until) - Date.parse(now)) / DAY_MS;
  return CONSENT_REMINDERS.findLast((days) => left <= days);
}

interface ConsentFacts {
  readonly language: Language;
  readonly organisation: string;
  readonly portalUrl: string;
  /** ISO 8601. */
  readonly until: string;
  readonly now: string;
}

/** Asks an office-holder whether Luwte may go on; doing nothing means no. */
export function consentMail({ language, organisation, portalUrl, until, now }: ConsentFacts): Mail {
  const ended = until <= now;
  const nl = language === 'nl';
  const on = day(until, language);
  const lead = nl
    ? ended
      ? [
          `Uw toestemming liep tot ${on}. Sindsdien zoekt Luwte niet meer naar uw gegevens.`,
          'Wilt u weer meedoen? Geef dan opnieuw toestemming. Wilt u stoppen en alles laten wissen? Dat kan ook in uw overzicht. Doet u niets, dan blijft het zoeken uit en blijven uw gegevens op slot.',
        ]
      : [
          `Uw toestemming voor Luwte loopt tot ${on}. Daarna stopt het zoeken vanzelf.`,
          'Wilt u dat Luwte doorgaat? Geef dan opnieuw toestemming, voor een jaar. Dat duurt een minuut. Wilt u niet verder, dan hoeft u niets te doen.',
        ]
    : ended
      ? [
          `Your consent lasted until ${on}. Since then Luwte has not looked for your details any more.`,
          'Would you like to take part again? Then give your consent once more. If you want to leave and have everything erased, you can do that in your overview, too. If you do nothing, looking stays off, and what is kept of you stays locked.',
        ]
      : [
          `Your consent for Luwte lasts until ${on}. After that, looking stops by itself.`,
          'Do you want Luwte to go on? Then give your consent again, for a year. It takes a minute. If you do not want to go on, you need not do anything.',
        ];
  return dress({
    language,
    subject: nl
      ? ended
        ? 'Luwte: uw toestemming is verlopen'
        : 'Luwte: uw toestemming loopt bijna af'
      : ended
        ? 'Luwte: your consent has ended'
        : 'Luwte: your consent ends soon',
    opening: nl ? 'Goedendag,' : 'Good day,',
    lead,
    button: {
      label: nl ? 'Bekijk uw toestemming' : 'See your consent',
      url: `${portalUrl}/mine/consent`,
    },
    closing: [
      nl
        ? `U krijgt dit bericht omdat u via ${organisation} meedoet aan Luwte.`
        : `You receive this message because you take part in Luwte through ${organisation}.`,
      'Luwte',
    ],
  });
}
