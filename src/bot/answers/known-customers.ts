import type { Lead } from '../../domain/lead.ts';
import type { Desk } from '../desk.ts';
import { nameKey } from '../understand/customer-book.ts';

/** Questions to the store that one sentence may cost, and leads that each looks at. */
const MOST = { names: 4, leads: 20 } as const;

/** Those of the possible names that customers, their people or their towns have; of each run, the longest. */
export async function knownCustomers(
  desk: Desk,
  tenantId: string,
  names: readonly (readonly string[])[],
): Promise<string[]> {
  const asked = names.flat().slice(0, MOST.names);
  const known = await Promise.all(asked.map((name) => isKnown(desk, tenantId, name)));
  const found = new Set(asked.filter((_, at) => known[at]));
  return names.flatMap((choices) => choices.find((name) => found.has(name)) ?? []);
}

async function isKnown(desk: Desk, tenantId: string, name: string): Promise<boolean> {
  const query = { filter: { words: name }, sort: 'newest', measure: 'list' } as const;
  const leads = await desk.lists.slice(tenantId, query, { skip: 0, count: MOST.leads });
  const words = nameKey(name);
  return leads.some((lead) => {
    const own = new Set(namesIn(lead).flatMap(nameKey));
    return words.every((word) => own.has(word));
  });
}

function namesIn({ customer }: Lead): string[] {
  const { companyName, address, contacts } = customer;
  const names = [companyName, address?.city, address?.region, ...contacts.map(({ name }) => name)];
  return names.filter((name) => name !== undefined);
}
