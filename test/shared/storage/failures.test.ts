import { describe, expect, it } from 'vitest';

import { GiveUp, TryLater } from '#shared/domain/errors.ts';
import { lostRace, plainError, plainly, untilFirst, wins } from '#shared/storage/failures.ts';

function named(name: string, message = '', cause?: unknown): Error {
  return Object.assign(new Error(message, { cause }), { name });
}

function byElectro(cause: Error): Error {
  return Object.assign(new Error('Error thrown by DynamoDB client', { cause }), {
    isElectroError: true,
    params: { Item: { secret: 'Verzonnenlaan 41' } },
  });
}

describe('errors of AWS', () => {
  it.each(['ThrottlingException', 'ProvisionedThroughputExceededException', 'SlowDown'])(
    'become TryLater when they say %s',
    (name) => {
      const error = plainError('findings.get', byElectro(named(name)));
      expect(error).toBeInstanceOf(TryLater);
      expect((error as Error).message).toBe(`findings.get: storage is busy (${name})`);
    },
  );

  it('become TryLater when nobody answers', () => {
    const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    expect(plainError('queues.send', refused)).toBeInstanceOf(TryLater);
  });

  it('become GiveUp when an item is too large', () => {
    const message = 'Item size has exceeded the maximum allowed size';
    const error = byElectro(named('ValidationException', message));
    expect(plainError('subjects.enrol', error)).toBeInstanceOf(GiveUp);
  });

  it('name the call, and carry nothing of the item', () => {
    const error = plainError('subjects.get', byElectro(named('AccessDeniedException', 'no')));
    expect((error as Error).message).toBe('subjects.get: AccessDeniedException: no');
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('Verzonnen');
  });

  it('stay as they are when they are ours', () => {
    const error = new GiveUp('hopeless');
    expect(plainError('x', error)).toBe(error);
  });
});

describe('a repository that speaks plainly', () => {
  it('answers as before, and fails in our words', async () => {
    const plain = plainly('things', {
      one: async (n: number) => n + 1,
      two: async () => {
        throw named('ThrottlingException');
      },
    });
    expect(await plain.one(1)).toBe(2);
    await expect(plain.two()).rejects.toThrow('things.two: storage is busy');
  });
});

describe('a repository that gives many, one by one', () => {
  it('fails in our words half way', async () => {
    const plain = plainly('things', {
      async *all() {
        yield 1;
        await Promise.resolve();
        throw byElectro(named('ThrottlingException'));
      },
    });
    const got: number[] = [];
    const read = async () => {
      for await (const one of plain.all()) got.push(one);
    };
    await expect(read()).rejects.toThrow('things.all: storage is busy');
    expect(got).toEqual([1]);
  });
});

describe('a write on a condition', () => {
  const lost = byElectro(named('ConditionalCheckFailedException'));

  it('wins, loses, or fails', async () => {
    expect(await wins(Promise.resolve())).toBe(true);
    expect(await wins(Promise.reject(lost))).toBe(false);
    expect(lostRace(lost)).toBe(true);
    await expect(wins(Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });

  it('is tried until it wins, and comes back later when it never does', async () => {
    let times = 0;
    expect(await untilFirst('x', async () => (++times === 3 ? { won: times } : undefined))).toBe(3);
    await expect(untilFirst('finding', async () => undefined)).rejects.toThrow(TryLater);
  });
});
