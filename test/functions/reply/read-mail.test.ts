import { describe, expect, it } from 'vitest';

import { readArrived } from '#functions/reply/read-mail.ts';

const NOW = new Date('2026-03-20T08:00:00.000Z');
const read = (lines: readonly string[]) =>
  readArrived(new TextEncoder().encode(lines.join('\r\n')), NOW);

describe('a mail that arrived', () => {
  it('gives its text, its moment and of its sender no more than the domain', async () => {
    const mail = await read([
      'From: "Bestuur" <Secretaris@Club.Example>',
      'To: dossier@luwte.example',
      'Subject: Re: Verzoek, dossier AAAAA-BBBBB',
      'Date: Thu, 19 Mar 2026 10:00:00 +0100',
      '',
      'Wij hebben het adres weggehaald.',
    ]);
    expect(mail).toEqual({
      subject: 'Re: Verzoek, dossier AAAAA-BBBBB',
      at: '2026-03-19T09:00:00.000Z',
      from: 'club.example',
      automatic: false,
      unwanted: false,
      attachments: 0,
      text: 'Wij hebben het adres weggehaald.',
    });
  });

  it('is read where it has only HTML, without its markup', async () => {
    const { text } = await read([
      'From: a@club.example',
      'Subject: x',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<html><body><script>alert(1)</script><p>Dat is <b>weg</b>.</p></body></html>',
    ]);
    expect(text).toBe('Dat is weg.');
  });

  it.each(['Auto-Submitted: auto-replied', 'X-Autoreply: yes', 'List-Id: <nieuws.club.example>'])(
    'with "%s" comes from a machine',
    async (header) => {
      const { automatic } = await read(['From: a@club.example', header, 'Subject: x', '', 'Weg.']);
      expect(automatic).toBe(true);
    },
  );

  it('that says it was not sent by a machine is believed', async () => {
    const { automatic } = await read(['From: a@b.example', 'Auto-Submitted: no', '', 'Weg.']);
    expect(automatic).toBe(false);
  });

  it.each([
    ['Content-Type: multipart/report; report-type=delivery-status; boundary=b', 'automatic'],
    ['X-SES-Spam-Verdict: FAIL', 'unwanted'],
    ['X-SES-Virus-Verdict: FAIL', 'unwanted'],
  ] as const)('with "%s" is %s', async (header, what) => {
    const mail = await read([
      'From: a@b.example',
      header,
      'Subject: x',
      '',
      '--b',
      '',
      'x',
      '--b--',
    ]);
    expect(mail).toMatchObject({ automatic: false, unwanted: false, [what]: true });
  });

  it('is read with the files that came along; those that cannot be read are counted', async () => {
    const { text, attachments } = await read([
      'Subject: x',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      '',
      'Zie de bijlage.',
      '--b',
      'Content-Type: text/html',
      'Content-Disposition: attachment; filename=besluit.html',
      '',
      '<p>Wij hebben <b>besloten</b>.</p>',
      '--b',
      'Content-Type: application/octet-stream',
      'Content-Disposition: attachment; filename=scan.bin',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(Array.from({ length: 600 }, (_, index) => (index * 97 + 13) % 256)).toString(
        'base64',
      ),
      '--b--',
    ]);
    expect(text).toBe('Zie de bijlage.\n\n[besluit.html]\nWij hebben besloten.');
    expect(attachments).toBe(1);
  });

  it('names its attachments by their number, has no date ahead of now, and is cut where it is endless', async () => {
    const mail = await read([
      'Subject: x',
      'Date: Thu, 19 Mar 2099 10:00:00 +0100',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      '',
      'woord '.repeat(20_000),
      '--b',
      'Content-Type: application/pdf',
      'Content-Disposition: attachment; filename=besluit.pdf',
      '',
      '%PDF-1.4 that breaks off',
      '--b--',
    ]);
    expect(mail).toMatchObject({ at: NOW.toISOString(), from: '', attachments: 1 });
    expect(mail.text.length).toBe(20_000);
  });
});
