/**
 * Lets this process live `offset` milliseconds ahead, so that a demonstration can say "a day later". `Date` is all that
 * is moved: timers, performance and the network run on. Gives a function that sets the offset anew.
 */
export function shiftClock(offset: number): (offset: number) => void {
  const RealDate = Date;
  const realNow = Date.now.bind(Date);
  let ahead = offset;
  const now = (): number => realNow() + ahead;
  RealDate.now = now;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, values: unknown[], made): Date =>
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Date's own constructor.
      Reflect.construct(target, values.length === 0 ? [now()] : values, made) as Date,
    apply: () => new RealDate(now()).toString(),
  });
  return (next) => {
    ahead = next;
  };
}
