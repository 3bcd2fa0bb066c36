import type { Res } from '#shared/domain/source.ts';

import type { Answer } from './exchange.ts';
import type { Ask, Looked } from './looked.ts';
import { isChallenge, sniff } from './sniff.ts';

/** What was known when the answer came. */
export interface Asked {
  readonly ask: Ask;
  /** The last URL, after redirects. */
  readonly url: string;
  readonly via: readonly string[];
  readonly sitemaps: readonly string[];
  /** Validators went out, so 304 is an answer. */
  readonly conditional: boolean;
}

/** What an answer means. An API's own 4xx go on to its connector; a page's are judged here. Pure. */
export function readAnswer(answer: Answer, asked: Asked): Looked {
  const { status, body } = answer;
  const isPage = asked.ask.meta.access === 'page';
  if (status >= 200 && status < 300)
    return isPage ? readPage(answer, asked) : fetched(answer, asked);
  if (status === 304) {
    if (!asked.conditional) return { outcome: 'unreadable', why: 'said "not modified" unasked' };
    return { outcome: 'not-modified', sitemaps: asked.sitemaps };
  }
  if (status === 401 || status === 407)
    return { outcome: 'refused', why: 'login', say: `status ${status}` };
  if (status === 403 || status === 451) {
    const why = isChallenge(body) ? 'captcha' : 'forbidden';
    return { outcome: 'refused', why, say: `status ${status}` };
  }
  if (isPage && (status === 404 || status === 410)) return { outcome: 'gone', status, soft: false };
  if (!isPage && status >= 400 && status < 500) return fetched(answer, asked);
  return { outcome: 'unreadable', why: `status ${status}` };
}

function readPage(answer: Answer, asked: Asked): Looked {
  const { status, body, headers } = answer;
  if (body.length === 0) return { outcome: 'unreadable', why: 'an empty answer' };
  if (status === 206 && asked.ask.req.headers?.['range'] === undefined) {
    return { outcome: 'unreadable', why: 'only a part of the page' };
  }
  if (asked.ask.cause === 'rescan' && wasSentHome(asked)) {
    return { outcome: 'gone', status, soft: true };
  }
  if (!looksLikeHtml(headers['content-type'], body)) return fetched(answer, asked);
  const sniffed = sniff(body, asked.url);
  if (sniffed === 'page') return fetched(answer, asked);
  return sniffed === 'not-there' ? { outcome: 'gone', status, soft: true } : EXCUSES[sniffed];
}

const EXCUSES = {
  captcha: { outcome: 'refused', why: 'captcha', say: 'the site asks whether we are human' },
  login: { outcome: 'refused', why: 'login', say: 'the site asks to sign in' },
  error: { outcome: 'unreadable', why: 'an error page' },
} as const satisfies Record<string, Looked>;

function fetched({ status, headers, body }: Answer, { url, via, sitemaps }: Asked): Looked {
  const res: Res = { url, status, headers, body };
  const { etag, 'last-modified': lastModified } = headers;
  return {
    outcome: 'fetched',
    res,
    validators: {
      ...(etag !== undefined && { etag }),
      ...(lastModified !== undefined && { lastModified }),
    },
    archive: !forbidsCopy(headers['x-robots-tag']),
    sitemaps,
    via,
  };
}

/** `X-Robots-Tag: noarchive`, `none`, `noai` and the like, said to all or to us. */
function forbidsCopy(tag: string | undefined): boolean {
  return /(?:^|[,:\s])(?:noarchive|none|noai|noimageai|nosnippet)(?:[,\s]|$)/i.test(tag ?? '');
}

/** A page deep in the site that now leads to its front page is not there any more. */
function wasSentHome({ ask, url, via }: Asked): boolean {
  if (via.length === 0) return false;
  const { pathname, search } = new URL(url);
  const asked = new URL(ask.req.url);
  return pathname === '/' && search === '' && (asked.pathname !== '/' || asked.search !== '');
}

/** By what it is rather than by what it says: servers send HTML as anything. */
function looksLikeHtml(contentType: string | undefined, body: Uint8Array): boolean {
  if (/html/i.test(contentType ?? '')) return true;
  const start = Buffer.from(body.subarray(0, 512)).toString('latin1');
  return /^\s*(?:<!doctype html|<html|<head|<body)/i.test(start.replace(/^[^<]{0,8}/, ''));
}
