/** Answers to removal requests, as the team reads them. */
const nl = {
  title: 'Antwoorden',
  none: 'Er is nog geen antwoord binnen.',
  at: 'Ontvangen',
  from: 'Van',
  kind: 'Soort',
  automatic: 'automatisch bericht',
  byPerson: 'antwoord',
  attachments: 'Bijlagen',
  attachmentsText: (n: number) =>
    `${n} die Luwte niet kon lezen. Ze zijn niet bewaard; vraag de afzender wat erin staat.`,
  show: 'Antwoord lezen',
  care: 'Er kunnen privégegevens in staan. Neem die niet over in een brief, mail of toelichting.',
  notKept: 'Van dit antwoord is geen tekst bewaard. De beheerder kan het 7 dagen lang opzoeken.',
  empty: 'Dit bericht heeft geen tekst.',
  waits: 'antwoord binnen',
};

export type AnswerWords = typeof nl;

const en: AnswerWords = {
  title: 'Answers',
  none: 'No answer has come yet.',
  at: 'Received',
  from: 'From',
  kind: 'Kind',
  automatic: 'automatic message',
  byPerson: 'answer',
  attachments: 'Attachments',
  attachmentsText: (n) =>
    `${n} that Luwte could not read. They were not kept; ask the sender what is in them.`,
  show: 'Read the answer',
  care: 'It may hold private details. Do not copy those into a letter, mail or note.',
  notKept: 'No text was kept of this answer. The operator can find it for 7 days.',
  empty: 'This message has no text.',
  waits: 'answer came',
};

export const answers = { nl, en };
