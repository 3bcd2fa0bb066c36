/** Memory (MB) and time (seconds) of each function. 1769 MB is one whole processor. */
export const SIZES = {
  plan: { memory: 512, seconds: 300 },
  /** A whole processor for the watchlist and the match; time for one slow page, rendered if need be. */
  look: { memory: 1769, seconds: 120 },
  /** Chromium unpacked, and one page. The browser itself stops after 20 seconds. */
  render: { memory: 2048, seconds: 60 },
  triage: { memory: 512, seconds: 60 },
  capture: { memory: 1024, seconds: 120 },
  remind: { memory: 512, seconds: 300 },
  report: { memory: 512, seconds: 120 },
  /** An HTTP API gives up after 30 seconds. */
  portal: { memory: 1024, seconds: 29 },
  /** A PDF that came along is read. */
  reply: { memory: 1024, seconds: 60 },
  compile: { memory: 1769, seconds: 300 },
} as const;

/** Name of a function, and of its folder under `functions/`. */
export type FunctionName = keyof typeof SIZES;
