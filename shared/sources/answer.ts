import type { Parsed, Res } from '#shared/domain/source.ts';

type Wrong = Extract<Parsed, { outcome: 'refused' | 'unreadable' }>;

/** We could not read it, which is never the same as finding nothing. `why` never quotes the answer: it may hold a name. */
export function unreadable(why: string): Wrong {
  return { outcome: 'unreadable', why };
}

/** The source does not want to answer us. */
export function refused(why: string): Wrong {
  return { outcome: 'refused', why };
}

/** What a status other than 2xx means; undefined for a good one. Many sources say their refusals only here. */
export function wrongStatus({ status }: Pick<Res, 'status'>): Wrong | undefined {
  if (status >= 200 && status < 300) return undefined;
  if ([401, 403, 407, 429, 451].includes(status)) return refused(`status ${status}`);
  return unreadable(`status ${status}`);
}

/** A web page where data was expected: a challenge is a refusal, anything else a failure. */
export function wrongPage(text: string): Wrong {
  const start = text.slice(0, 20_000);
  if (
    /captcha|cf-chl|challenge-platform|are you (?:a )?(?:human|robot)|just a moment/i.test(start)
  ) {
    return refused('a page that asks whether we are human');
  }
  return unreadable(
    /^\s*</.test(start) ? 'a web page instead of data' : 'not the data that was asked for',
  );
}

/** The text of an answer: in the encoding that an XML declaration names, else UTF-8. */
export function textOf(body: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(body.subarray(0, 200));
  const named = /^\s*<\?xml[^>]*\sencoding=["']([\w.:-]+)["']/.exec(start)?.[1];
  try {
    return new TextDecoder(named).decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}
