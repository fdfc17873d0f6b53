import type { By, Person } from './people.ts';
import type { Effect } from './effects.ts';
import type { Money } from './money.ts';
import type { Instant, PlainDate } from './time.ts';
import type {
  CallToAction,
  CompanySize,
  Outcome,
  Qualification,
  Reason,
  SenderKind,
  Timeframe,
} from './words.ts';

export type { Money };

export type Contact = { name: string; title?: string; email?: string; phone?: string };

export type Customer = {
  companyName: string;
  companySize?: CompanySize;
  website?: string;
  address?: { city?: string; region?: string; country?: string };
  contacts: readonly Contact[];
};

/** What the customer needs; `message` is the customer's own words. */
export type Request = {
  message?: string;
  products: readonly string[];
  services: readonly string[];
  solutions: readonly string[];
  industries: readonly string[];
  estimatedValue?: Money;
  closingDate?: PlainDate;
};

export type Sender = { kind: SenderKind; name?: string; email?: string };

/** Somebody of the partner who works on the deal. */
export type DealPerson = { name: string; email?: string; phone?: string };

/** What the partner says of an accepted lead. */
export type Deal = {
  dealName: string;
  estimatedValue: Money;
  purchaseTimeframe: Timeframe;
  estimatedCloseDate: PlainDate;
  notes: string;
  crmId?: string;
  campaignId?: string;
  people: readonly DealPerson[];
};

export type Closing = { reason?: Reason; notes?: string; finalValue?: Money };

/** While it lasts, what was done can be undone, and the outside is not told. */
export type Hold = { until: Instant; by: By; back: 'received' | 'accepted' };

export type Contacted = { at: Instant; by: Person; how?: string; note?: string };

/** What the source says of a lead; a later delivery of the same lead may change it. */
export type Content = {
  qualification: Qualification;
  callToAction: CallToAction;
  /** The customer asked to be contacted directly. */
  contactRequested: boolean;
  customer: Customer;
  request: Request;
  sender?: Sender;
  /** The customer's language, as the source gave it. */
  locale?: string;
};

/** One channel's root post of the lead. `activityId` is unknown until Teams has answered. */
export type Post = {
  channel: string;
  activityId?: string;
  at?: Instant;
  /** The card of a flood that has a line for the lead. */
  flood?: string;
  /** The lead is to have a card of its own there all the same. */
  own?: true;
};

/** All that the channel has of the lead is a line of a flood's card: it has no thread. */
export function isLine({ flood, own }: Post): boolean {
  return flood !== undefined && own === undefined;
}

/** The card in the chat of somebody who has, or had, the lead. */
export type Copy = { person: Person; activityId?: string };

/** What changed, by field. */
export type Changes = Readonly<Record<string, { from?: unknown; to?: unknown }>>;

/** One line of a lead's history: what somebody did, or what was sent where. */
export type Entry = {
  at: Instant;
  by: By;
  action: string;
  /** The revision that this change made; absent where nothing changed that others see. */
  revision?: number;
  changes?: Changes;
};

type Common = Content & {
  tenantId: string;
  /** Made from tenant, source and external id: the same lead has the same id everywhere. */
  id: string;
  /** The short name in chat, `L-7K3QF`. */
  ref: string;
  source: string;
  externalId: string;
  createdAt: Instant;
  receivedAt: Instant;
  /** End of the answer clock; absent for an informational lead, which has none. */
  expiresAt?: Instant;
  /** When that end was set: reminders that would have come earlier are not sent late. */
  expirySetAt: Instant;
  /** End of the contact clock; absent where the customer did not ask to be contacted. */
  contactBy?: Instant;
  /** The contact clock has ended with nobody having contacted the customer. */
  contactOverdue: boolean;
  assignee?: Person;
  contacted?: Contacted;
  /** People who marked the lead with the heart. */
  favorites: readonly string[];
  /** The click that changed them last: delivered again, it turns nothing back. */
  favoritesClick?: string;
  snooze?: { from: Instant; until: Instant };
  /** Counts the changes that others see; a card carries the one it shows. */
  revision: number;
  history: readonly Entry[];
  posts: readonly Post[];
  copies?: readonly Copy[];
  effects: readonly Effect[];
  /** Who carries the effects out, and until when nobody else does. */
  lease?: { owner: string; until: Instant };
  /** Per channel: reminders due up to this moment are dealt with. */
  reminded: Readonly<Record<string, Instant>>;
  /** When the posts were last told to show the present state: their words of time age. */
  shownAt: Instant;
  /** No channel has it and none is about to: it waits for one. */
  waiting: boolean;
  /** The next moment at which something is due; absent when nothing ever is. */
  wakeAt?: Instant;
};

export type ReceivedLead = Common & { stage: 'received' };
export type AcceptedLead = Common & { stage: 'accepted'; deal: Deal; acceptedAt: Instant };
export type ArchivedLead = Common & {
  stage: 'archived';
  outcome: Outcome;
  archivedAt: Instant;
  closing: Closing;
  /** Present if the lead had been accepted. */
  deal?: Deal;
  acceptedAt?: Instant;
  hold?: Hold;
};

/** One request of one customer to this partner: a union by stage, each stage with its own fields only. */
export type Lead = ReceivedLead | AcceptedLead | ArchivedLead;

/** Needs no answer: a marketplace lead whose call to action is another than to be contacted. */
export function isInformational(lead: Pick<Content, 'qualification' | 'callToAction'>): boolean {
  return lead.qualification === 'CustomerInquiry' && lead.callToAction !== 'ContactMe';
}

/** The contact clock runs and nobody has contacted the customer yet. */
export function isUrgent(lead: Lead): boolean {
  return (
    lead.stage === 'received' &&
    lead.contactBy !== undefined &&
    lead.contacted === undefined &&
    !lead.contactOverdue
  );
}

/** The customer waits for longer than the contact clock allows. */
export function isOverdue(lead: Lead): boolean {
  return lead.stage === 'received' && lead.contactOverdue && lead.contacted === undefined;
}

/** Contact data of rejected and expired leads is shown nowhere. */
export function contactsMayBeShown(lead: Lead): boolean {
  return lead.stage !== 'archived' || (lead.outcome !== 'rejected' && lead.outcome !== 'expired');
}

export function dealOf(lead: Lead): Deal | undefined {
  return lead.stage === 'received' ? undefined : lead.deal;
}

/** The last change of stage: who ended the discussion, and when. */
export function lastStageChange(lead: Lead): Entry | undefined {
  return lead.history.findLast((entry) => entry.changes?.['stage'] !== undefined);
}

/** What changed, for everybody to see, after the given revision; nothing if the person saw none. */
export function changesSince(lead: Lead, seen: number | undefined): Entry[] {
  if (seen === undefined) return [];
  return lead.history.filter((entry) => entry.revision !== undefined && entry.revision > seen);
}
