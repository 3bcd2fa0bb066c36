/** Pages that anybody may read: the door, what Luwte does, and a word to owners of websites. */
const nl = {
  title: 'Uit de wind',
  lead: 'Luwte zoekt waar uw adres, uw gezin of uw dagritme open op internet staat. U ziet wat er is gevonden, en het wordt gevolgd tot het weg is.',
  forWhom:
    'Luwte is er voor bestuurders, volksvertegenwoordigers, rechters, officieren en andere mensen met een publiek ambt. U doet mee als u dat zelf wilt.',
  signInLead: 'Doet u al mee, of werkt u bij de beveiliging?',
  invitedTitle: 'Uitgenodigd?',
  invitedText: 'Open de link die u van de beveiliging van uw organisatie kreeg.',
  notEnrolledTitle: 'U bent ingelogd, maar u doet nog niet mee',
  notEnrolledText:
    'Open de link van uw uitnodiging om mee te doen. Hebt u geen uitnodiging, vraag er dan een aan de beveiliging van uw organisatie.',
  signedOutTitle: 'U bent uitgelogd',
  signedOutText: 'Uw bezoek aan Luwte is beëindigd.',
  signedOutBoth:
    'Gebruikt u een computer die ook van anderen is? Log dan ook uit bij uw organisatie.',
  signOutThere: 'Ook uitloggen bij uw organisatie',
  aboutTitle: 'Wat Luwte doet, en wat niet',
  aboutDoes: 'Wat Luwte doet',
  aboutDoesList: [
    'Luwte leest openbare pagina’s: websites, openbare stukken, telefoongidsen en zoekdiensten.',
    'Staat daar iets van u wat niet vindbaar moet zijn, dan krijgt u bericht.',
    'U beslist of de beveiliging van uw organisatie het ziet en om verwijdering vraagt.',
    'Luwte kijkt daarna opnieuw, tot het weg is. Komt het terug, dan hoort u dat.',
  ],
  aboutNot: 'Wat Luwte niet doet',
  aboutNotList: [
    'Luwte zoekt alleen naar mensen die daar zelf om hebben gevraagd.',
    'Naar buiten gaan alleen uw openbare naam en ambt, nooit uw adres of iets anders van u privé. Alleen als u daar apart toestemming voor geeft, gaan zes tekens van een code van uw e-mailadres naar een dienst die datalekken bijhoudt.',
    'Luwte komt niet op plekken achter een wachtwoord en opent geen gelekte bestanden.',
    'Luwte schrijft niemand aan uit zichzelf. Een mens leest en verstuurt elke brief.',
    'Pagina’s waar niets van u op staat, worden niet bewaard.',
  ],
  aboutLocked: 'Hoe uw gegevens op slot zitten',
  aboutLockedText:
    'Wat u invult, gaat op slot met een sleutel die alleen van u is. De zoeker kent alleen versleutelde vingerafdrukken en kan uw gegevens niet lezen. Stopt u, dan wordt de sleutel vernietigd. Wat er dan nog is, ook in een reservekopie, kan niemand meer openen.',
  visitsTitle: 'Voor eigenaren van websites',
  visitsLead: (organisation: string) =>
    `U ziet in uw logboek een bezoek van Luwte. Dat is een programma van ${organisation}.`,
  visitsWhyTitle: 'Waarom leest Luwte uw site?',
  visitsWhy:
    'Mensen met een publiek ambt worden soms thuis bedreigd. Luwte zoekt of hun adres, gezin of dagritme openbaar staat, zodat zij kunnen vragen het weg te halen. Het leest alleen openbare pagina’s.',
  visitsHowTitle: 'Hoe gedraagt Luwte zich?',
  visitsHow: [
    'Luwte leest eerst robots.txt en houdt zich eraan, ook aan crawl-delay.',
    'Er loopt nooit meer dan één verzoek tegelijk naar uw server, met een pauze ertussen.',
    'Luwte zegt in de User-Agent wie het is, met een link naar deze pagina.',
    'Een pagina zonder gegevens van deelnemers wordt niet bewaard.',
  ],
  visitsStopTitle: 'Liever geen bezoek?',
  visitsStop:
    'Zet in robots.txt een regel voor Luwte. Bij het volgende bezoek houdt het op. Een vraag? Schrijf naar het adres hieronder.',
};

export type OutsideWords = typeof nl;

const en: OutsideWords = {
  title: 'Out of the wind',
  lead: 'Luwte looks for places where your address, your family or your daily routine stands open on the internet. You see what was found, and it is followed until it is gone.',
  forWhom:
    'Luwte is for mayors, councillors, judges, prosecutors and other people who hold a public office. You take part if you want to.',
  signInLead: 'Do you take part already, or do you work for the security team?',
  invitedTitle: 'Invited?',
  invitedText: 'Open the link that the security team of your organisation gave you.',
  notEnrolledTitle: 'You are signed in, but you do not take part yet',
  notEnrolledText:
    'Open the link of your invitation to take part. If you have none, ask the security team of your organisation for one.',
  signedOutTitle: 'You are signed out',
  signedOutText: 'Your visit to Luwte has ended.',
  signedOutBoth: 'Do others use this computer too? Then sign out at your organisation as well.',
  signOutThere: 'Sign out at your organisation too',
  aboutTitle: 'What Luwte does, and what it does not',
  aboutDoes: 'What Luwte does',
  aboutDoesList: [
    'Luwte reads public pages: websites, public records, phone directories and search services.',
    'If something of yours stands there that should not be found, you are told.',
    'You decide whether the security team of your organisation sees it and asks for its removal.',
    'Luwte then looks again until it is gone. If it comes back, you hear of it.',
  ],
  aboutNot: 'What Luwte does not do',
  aboutNotList: [
    'Luwte only looks for people who asked for it themselves.',
    'Only your public name and office go out, never your address or anything else that is private. Only if you consent to it separately, six characters of a code of your e-mail address go to a service that keeps track of data breaches.',
    'Luwte does not enter places behind a password and opens no leaked files.',
    'Luwte writes to nobody by itself. A person reads and sends every letter.',
    'Pages that show nothing of yours are not kept.',
  ],
  aboutLocked: 'How your details are locked',
  aboutLockedText:
    'What you fill in is locked with a key that is yours alone. The scanner knows only encrypted fingerprints and cannot read your details. If you leave, the key is destroyed. What then remains, in a backup too, can be opened by nobody.',
  visitsTitle: 'For owners of websites',
  visitsLead: (organisation) =>
    `You see a visit of Luwte in your log. It is a program of ${organisation}.`,
  visitsWhyTitle: 'Why does Luwte read your site?',
  visitsWhy:
    'People who hold a public office are sometimes threatened at home. Luwte looks whether their address, family or routine stands in public, so that they can ask to have it taken away. It reads public pages only.',
  visitsHowTitle: 'How does Luwte behave?',
  visitsHow: [
    'Luwte reads robots.txt first and keeps to it, crawl-delay included.',
    'There is never more than one request at a time to your server, with a pause in between.',
    'Luwte says in its User-Agent who it is, with a link to this page.',
    'A page without details of those who take part is not kept.',
  ],
  visitsStopTitle: 'Rather no visits?',
  visitsStop:
    'Put a rule for Luwte into robots.txt. It stops with the next visit. A question? Write to the address below.',
};

export const outside = { nl, en };
