import { inChannel, type Where } from './activities.ts';
import { aPostedLead } from './posted-leads.ts';

/**
 * Teams takes two messages a second for a channel, over a while: where hundreds of leads come in seconds, they are
 * shared among many channels, by country.
 */
const COUNTRIES = [
  ...['AT', 'BE', 'BR', 'CA', 'CL', 'CO', 'DE', 'ES', 'FI', 'FR', 'GB', 'GR'],
  ...['IE', 'IN', 'IT', 'JP', 'MX', 'NO', 'PE', 'PL', 'PT', 'SE', 'US', 'ZA'],
] as const;

const names = new Intl.DisplayNames('en', { type: 'region' });

/** The channels, and what is said in each so that it gets the leads of its country. */
export const CHANNELS: readonly { where: Where; text: string }[] = COUNTRIES.map((code) => ({
  where: inChannel(`19:${code.toLowerCase()}@thread.tacv2`),
  text: `subscribe ${names.of(code) ?? code}`,
}));

/** A lead from one country after the other. */
export function aLeadForOneOfThem(n: number): object {
  const lead = aPostedLead() as { customer: object };
  const country = COUNTRIES[n % COUNTRIES.length];
  return { ...lead, customer: { ...lead.customer, address: { city: 'X', country } } };
}
