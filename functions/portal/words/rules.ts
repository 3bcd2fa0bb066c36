/** The severity rules (shared/findings/severity.ts) in Dutch, by their English sentence. */
const DUTCH: Readonly<Record<string, string>> = {
  'somebody calls for action or a visit': 'iemand roept op tot actie of een bezoek',
  'home or routine stands among hostile words': 'huis of dagritme staat tussen vijandige woorden',
  'a child is named among angry words': 'een kind wordt genoemd tussen boze woorden',
  'it says where the person is now': 'er staat waar u nu bent',
  'home is easy to find while there is a concrete threat':
    'uw huis is makkelijk te vinden terwijl er een concrete dreiging is',
  'home or routine stands on a page about the person':
    'huis of dagritme staat op een pagina die over u gaat',
  'phone, family or plate is exposed while there is a concrete threat':
    'telefoon, familie of kenteken is te vinden terwijl er een concrete dreiging is',
  'it says where a child is to be found': 'er staat waar een kind te vinden is',
  'home or routine is exposed': 'huis of dagritme is te vinden',
  'phone, family or plate stands openly beside the name':
    'telefoon, familie of kenteken staat open naast de naam',
  'it stands among hostile words': 'het staat tussen vijandige woorden',
  'e-mail, birth date or user name is exposed':
    'e-mailadres, geboortedatum of gebruikersnaam is te vinden',
  'phone, family or plate stands where the name does not':
    'telefoon, familie of kenteken staat op een plek zonder de naam',
  'it is out of date': 'het is verouderd',
  'it is public by office, or says little': 'het is openbaar door het ambt, of zegt weinig',
};

/** A severity rule as a sentence of the reader's language. */
export function sayRule(says: string, language: 'nl' | 'en'): string {
  const said = language === 'nl' ? (DUTCH[says] ?? says) : says;
  return said.charAt(0).toUpperCase() + said.slice(1);
}
