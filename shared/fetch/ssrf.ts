import ipaddr from 'ipaddr.js';

/** Ranges of ipaddr.js that are the public internet; everything else is somebody's inside. */
const PUBLIC = 'unicast';

/** Hidden IPv4 addresses: the prefix, and where the four bytes stand. */
const TRANSLATED = [
  { prefix: '::ffff:0:0/96', at: 12 },
  { prefix: '::ffff:0:0:0/96', at: 12 },
  { prefix: '64:ff9b::/96', at: 12 },
  { prefix: '2002::/16', at: 2 },
  { prefix: '::/96', at: 12 },
] as const;

/** Ranges that ipaddr.js counts as unicast and that are not the public internet, with where they are set aside. */
const INSIDE = [
  '64:ff9b:1::/48', // local-use NAT64, RFC 8215
  '100::/64', // discard, RFC 6666
  '2001:2::/48', // benchmarking, RFC 5180
  '2001:db8::/32', // documentation, RFC 3849
  '3fff::/20', // documentation, RFC 9637
  '5f00::/16', // segment routing, RFC 9602
  'fec0::/10', // site-local, RFC 3879
  '192.0.0.0/24', // protocol assignments, RFC 6890
  '192.88.99.0/24', // 6to4 relay, RFC 7526
  '198.18.0.0/15', // benchmarking, RFC 2544
  '168.63.129.16/32', // Azure's own metadata
].map((range) => ipaddr.parseCIDR(range));

/**
 * Whether an IP address is on the public internet: not loopback, private, link-local (cloud metadata), shared (CGNAT),
 * multicast, reserved, nor an IPv6 form that carries such an IPv4 address.
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (!ipaddr.isValid(bare)) return false;
  const parsed = ipaddr.parse(bare);
  if (isWithin(parsed, INSIDE)) return false;
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === PUBLIC;
  const bytes = parsed.toByteArray();
  for (const { prefix, at } of TRANSLATED) {
    if (isWithin(parsed, [ipaddr.parseCIDR(prefix)])) {
      return isPublicAddress(bytes.slice(at, at + 4).join('.'));
    }
  }
  return parsed.range() === PUBLIC;
}

function isWithin(
  address: ipaddr.IPv4 | ipaddr.IPv6,
  ranges: readonly [ipaddr.IPv4 | ipaddr.IPv6, number][],
): boolean {
  return ranges.some(
    ([range, bits]) => range.kind() === address.kind() && address.match(range, bits),
  );
}

/** Host and port of a URL as `allowHosts` names them: the port is always written. */
export function hostPort(url: URL): string {
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
  return `${url.hostname}:${port}`;
}

/**
 * Why a URL may not be asked, before any name is resolved; undefined when it may. Only http and https, no user name or
 * password, only the usual ports, no literal address inside; exact `allowHosts` are exempt from the last two.
 */
export function refusalOf(url: URL, allowHosts: ReadonlySet<string>): string | undefined {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'only http and https are asked';
  if (url.username !== '' || url.password !== '')
    return 'the address carries a user name or password';
  if (allowHosts.has(hostPort(url))) return undefined;
  if (url.port !== '' && url.port !== '80' && url.port !== '443') {
    return 'only ports 80 and 443 are asked';
  }
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(literal) && !isPublicAddress(literal)) return 'not an address on the internet';
  if (/^localhost\.?$|\.localhost\.?$|\.(?:local|internal)\.?$/i.test(url.hostname)) {
    return 'not a host on the internet';
  }
  return undefined;
}
