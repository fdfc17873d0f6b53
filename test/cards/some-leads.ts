import type { Lead } from '../../src/domain/lead.ts';
import { DAY, HOUR } from '../../src/domain/time.ts';
import { NOW, theClock } from '../support/fixed-world.ts';
import { aLead, type LeadBuilder } from '../support/leads.ts';
import { ana, ben } from './a-desk.ts';

/** A lead in one of its states, and when somebody looks at it. */
export type Seen = { lead: Lead; now: number };

/** Of the customer on every one of these leads; to be found on no card but the contact card. */
export const CONTACT_DATA = ['Eva Soler', 'eva@contoso.example', '600 000 000', '600000000'];

const message = [
  'We need help to move our ERP to Azure: 120 users at three sites.',
  'We would like to start in January.',
  'Please call Eva Soler on +34 600 000 000 or write to eva@contoso.example.',
].join('\n');

/** A lead with everything on it that a source can give. */
export function aFullLead(): LeadBuilder {
  return aLead()
    .as({ ref: 'L-7K3QF' })
    .inChannel('19:sales@thread.tacv2')
    .from({ website: 'https://contoso.example' })
    .asking({ message, products: ['Azure', 'Dynamics 365'], closingDate: '2027-02-01' })
    .with({ sender: { kind: 'microsoft', name: 'Contoso account team', email: 'seller@microsoft.example' } });
}

const DEAL = {
  dealName: 'Contoso: ERP to Azure',
  notes: 'Called Eva Soler (600000000), wants an offer.',
  crmId: 'CRM-4711',
  campaignId: 'autumn',
  people: [{ name: 'Nuria Pons', email: 'nuria@partner.example', phone: '+34 611 111 111' }],
};

const accepted = (): LeadBuilder => aFullLead().claimedBy(ben).accepted(DEAL);
const soon = 5 * HOUR;

/** The states that a lead can be in, as far as they look different. */
export const LEADS: Record<string, Seen> = {
  received: { lead: aFullLead().build(), now: NOW + soon },
  bare: {
    lead: aLead()
      .from({ contacts: [] })
      .asking({ products: [], services: [], solutions: [], industries: [] })
      .build(),
    now: NOW + soon,
  },
  claimed: { lead: aFullLead().claimedBy(ben).contactedBy(ana).delivered().build(), now: NOW + 10 * DAY },
  urgent: { lead: aFullLead().urgent().delivered().build(), now: NOW + soon },
  overdue: { lead: aFullLead().overdue().build(), now: NOW + 90 * HOUR },
  informational: { lead: aFullLead().informational().build(), now: NOW + soon },
  favorite: { lead: aFullLead().favoriteOf(ana).favoriteOf(ben).build(), now: NOW + soon },
  accepted: { lead: accepted().build(), now: NOW + soon },
  'accepted-late': { lead: accepted().contactedBy(ben).build(), now: NOW + 120 * DAY },
  'won-held': { lead: accepted().won().build(), now: NOW + HOUR / 12 },
  won: {
    lead: accepted()
      .after(34 * DAY)
      .won({ finalValue: { amount: 31_500.5, currency: 'EUR' }, notes: 'Signed by Eva Soler.' })
      .build(),
    now: NOW + 35 * DAY,
  },
  lost: { lead: accepted().lost().build(), now: NOW + DAY },
  'rejected-held': { lead: aFullLead().rejected().build(), now: NOW + HOUR / 12 },
  rejected: {
    lead: aFullLead().rejected({ reason: 'other', notes: 'Eva Soler hung up.' }).build(),
    now: NOW + DAY,
  },
  expired: { lead: aFullLead().delivered().expired().build(), now: NOW + 14 * DAY },
  error: { lead: aFullLead().failed().build(), now: NOW + DAY },
  'last-day': { lead: aFullLead().build(), now: NOW + 13 * DAY + 2 * HOUR },
  freed: {
    lead: aFullLead()
      .claimedBy(ben)
      .does({ action: 'leave', input: { person: ben } }, theClock)
      .build(),
    now: NOW + soon,
  },
};
