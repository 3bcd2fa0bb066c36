/**
 * Errors are named for what happens next. Refusals of a source (a 404, robots.txt, a captcha) are
 * values, not errors. A message says what was wanted, what was got and what to do; never a fact.
 */

/** Back to the queue, nobody's fault; `after` is the earliest moment to try again, epoch milliseconds. */
export class TryLater extends Error {
  override readonly name = 'TryLater';
  readonly after: number | undefined;

  constructor(message: string, options?: ErrorOptions & { after?: number }) {
    super(message, options);
    this.after = options?.after;
  }
}

/** This item is hopeless: why is recorded and the message is acknowledged. */
export class GiveUp extends Error {
  override readonly name = 'GiveUp';
}

/** Only a person can go on with this item: it ends in the dead letters, where an alarm is. */
export class ForAPerson extends Error {
  override readonly name = 'ForAPerson';
}

/** Bad input from a person: shown as one line, exit status 2 on the command line, status 400 on the web. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}
