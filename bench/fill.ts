import { openSqlite } from '../src/adapters/sqlite/sqlite.ts';
import { makeCalendar } from '../src/adapters/time/calendar.ts';
import { identify } from '../src/application/lead-identity.ts';
import { readConfig } from '../src/config.ts';
import type { Lead } from '../src/domain/lead.ts';
import { receive } from '../src/domain/receive.ts';

const COUNTRIES = ['ES', 'MX', 'DE', 'FR', 'US', 'BR'];
const PRODUCTS = ['Azure', 'Microsoft365', 'Dynamics365Business', 'Teams', 'PowerBI'];

/** Puts so many leads into a file, none of which needs anything soon; answers some of their ids and refs. */
export async function fill(path: string, count: number): Promise<{ id: string; ref: string }[]> {
  const { policy, workingTime } = readConfig({});
  const { leads } = openSqlite({ path });
  const now = Date.now();
  const calendar = makeCalendar({ timeZone: 'UTC', workingTime });
  const settings = { policy: { ...policy, receivers: [] }, calendarOf: () => calendar, now };
  const known: { id: string; ref: string }[] = [];
  const batch: Lead[] = [];
  const flush = async (): Promise<void> => {
    const created = await Promise.all(batch.map((lead) => leads.create(lead)));
    created.forEach(({ kind }, index) => {
      const lead = batch[index];
      if (kind === 'created' && lead !== undefined && known.length < 2_000)
        known.push({ id: lead.id, ref: lead.ref });
    });
    batch.length = 0;
  };
  for (let n = 0; n < count; n++) {
    batch.push(aLead(n));
    if (batch.length === 1_000) await flush();
  }
  await flush();
  await leads.close();
  return known;

  function aLead(n: number): Lead {
    const { id, ref } = identify('local', 'bench', String(n));
    const lead = receive(
      {
        tenantId: 'local',
        id,
        ref: ref(0),
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
      posts: [{ channel: '19:bench@thread.tacv2', activityId: `post-${n}` }],
    };
  }
}
