/** What is known about bytes before they are read; each is only a hint, content speaks louder. */
export interface Given {
  /** The Content-Type header as sent: "text/html; charset=utf-8". */
  readonly contentType?: string | undefined;
  readonly url?: string | undefined;
  readonly path?: string | undefined;
  /** ISO 3166-1 alpha-2 of the page. */
  readonly country?: string | undefined;
}

/** "text/html" of "Text/HTML; charset=utf-8", or an empty string. */
export function mediaType(contentType: string | undefined): string {
  return (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** Charset parameter of a Content-Type header, as written. */
export function charsetOf(contentType: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType ?? '')?.[1];
}

/** File extension in lower case, without the dot; of the path, or else of the URL's path. */
export function extensionOf({ path, url }: Given): string {
  const name =
    path ?? (url ?? '').replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
  return /\.([a-z0-9]{1,8})$/i.exec(name.replace(/\.gz$/i, ''))?.[1]?.toLowerCase() ?? '';
}
