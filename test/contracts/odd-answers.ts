/** Deep, long, endless. */
export const SLOW = [
  '<div>'.repeat(100_000),
  '<div class="tgme_widget_message" data-post="a/1">'.repeat(5_000),
  `<div data-post="a/1">${'<div class="js-message_text">'.repeat(20_000)}`,
  '<b>'.repeat(20_000) + '<p>'.repeat(20_000),
  '['.repeat(200_000),
  '{"a":'.repeat(100_000),
  `<?xml version="1.0"?>${'<a>'.repeat(100_000)}`,
  `<rss version="2.0"><channel>${'<item>'.repeat(50_000)}`,
  `<a ${'x="y" '.repeat(100_000)}`,
  ' '.repeat(1_000_000),
];

/** Values that a service should not send. */
export const ODD = [
  null,
  -1,
  1e30,
  0.5,
  '',
  '\u0000',
  [],
  {},
  'javascript:alert(1)',
  'http://[',
  'NaN',
  true,
];

/** A JSON text with one of its leaves replaced. */
export function withOdd(json: string, leaf: number, odd: unknown): string {
  let leaves = 0;
  const isLeaf = (value: unknown) => typeof value !== 'object' || value === null;
  JSON.parse(json, (_, value: unknown) => {
    if (isLeaf(value)) leaves += 1;
    return value;
  });
  let at = -1;
  const changed: unknown = JSON.parse(json, (_, value: unknown) => {
    if (isLeaf(value)) at += 1;
    return isLeaf(value) && at === leaf % Math.max(1, leaves) ? odd : value;
  });
  return JSON.stringify(changed);
}
