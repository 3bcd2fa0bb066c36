import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    // The portal's style sheet is text that it serves itself.
    css: { include: [/functions\/portal\/style\//, /@utrecht\//] },
    testTimeout: 20_000,
    hookTimeout: 60_000,
    benchmark: { include: ['test/bench/**/*.bench.ts'] },
  },
});
