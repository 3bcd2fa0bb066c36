/** The consent of its own for lists of data breaches, in plain language (B1): asked at the invitation, kept on the page of consent. */
const nl = {
  title: 'Datalekken',
  titleOptional: 'Datalekken: alleen als u dat wilt',
  skip: 'Dit is een aparte vraag. U mag haar overslaan en toch meedoen.',
  what: 'Soms wordt er bij een website een bestand gestolen met e-mailadressen en wachtwoorden. Dat heet een datalek. Luwte kan nagaan of uw privé-e-mailadressen in bekende datalekken staan, en bij welke websites. Weghalen kan dan niet meer. Wel kunt u daar uw wachtwoord veranderen.',
  out: 'Van elk e-mailadres dat u bij uw gegevens opgeeft, rekent Luwte een code van 40 tekens uit. Alleen de eerste zes tekens gaan naar Have I Been Pwned, een dienst die datalekken bijhoudt. Uw e-mailadres, uw naam en de rest van de code gaan niet mee.',
  back: 'Heel veel adressen hebben dezelfde zes tekens. De dienst noemt ze alle, met hun datalekken. Luwte kijkt zelf of het uwe erbij is, en bewaart niets van de andere.',
  risk: 'Uit zes tekens is uw adres niet af te lezen. Wie uw adres al vermoedt, kan er wel aan zien of het kan kloppen. Daarom vragen wij dit apart.',
  box: (until: string) =>
    `Luwte mag tot ${until} die zes tekens voor mijn e-mailadressen naar Have I Been Pwned sturen.`,
  later: 'U kunt hier apart mee stoppen, wanneer u wilt. De zes tekens worden dan gewist.',
  stand: 'Nu',
  never: 'Geen toestemming. Er wordt niets gevraagd over uw e-mailadressen.',
  holds: (until: string) => `U hebt toestemming gegeven, tot ${until}.`,
  withdrawn: (day: string) => `Ingetrokken op ${day}. Er wordt niets meer gevraagd.`,
  ended: (until: string) => `Uw toestemming liep tot ${until}. Er wordt niets meer gevraagd.`,
  off: 'Uw organisatie heeft deze bron uit staan. Ook met uw toestemming wordt er nu niets gevraagd.',
  noAddress:
    'U hebt nog geen e-mailadres bij uw gegevens opgegeven, dus er valt nog niets na te gaan.',
  addAddress: 'E-mailadres toevoegen',
  give: 'Ja, ga dit voor mij na',
  renew: 'Ja, nog een jaar',
  renewTitle: 'Nog een jaar datalekken nagaan',
  giveTitle: 'Datalekken laten nagaan',
  missing: 'Zet een vinkje als Luwte dit mag nagaan.',
  given: 'Uw toestemming voor datalekken is vastgelegd.',
  stopTitle: 'Stoppen met datalekken nagaan',
  stop: 'Niet meer nagaan',
  stopText:
    'De zes tekens worden meteen gewist, en er wordt niets meer gevraagd. Wat al is gevonden, blijft in uw overzicht staan. Met de rest van Luwte gaat u gewoon door.',
  stopped: 'Uw toestemming voor datalekken is ingetrokken. De zes tekens zijn gewist.',
};

export type BreachWords = typeof nl;

const en: BreachWords = {
  title: 'Data breaches',
  titleOptional: 'Data breaches: only if you want to',
  skip: 'This is a separate question. You may skip it and still take part.',
  what: 'Sometimes a file with e-mail addresses and passwords is stolen from a website. That is called a data breach. Luwte can check whether your private e-mail addresses stand in known data breaches, and at which websites. They cannot be taken out of there any more. But you can change your password at that website.',
  out: 'Of each e-mail address that you fill in with your details, Luwte works out a code of 40 characters. Only the first six characters go to Have I Been Pwned, a service that keeps track of data breaches. Your e-mail address, your name and the rest of the code do not go along.',
  back: 'A great many addresses share the same six characters. The service names them all, with their data breaches. Luwte looks by itself whether yours is among them, and keeps nothing of the others.',
  risk: 'Your address cannot be read from six characters. But whoever guesses your address can see from them whether that may be right. That is why we ask this separately.',
  box: (until) =>
    `Until ${until} Luwte may send those six characters for my e-mail addresses to Have I Been Pwned.`,
  later: 'You can stop this on its own, whenever you want. The six characters are then erased.',
  stand: 'Now',
  never: 'No consent. Nothing is asked about your e-mail addresses.',
  holds: (until) => `You gave your consent, until ${until}.`,
  withdrawn: (day) => `Withdrawn on ${day}. Nothing is asked any more.`,
  ended: (until) => `Your consent lasted until ${until}. Nothing is asked any more.`,
  off: 'Your organisation has this source switched off. Even with your consent nothing is asked now.',
  noAddress:
    'You have not filled in an e-mail address with your details, so there is nothing to check yet.',
  addAddress: 'Add an e-mail address',
  give: 'Yes, check this for me',
  renew: 'Yes, another year',
  renewTitle: 'Checking data breaches for another year',
  giveTitle: 'Having data breaches checked',
  missing: 'Tick the box if Luwte may check this.',
  given: 'Your consent for data breaches is recorded.',
  stopTitle: 'Stopping the check of data breaches',
  stop: 'Do not check any more',
  stopText:
    'The six characters are erased at once, and nothing is asked any more. What was found already stays in your overview. With the rest of Luwte you simply go on.',
  stopped: 'Your consent for data breaches is withdrawn. The six characters are erased.',
};

export const breaches = { nl, en };
