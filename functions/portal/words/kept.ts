/** A form that was sent after the visit had ended. */
const nl = {
  title: 'U bent uitgelogd, maar wat u invulde is er nog',
  lead: 'U was een tijd niet actief. Uit voorzorg is uw bezoek beëindigd. Er is nog niets opgeslagen. U kunt zo verder:',
  signIn: 'Log opnieuw in (opent in een nieuw venster).',
  comeBack: 'Kom terug naar dit venster en kies "Alsnog opslaan".',
  go: 'Alsnog opslaan',
  where:
    'Wat u invulde, staat alleen in dit venster van uw eigen computer. Sluit u het venster, dan is het weg.',
  signedInTitle: 'U bent weer ingelogd',
  signedIn:
    'Sluit dit venster en ga terug naar het venster waarin u bezig was. Kies daar "Alsnog opslaan".',
};

export type KeptWords = typeof nl;

const en: KeptWords = {
  title: 'You are signed out, but what you typed is still here',
  lead: 'You were not active for a while. As a precaution your visit was ended. Nothing was saved yet. This is how to go on:',
  signIn: 'Sign in again (opens in a new window).',
  comeBack: 'Come back to this window and choose "Save after all".',
  go: 'Save after all',
  where:
    'What you typed is only in this window of your own computer. If you close the window, it is gone.',
  signedInTitle: 'You are signed in again',
  signedIn:
    'Close this window and go back to the one you were working in. Choose "Save after all" there.',
};

export const kept = { nl, en };
