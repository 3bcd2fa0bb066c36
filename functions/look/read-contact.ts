import type { FactKind } from '#shared/domain/fact.ts';
import type { PageText } from '#shared/domain/page.ts';
import type { Req, Res } from '#shared/domain/source.ts';
import type { LookRequest } from '#shared/pipeline/messages.ts';
import type { FoundContact } from '#shared/sources/contact-page.ts';
import { contactPagesOf, contactsOn, hasMessageForm } from '#shared/sources/contact-page.ts';
import {
  rdapBootstrapRequest,
  rdapRequest,
  readRdap,
  readRdapBootstrap,
} from '#shared/sources/rdap.ts';
import { readSecurityTxt, securityTxtRequest } from '#shared/sources/security-txt.ts';
import type { Contacts, SuggestedContact } from '#shared/storage/contacts.ts';

import type { LookedUp } from './look-up.ts';

/** What finding a contact needs of the world. */
export interface ContactNeeds {
  readonly contacts: Pick<Contacts, 'found' | 'failed' | 'done' | 'get'>;
  readonly ask: (requests: readonly LookRequest[]) => Promise<void>;
  /** Reads a page; undefined for what is none. */
  readonly extract: (res: Res) => Promise<PageText | undefined>;
  /** Kinds of private facts of anybody enrolled in a text: such an address is nobody's contact. */
  readonly holds: (text: string) => readonly FactKind[];
  readonly now: () => number;
}

/** A request under way for a site. */
interface Way {
  readonly request: LookRequest;
  readonly site: string;
}

const QUALITY = {
  'privacy-page': 'own',
  'contact-page': 'general',
  'front-page': 'general',
  rdap: 'last',
  'security-txt': 'last',
} as const satisfies Readonly<Record<FoundContact['source'], SuggestedContact['quality']>>;

/**
 * One step on the way to somebody at a site: its front page, its pages of privacy and contact, the registry of its domain, and
 * as a last resort its security.txt. It ends where an address was found; each step names the next.
 */
export async function readContact(needs: ContactNeeds, way: Way, answer: LookedUp): Promise<void> {
  const { request, site } = way;
  const step = request.request.step ?? 'front';
  const { found, more = [], why, registry } = await readStep(needs, step, site, answer);
  if (why !== undefined) await needs.contacts.failed(site, { source: step, why });
  const seenAt = new Date(needs.now()).toISOString();
  // Whoever is enrolled may look after a club's site: their own address is no contact, and does not lie here.
  const isSafe = (text: string) => needs.holds(text).length === 0;
  const usable = found.filter(({ value, url }) => isSafe(value) && isSafe(url));
  if (usable.length > 0)
    await needs.contacts.found(
      site,
      usable.map((one) => ({ ...one, quality: QUALITY[one.source], seenAt })),
    );
  const waiting = [...more.filter(isSafe), ...left(request)];
  const next = nextStep(way, step, waiting, registry);
  const known = (await needs.contacts.get(site))?.found ?? [];
  // A privacy page may stand behind the front page that named an address already; a registry does not stand behind either.
  const enough =
    known.some(({ kind }) => kind === 'email') && (step !== 'front' || more.length === 0);
  if (enough || next === undefined) return needs.contacts.done(site, seenAt);
  return needs.ask([next]);
}

interface StepRead {
  readonly found: readonly FoundContact[];
  /** Pages of the site to read besides. */
  readonly more?: readonly string[];
  readonly why?: string;
  /** The question for the registry of the site's domain. */
  readonly registry?: Req | undefined;
}

async function readStep(
  { extract }: ContactNeeds,
  step: string,
  site: string,
  answer: LookedUp,
): Promise<StepRead> {
  if ('why' in answer) return { found: [], why: answer.why };
  const { res } = answer;
  if (step === 'registries')
    return { found: [], registry: rdapRequest(site, readRdapBootstrap(res)) };
  if (step === 'rdap') return readRegistry(res, site);
  if (step === 'security-txt') return readLastResort(res);
  const page = await extract(res);
  if (!page) return { found: [], why: 'not a page that can be read' };
  const markup = new TextDecoder().decode(res.body);
  return {
    found: contactsOn(page, res.url, hasMessageForm(markup)),
    ...(step === 'front' && { more: contactPagesOf(page, res.url) }),
  };
}

function readRegistry(res: Res, site: string): StepRead {
  const contacts = readRdap(res);
  if (!contacts) return { found: [], why: 'not the answer of a registry' };
  const all = [...contacts.registrant, ...contacts.abuse];
  const found = all.map(
    (value) =>
      ({ kind: 'email', value: value.toLowerCase(), source: 'rdap', url: res.url }) as const,
  );
  return found.length > 0 ? { found } : { found, why: `no address is known for ${site}` };
}

function readLastResort(res: Res): StepRead {
  const read = readSecurityTxt(res);
  const found = (read?.contacts ?? []).flatMap((contact): FoundContact[] => {
    const source = 'security-txt';
    const { url } = res;
    if (/^mailto:/i.test(contact))
      return [{ kind: 'email', value: contact.slice('mailto:'.length).toLowerCase(), source, url }];
    return /^https:/i.test(contact) ? [{ kind: 'form', value: contact, source, url }] : [];
  });
  return found.length > 0 ? { found } : { found, why: 'no contact stands there' };
}

function left({ request }: LookRequest): readonly string[] {
  return (request.data?.['todo'] ?? '').split(' ').filter(Boolean);
}

function nextStep(
  { request, site }: Way,
  step: string,
  waiting: readonly string[],
  registry?: Req,
): LookRequest | undefined {
  const origin = request.request.data?.['origin'] ?? '';
  const as = (
    source: string,
    req: Req,
    name: string,
    todo: readonly string[] = [],
  ): LookRequest => ({
    ...request,
    source,
    request: { ...req, step: name, data: { site, origin, todo: todo.join(' ') } },
  });
  const [url, ...rest] = waiting;
  if ((step === 'front' || step === 'page') && url !== undefined)
    return as('contact-page', { url }, 'page', rest);
  if (step === 'front' || step === 'page') {
    const known = rdapRequest(site);
    if (known) return as('rdap', known, 'rdap');
    if (/\.[a-z]{2,}$/i.test(site)) return as('rdap', rdapBootstrapRequest(), 'registries');
  }
  if (step === 'registries' && registry) return as('rdap', registry, 'rdap');
  if (step === 'security-txt' || !URL.canParse(origin)) return undefined;
  return as('contact-page', securityTxtRequest(origin), 'security-txt');
}
