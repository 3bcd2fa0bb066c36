import { inspect } from 'node:util';

import { describe, expect, it } from 'vitest';

import { Sensitive } from '#shared/domain/sensitive.ts';

describe('a sensitive value', () => {
  const street = new Sensitive('Nergensstraat 1');

  it('shows nothing in templates, JSON, logs and errors', () => {
    const shown = [
      String(street),
      JSON.stringify({ street }),
      inspect({ deep: [street] }),
      new Error(`no page for ${street.toString()}`).message,
    ];
    for (const text of shown) {
      expect(text).toContain('[sensitive]');
      expect(text).not.toContain('Nergens');
    }
  });

  it('gives the value back only when asked by name', () => {
    expect(street.reveal()).toBe('Nergensstraat 1');
  });
});
