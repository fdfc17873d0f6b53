import type { AcceptInput, Command, RejectInput, WinInput } from '../../src/domain/commands.ts';
import type { Content, Customer, Lead, Money, Request } from '../../src/domain/lead.ts';
import type { Actor, Person } from '../../src/domain/people.ts';
import { receive, type Arrival } from '../../src/domain/receive.ts';
import type { Instant, Millis } from '../../src/domain/time.ts';
import { without } from '../../src/domain/without.ts';
import type { Qualification } from '../../src/domain/words.ts';
import { admin, contextAt, NOW, POLICY, TENANT } from './fixed-world.ts';
import { delivering, doing, waking, type Happening } from './happenings.ts';

/** Says what a lead is and what it went through; `build` lets the domain itself make the lead of it. */
export type LeadBuilder = {
  of(tenantId: string): LeadBuilder;
  as(identity: Partial<Omit<Arrival, 'content'>>): LeadBuilder;
  arrived(at: Instant): LeadBuilder;
  expiring(at: Instant): LeadBuilder;
  inChannel(...channels: string[]): LeadBuilder;

  with(content: Partial<Content>): LeadBuilder;
  from(customer: Partial<Customer>): LeadBuilder;
  in(country: string, city?: string): LeadBuilder;
  asking(request: Partial<Request>): LeadBuilder;
  /** What the customer says that it is worth, or that nobody has said. */
  worth(value: Money | undefined): LeadBuilder;
  qualified(qualification: Qualification): LeadBuilder;
  informational(): LeadBuilder;
  urgent(): LeadBuilder;

  /** What follows happens this much later; without it, all happens at the moment the lead arrives. */
  after(time: Millis): LeadBuilder;
  received(): LeadBuilder;
  /** Its posts are in its channels, and all else that was due is done. */
  delivered(): LeadBuilder;
  overdue(): LeadBuilder;
  expired(): LeadBuilder;
  accepted(input?: Partial<AcceptInput>): LeadBuilder;
  rejected(input?: Partial<RejectInput>): LeadBuilder;
  /** Accepted first, if it is not. */
  won(input?: WinInput): LeadBuilder;
  lost(input?: Partial<RejectInput>): LeadBuilder;
  failed(): LeadBuilder;
  claimedBy(person: Person): LeadBuilder;
  contactedBy(person: Person): LeadBuilder;
  favoriteOf(person: Person): LeadBuilder;
  does(command: Command, actor?: Actor): LeadBuilder;

  build(): Lead;
};

/** A lead of Contoso in Madrid; another number makes it another lead. */
export function aLead(n = 1): LeadBuilder {
  const digits = String(n).padStart(5, '0');
  const identity = { id: `lead-${digits}`, ref: `L-${digits}`, source: 'website', externalId: digits };
  const arrival = { tenantId: TENANT, ...identity, receivedAt: NOW, content: CONTENT };
  return builder({ arrival, channels: [], now: NOW, happenings: [] });
}

const CONTENT: Content = {
  qualification: 'CustomerInquiry',
  callToAction: 'ContactMe',
  contactRequested: false,
  customer: {
    companyName: 'Contoso',
    companySize: '51to250employees',
    address: { city: 'Madrid', region: 'MD', country: 'ES' },
    contacts: [{ name: 'Eva Soler', title: 'CIO', email: 'eva@contoso.example', phone: '+34 600 000 000' }],
  },
  request: {
    message: 'We need help to move our ERP',
    products: ['Azure'],
    services: ['DeploymentOrMigration'],
    solutions: ['CloudMigration'],
    industries: ['Manufacturing'],
    estimatedValue: { amount: 25_000, currency: 'EUR' },
  },
};

const DEAL: AcceptInput = {
  dealName: 'ERP move',
  estimatedValue: { amount: 25_000, currency: 'EUR' },
  purchaseTimeframe: '1-3-months',
  notes: 'Called, wants an offer',
  people: [],
};

type Draft = {
  arrival: Arrival & { receivedAt: Instant };
  channels: readonly string[];
  now: Instant;
  happenings: readonly Happening[];
};

function builder(draft: Draft): LeadBuilder {
  const { arrival, now } = draft;
  const { content, receivedAt } = arrival;
  const as = (identity: Partial<Arrival>): LeadBuilder =>
    builder({ ...draft, arrival: { ...arrival, ...identity } });
  const having = (part: Partial<Content>): LeadBuilder => as({ content: { ...content, ...part } });
  const then = (happening: Happening): LeadBuilder =>
    builder({ ...draft, happenings: [...draft.happenings, happening] });
  const wakes = (at: Instant, changes: Partial<Content> = {}): LeadBuilder =>
    builder({
      ...draft,
      arrival: { ...arrival, content: { ...content, ...changes } },
      now: at,
      happenings: [...draft.happenings, waking(at)],
    });
  const does = (command: Command, actor = admin()): LeadBuilder => then(doing(command, actor, now));
  const closes = (command: Command): LeadBuilder => {
    const accept = doing({ action: 'accept', input: DEAL }, admin(), now);
    return then((lead) => (lead.stage === 'received' ? accept(lead) : lead)).does(command);
  };

  return {
    of: (tenantId) => as({ tenantId }),
    as,
    arrived: (at) => builder({ ...draft, arrival: { ...arrival, receivedAt: at }, now: at }),
    expiring: (expiresAt) => as({ expiresAt }),
    inChannel: (...channels) => builder({ ...draft, channels }),

    with: having,
    from: (customer) => having({ customer: { ...content.customer, ...customer } }),
    in: (country, city) =>
      having({ customer: { ...content.customer, address: { country, ...(city ? { city } : {}) } } }),
    asking: (request) => having({ request: { ...content.request, ...request } }),
    worth: (value) => {
      const request = without(content.request, 'estimatedValue');
      return having({ request: value === undefined ? request : { ...request, estimatedValue: value } });
    },
    qualified: (qualification) => having({ qualification }),
    informational: () => having({ qualification: 'CustomerInquiry', callToAction: 'FreeTrial' }),
    urgent: () => having({ contactRequested: true }),

    after: (time) => builder({ ...draft, now: now + time }),
    received: () => builder(draft),
    delivered: () => then(delivering(now)),
    overdue: () => wakes(receivedAt + POLICY.contactWindow, { contactRequested: true }),
    expired: () => wakes(arrival.expiresAt ?? receivedAt + POLICY.answerWindow),
    accepted: (input) => does({ action: 'accept', input: { ...DEAL, ...input } }),
    rejected: (input) => does({ action: 'reject', input: { reason: 'requirement-not-met', ...input } }),
    won: (input = {}) => closes({ action: 'win', input }),
    lost: (input) => closes({ action: 'lose', input: { reason: 'chose-another-vendor', ...input } }),
    failed: () => does({ action: 'error', input: { reason: 'duplicate' } }),
    claimedBy: (person) => does({ action: 'claim' }, admin(person)),
    contactedBy: (person) => does({ action: 'contacted', input: {} }, admin(person)),
    favoriteOf: (person) => does({ action: 'favorite', input: { on: true } }, admin(person)),
    does,

    build: () => {
      const start = receive(arrival, draft.channels, contextAt(receivedAt));
      return draft.happenings.reduce<Lead>((lead, happening) => happening(lead), start);
    },
  };
}
