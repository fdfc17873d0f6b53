import { makeCalendar } from '../src/adapters/time/calendar.ts';
import { identify } from '../src/application/lead-identity.ts';
import { readConfig } from '../src/config.ts';
import type { Lead } from '../src/domain/lead.ts';
import { receive } from '../src/domain/receive.ts';
import type { LeadStore } from '../src/ports/lead-store.ts';

const COUNTRIES = ['ES', 'MX', 'DE', 'FR', 'US', 'BR'];
const PRODUCTS = ['Azure', 'Microsoft365', 'Dynamics365Business', 'Teams', 'PowerBI'];

/** The channel that has the leads, and the id of a lead's post in it. */
export const CHANNEL = '19:bench@thread.tacv2';
export const postOf = (n: number): string => `post-${n}`;

export type Known = { n: number; id: string; ref: string };

/** Leads that are known by name afterwards, from everywhere among all. */
const KNOWN = 12_000;

/** Puts so many leads into a store, none of which needs anything soon. */
export async function fill(leads: LeadStore, count: number, atOnce = 1_000): Promise<Known[]> {
  const { policy, workingTime } = readConfig({});
  const now = Date.now();
  const calendar = makeCalendar({ timeZone: 'UTC', workingTime });
  const settings = { policy: { ...policy, receivers: [] }, calendarOf: () => calendar, now };
  const known: Known[] = [];
  const step = Math.max(1, Math.floor(count / KNOWN));
  for (let start = 0; start < count; start += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, count - start) }, (_, n) => start + n);
    const created = await Promise.all(numbers.map(async (n) => ({ n, lead: await create(n) })));
    const some = created.filter(({ n }) => n % step === 0);
    known.push(...some.map(({ n, lead: { id, ref } }) => ({ n, id, ref })));
  }
  return known;

  async function create(n: number): Promise<Lead> {
    for (let attempt = 0; ; attempt += 1) {
      const lead = aLead(n, attempt);
      if ((await leads.create(lead)).kind !== 'ref-taken') return lead;
    }
  }

  function aLead(n: number, attempt: number): Lead {
    const { id, ref } = identify('local', 'bench', String(n));
    const lead = receive(
      {
        tenantId: 'local',
        id,
        ref: ref(attempt),
        source: 'bench',
        externalId: String(n),
        receivedAt: now - 3_600_000 - (n % 1_000) * 60_000,
        content: {
          qualification: 'CustomerInquiry',
          callToAction: 'ContactMe',
          contactRequested: false,
          customer: {
            companyName: `Company ${n}`,
            address: { city: 'Madrid', country: COUNTRIES[n % COUNTRIES.length] ?? 'ES' },
            contacts: [{ name: 'Ana Ruiz', email: 'ana@customer.example' }],
          },
          request: {
            message: `Request ${n}: we need help to move our ERP`,
            products: [PRODUCTS[n % PRODUCTS.length] ?? 'Azure'],
            services: [],
            solutions: [],
            industries: [],
          },
        },
      },
      [],
      settings,
    );
    // As if a channel had it: a lead that waits for one would be sent to the first that comes.
    return {
      ...lead,
      waiting: false,
      posts: [{ channel: CHANNEL, activityId: postOf(n) }],
    };
  }
}
