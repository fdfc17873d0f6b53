import type { LeadToPost } from '../../../demo/sample-leads.ts';
import { post } from '../../../demo/post.ts';
import type { BotOnStage } from './stage.ts';

export type Posted = { id: string; ref: string };

/** A lead as GET /api/leads/{id} shows it; as much of it as is looked at here. */
export type SeenLead = {
  stage: string;
  outcome?: string;
  assignee?: { name: string };
  deal?: {
    dealName: string;
    estimatedValue: { amount: number; currency: string };
    people: { name: string }[];
    crmId?: string;
  };
  closing?: { reason?: string; notes?: string; finalValue?: { amount: number } };
};

export async function postLead(bot: BotOnStage, lead: LeadToPost): Promise<Posted> {
  return (await post(`${bot.address}/api/leads`, lead)) as Posted;
}

export async function seeLead(bot: BotOnStage, { id }: Posted): Promise<SeenLead> {
  const response = await fetch(`${bot.address}/api/leads/${id}`);
  return (await response.json()) as SeenLead;
}

/** The same of another country. */
export function leadFrom(country: string, companyName: string): LeadToPost {
  const lead = urgentLead(companyName);
  return { ...lead, customer: { ...lead.customer, address: { country } } };
}

/** A customer who asked to be called, and has said little else. */
export function urgentLead(companyName: string): LeadToPost {
  return {
    externalId: companyName,
    source: 'browser-test',
    qualification: 'CustomerInquiry',
    contactRequested: true,
    customer: {
      companyName,
      companySize: '51to250employees',
      address: { city: 'Madrid', country: 'ES' },
      contacts: [{ name: 'Ana Ruiz', title: 'CIO', email: 'ana@customer.example', phone: '+34 600 000 021' }],
    },
    request: {
      message: 'We need help to move our ERP',
      products: ['Azure'],
      estimatedValue: { amount: 25_000, currency: 'EUR' },
    },
    sender: { kind: 'customer' },
  };
}
