import { openSqlite } from '../src/adapters/sqlite/sqlite.ts';
import { identify } from '../src/application/lead-identity.ts';
import type { Deal, Lead } from '../src/domain/lead.ts';
import { DAY, HOUR } from '../src/domain/time.ts';
import { CLOSE_REASONS } from '../src/domain/words.ts';

export const TENANT = 'local';
const COUNTRIES = ['ES', 'MX', 'DE', 'FR', 'US', 'BR', 'AR', 'CO', 'CL', 'PT', 'IT', 'GB'];
const PRODUCTS = [
  'Azure',
  'Microsoft365',
  'Dynamics365Business',
  'Teams',
  'PowerBI',
  'Windows',
  'SQL',
  'Surface',
];
const INDUSTRIES = ['Education', 'Manufacturing', 'Healthcare', 'Services'];
const CURRENCIES = ['EUR', 'USD', 'MXN'];
const NEEDS = [
  'move our ERP',
  'train our people',
  'secure our mail',
  'build a portal',
  'migrate old servers',
];

/** Fills a file with leads of two years, most of which have been answered and closed. */
export async function fillLived(path: string, count: number, now: number): Promise<void> {
  const { leads } = openSqlite({ path });
  for (let n = 0; n < count; n += 1_000) {
    const batch = Array.from({ length: Math.min(1_000, count - n) }, (_, k) => aLivedLead(n + k, now));
    await Promise.all(batch.map((lead) => leads.create(lead)));
  }
  await leads.close();
}

const pick = <T>(items: readonly T[], n: number): T => items[n % items.length] as T;

function aLivedLead(n: number, now: number): Lead {
  const { id, ref } = identify(TENANT, 'bench', String(n));
  const mixed = Math.imul(n + 1, 2_654_435_761) >>> 0;
  const receivedAt = now - (mixed % (730 * 24)) * HOUR;
  const country = pick(COUNTRIES, mixed >>> 3);
  const common = {
    ...{ tenantId: TENANT, id, ref: ref(0), source: pick(['website', 'partner-center'], mixed >>> 1) },
    ...{ externalId: String(n), createdAt: receivedAt, receivedAt, expiresAt: receivedAt + 14 * DAY },
    ...{
      expirySetAt: receivedAt,
      contactOverdue: false,
      favorites: n % 50 === 0 ? ['ana'] : [],
      revision: 1,
    },
    qualification: pick(['CustomerInquiry', 'MarketingQualified', 'SalesQualified'] as const, mixed >>> 5),
    ...({ callToAction: 'ContactMe', contactRequested: n % 3 === 0, waiting: false } as const),
    customer: {
      companyName: `Company ${n} ${pick(['Contoso', 'Fabrikam', 'Tailspin', 'Litware'], mixed >>> 7)}`,
      companySize: pick(['1to9employees', '51to250employees', '251to1000employees'] as const, mixed >>> 9),
      address: { city: 'Madrid', country },
      contacts: [{ name: 'Ana Ruiz', email: 'ana@customer.example' }],
    },
    request: {
      message: `Request ${n}: we need help to ${pick(NEEDS, mixed >>> 11)} with reference ${mixed.toString(36)}`,
      products: [pick(PRODUCTS, mixed >>> 13), ...(n % 4 === 0 ? [pick(PRODUCTS, mixed >>> 15)] : [])],
      services: ['DeploymentOrMigration'],
      solutions: ['CloudMigration'],
      industries: [pick(INDUSTRIES, mixed >>> 17)],
      estimatedValue: { amount: 1_000 + (mixed % 200_000), currency: pick(CURRENCIES, mixed >>> 19) },
    },
    ...{ history: [], effects: [], reminded: {}, shownAt: receivedAt },
    posts: [{ channel: '19:bench@thread.tacv2', activityId: `post-${n}` }],
    ...(n % 4 === 0
      ? {}
      : {
          assignee: pick(
            [
              { id: 'ana', name: 'Ana' },
              { id: 'ben', name: 'Ben' },
            ],
            mixed >>> 21,
          ),
        }),
  };
  return withFate(common, mixed, now);
}

function withFate(common: object, mixed: number, now: number): Lead {
  const { receivedAt, request } = common as {
    receivedAt: number;
    request: { estimatedValue: Deal['estimatedValue'] };
  };
  const fate = (mixed >>> 23) % 10;
  const answeredAt = receivedAt + (mixed % (10 * 24)) * HOUR;
  const deal = {
    ...{ dealName: 'A deal', estimatedValue: request.estimatedValue, purchaseTimeframe: '1-3-months' },
    ...{ estimatedCloseDate: '2026-12-01', notes: 'Called, wants an offer', people: [] },
  };
  if (now - receivedAt < 10 * DAY) return { ...common, stage: 'received' } as unknown as Lead;
  if (fate < 3) return { ...common, stage: 'accepted', deal, acceptedAt: answeredAt } as unknown as Lead;
  const archived = { ...common, stage: 'archived', archivedAt: answeredAt + (mixed % 80) * DAY };
  const reason = pick(CLOSE_REASONS, mixed >>> 4);
  if (fate < 5)
    return { ...archived, outcome: 'won', deal, acceptedAt: answeredAt, closing: {} } as unknown as Lead;
  if (fate < 7)
    return {
      ...archived,
      outcome: 'lost',
      deal,
      acceptedAt: answeredAt,
      closing: { reason },
    } as unknown as Lead;
  if (fate < 9)
    return {
      ...archived,
      archivedAt: answeredAt,
      outcome: 'rejected',
      closing: { reason },
    } as unknown as Lead;
  return {
    ...archived,
    archivedAt: receivedAt + 14 * DAY,
    outcome: 'expired',
    closing: {},
  } as unknown as Lead;
}
