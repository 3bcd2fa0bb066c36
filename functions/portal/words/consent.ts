/** Consent: to what, until when, and once more. */
const nl = {
  title: 'Uw toestemming',
  given: 'Gegeven op',
  until: 'Loopt tot',
  how: { paper: 'op papier', portal: 'in dit portaal' },
  whatTitle: 'Waar u mee instemt',
  againTitle: 'Nog een jaar meedoen',
  again:
    'Toestemming geldt een jaar. Geeft u die opnieuw, dan loopt zij een jaar vanaf vandaag. Daarvan komt een regel in de lijst "Wie keek er".',
  go: 'Ja, ik doe een jaar langer mee',
  missing: 'Zet een vinkje als u mee wilt blijven doen.',
  renewed: 'Uw toestemming is vernieuwd.',
  stopTitle: 'Liever niet meer?',
  stop: 'U kunt op elk moment stoppen en alles laten wissen.',
  ends: (day: string) => `Uw toestemming loopt tot ${day}.`,
  endsText: 'Daarna stopt het zoeken vanzelf. Wilt u doorgaan, geef dan opnieuw toestemming.',
  ended: (day: string) => `Uw toestemming liep tot ${day}. Luwte zoekt nu niet meer.`,
  endedText:
    'Geef opnieuw toestemming om weer mee te doen. Wat er al van u was, is bewaard en zit op slot.',
  goTo: 'Naar uw toestemming',
};

export type ConsentWords = typeof nl;

const en: ConsentWords = {
  title: 'Your consent',
  given: 'Given on',
  until: 'Lasts until',
  how: { paper: 'on paper', portal: 'in this portal' },
  whatTitle: 'What you agree to',
  againTitle: 'Taking part for another year',
  again:
    'Consent lasts a year. If you give it again, it lasts a year from today. A line in the list "Who looked" says so.',
  go: 'Yes, I take part for another year',
  missing: 'Tick the box if you want to go on taking part.',
  renewed: 'Your consent is renewed.',
  stopTitle: 'Rather not?',
  stop: 'You can stop at any time and have everything erased.',
  ends: (day) => `Your consent lasts until ${day}.`,
  endsText: 'After that, looking stops by itself. If you want to go on, give your consent again.',
  ended: (day) => `Your consent lasted until ${day}. Luwte does not look any more.`,
  endedText:
    'Give your consent again to take part once more. What was there of you is kept, and locked.',
  goTo: 'To your consent',
};

export const consent = { nl, en };
