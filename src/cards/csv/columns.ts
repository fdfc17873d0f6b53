import { dealOf, type Contact, type Lead, type Money } from '../../domain/lead.ts';
import type { Instant } from '../../domain/time.ts';
import { isoMoments } from '../formatters.ts';
import { reasonOf } from '../lead-facts.ts';
import type { Pen } from '../pen.ts';
import type { TextKey } from '../texts.ts';
import { maySeeContacts } from '../view.ts';
import { withoutContacts } from '../without-contacts.ts';

type Column = {
  title: Extract<TextKey, `csv.${string}`>;
  of: (lead: Lead, pen: Pen) => string | number | undefined;
};

const ended = (lead: Lead) => (lead.stage === 'archived' ? lead : undefined);
const at = (moment: Instant | undefined, { view }: Pen): string =>
  moment === undefined ? '' : isoMoments(view.timeZone).format(moment);
const listed = (items: readonly string[]): string => items.join(' / ');
const valueOf = (lead: Lead): Money | undefined =>
  dealOf(lead)?.estimatedValue ?? lead.request.estimatedValue;

/** Contact data is for those who may see it on a card. */
function contactOf(lead: Lead, { view }: Pen): Partial<Contact> {
  return (maySeeContacts(lead, view.viewer) ? lead.customer.contacts[0] : undefined) ?? {};
}

function othersOf(lead: Lead, { view }: Pen): string {
  if (!maySeeContacts(lead, view.viewer)) return '';
  const others = lead.customer.contacts.slice(1);
  return listed(
    others.map(({ name, title, email, phone }) => [name, title, email, phone].filter(isGiven).join(' ')),
  );
}

const isGiven = (text: string | undefined): text is string => text !== undefined && text !== '';

/** People sign what they write: what is known of them is taken out for whoever may not see it. */
function written(text: string | undefined, lead: Lead, { view, say }: Pen): string {
  if (text === undefined || maySeeContacts(lead, view.viewer)) return text ?? '';
  return withoutContacts(text, lead, say('lead.seeContact'));
}

function websiteOf(lead: Lead, { view }: Pen): string | undefined {
  return maySeeContacts(lead, view.viewer) ? lead.customer.website : undefined;
}

/** What Partner Center's own export has, under names of ours; then what Lead Desk knows besides. */
export const COLUMNS: readonly Column[] = [
  { title: 'csv.ref', of: ({ ref }) => ref },
  { title: 'csv.referralId', of: ({ externalId }) => externalId },
  { title: 'csv.received', of: (lead, pen) => at(lead.receivedAt, pen) },
  { title: 'csv.updated', of: (lead, pen) => at(lead.history.at(-1)?.at, pen) },
  { title: 'csv.company', of: ({ customer }) => customer.companyName },
  { title: 'csv.country', of: ({ customer }) => customer.address?.country },
  { title: 'csv.region', of: ({ customer }) => customer.address?.region },
  { title: 'csv.city', of: ({ customer }) => customer.address?.city },
  {
    title: 'csv.size',
    of: ({ customer }, { say }) =>
      customer.companySize === undefined ? '' : say(`choice.size.${customer.companySize}`),
  },
  { title: 'csv.type', of: (lead, { say }) => say(`choice.qualification.${lead.qualification}`) },
  { title: 'csv.callToAction', of: (lead, { say }) => say(`choice.cta.${lead.callToAction}`) },
  { title: 'csv.source', of: ({ source }) => source },
  {
    title: 'csv.sender',
    of: ({ sender }, { say }) => (sender === undefined ? '' : say(`choice.sender.${sender.kind}`)),
  },
  { title: 'csv.products', of: ({ request }) => listed(request.products) },
  {
    title: 'csv.services',
    of: ({ request }, { label }) => listed(request.services.map((id) => label('service', id) ?? id)),
  },
  { title: 'csv.solutions', of: ({ request }) => listed(request.solutions) },
  {
    title: 'csv.industries',
    of: ({ request }, { label }) => listed(request.industries.map((id) => label('industry', id) ?? id)),
  },
  { title: 'csv.status', of: (lead, { say }) => say(`stage.${lead.stage}`) },
  {
    title: 'csv.outcome',
    of: (lead, { say }) => (lead.stage === 'archived' ? say(`outcome.${lead.outcome}`) : ''),
  },
  { title: 'csv.reason', of: (lead, pen) => (lead.stage === 'archived' ? reasonOf(pen, lead) : '') },
  { title: 'csv.dealName', of: (lead, pen) => written(dealOf(lead)?.dealName, lead, pen) },
  { title: 'csv.value', of: (lead) => valueOf(lead)?.amount },
  { title: 'csv.currency', of: (lead) => valueOf(lead)?.currency },
  { title: 'csv.closeDate', of: (lead) => dealOf(lead)?.estimatedCloseDate ?? lead.request.closingDate },
  { title: 'csv.finalValue', of: (lead) => ended(lead)?.closing.finalValue?.amount },
  { title: 'csv.finalCurrency', of: (lead) => ended(lead)?.closing.finalValue?.currency },
  { title: 'csv.crmId', of: (lead) => dealOf(lead)?.crmId },
  { title: 'csv.campaignId', of: (lead) => dealOf(lead)?.campaignId },
  { title: 'csv.assignee', of: ({ assignee }) => assignee?.name },
  {
    title: 'csv.answerBy',
    of: (lead, pen) => at(lead.stage === 'received' ? lead.expiresAt : undefined, pen),
  },
  { title: 'csv.contactBy', of: (lead, pen) => at(lead.contactBy, pen) },
  { title: 'csv.contacted', of: (lead, pen) => at(lead.contacted?.at, pen) },
  {
    title: 'csv.accepted',
    of: (lead, pen) => at(lead.stage === 'received' ? undefined : lead.acceptedAt, pen),
  },
  { title: 'csv.archived', of: (lead, pen) => at(ended(lead)?.archivedAt, pen) },
  { title: 'csv.message', of: (lead, pen) => written(lead.request.message, lead, pen) },
  {
    title: 'csv.notes',
    of: (lead, pen) => written(ended(lead)?.closing.notes ?? dealOf(lead)?.notes, lead, pen),
  },
  { title: 'csv.website', of: websiteOf },
  { title: 'csv.contactName', of: (lead, pen) => contactOf(lead, pen).name },
  { title: 'csv.contactTitle', of: (lead, pen) => contactOf(lead, pen).title },
  { title: 'csv.contactEmail', of: (lead, pen) => contactOf(lead, pen).email },
  { title: 'csv.contactPhone', of: (lead, pen) => contactOf(lead, pen).phone },
  { title: 'csv.otherContacts', of: othersOf },
];
