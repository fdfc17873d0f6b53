import { expect } from 'chai';
import { DAY } from '../../../src/domain/time.ts';
import type { LeadFilter } from '../../../src/ports/lead-store.ts';
import { ana, ben, NOW, TENANT } from '../../support/fixed-world.ts';
import { aLead, type LeadBuilder } from '../../support/leads.ts';
import { filledStore, type Open } from '../opened.ts';

/** The n-th lead arrives on the n-th day, in a channel. */
function onDay(n: number): LeadBuilder {
  return aLead(n).arrived(day(n)).inChannel('19:sales@thread.tacv2');
}

function day(n: number): number {
  return NOW + n * DAY;
}

const LEADS = {
  plain: onDay(1),
  homeless: onDay(2).inChannel().in('MX'),
  urgent: onDay(3).urgent().in('MX'),
  contacted: onDay(4).urgent().contactedBy(ben),
  overdue: onDay(5).overdue(),
  info: onDay(6).informational().favoriteOf(ana),
  claimed: onDay(7).claimedBy(ben).qualified('SalesQualified'),
  accepted: onDay(8).accepted().favoriteOf(ana).favoriteOf(ben),
  won: onDay(9).won().in('MX').qualified('MarketingQualified'),
  lost: onDay(10).lost().favoriteOf(ben),
  rejected: onDay(11).rejected().from({ address: {} }),
  failed: onDay(12).failed(),
  expired: onDay(13).expired().in('US'),
  late: onDay(14).overdue().contactedBy(ben),
} as const satisfies Record<string, LeadBuilder>;

type Name = keyof typeof LEADS;
const NAMES = Object.keys(LEADS) as Name[];
const but = (...others: Name[]): Name[] => NAMES.filter((name) => !others.includes(name));

const CASES: [string, LeadFilter, Name[]][] = [
  ['nothing', {}, NAMES],
  ['a stage', { stages: ['accepted'] }, ['accepted']],
  ['several stages', { stages: ['accepted', 'archived'] }, NAMES.slice(7, 13)],
  ['no stage at all', { stages: [] }, []],
  ['an outcome', { outcomes: ['won'] }, ['won']],
  ['several outcomes', { outcomes: ['rejected', 'expired', 'error'] }, ['rejected', 'failed', 'expired']],
  ['a qualification', { qualifications: ['SalesQualified'] }, ['claimed']],
  [
    'several qualifications',
    { qualifications: ['SalesQualified', 'MarketingQualified'] },
    ['claimed', 'won'],
  ],
  ['a country', { countries: ['MX'] }, ['homeless', 'urgent', 'won']],
  ['several countries', { countries: ['MX', 'US', 'XX'] }, ['homeless', 'urgent', 'won', 'expired']],
  ['a country that none is in', { countries: ['XX'] }, []],
  ['an assignee', { assigneeId: 'ben' }, ['claimed']],
  ['nobody as assignee', { unassigned: true }, but('claimed', 'accepted', 'won', 'lost')],
  ['anybody as assignee', { unassigned: false }, ['claimed', 'accepted', 'won', 'lost']],
  ["one person's favorites", { favoriteOf: 'ben' }, ['accepted', 'lost']],
  ["another person's favorites", { favoriteOf: 'ana' }, ['info', 'accepted']],
  ['the favorites of nobody', { favoriteOf: 'an' }, []],
  ['urgent', { urgency: 'urgent' }, ['urgent']],
  ['overdue', { urgency: 'overdue' }, ['overdue']],
  ['waiting for a channel', { waiting: true }, ['homeless']],
  ['not waiting for a channel', { waiting: false }, but('homeless')],
  ['received from a moment on', { received: { from: day(12) } }, ['failed', 'expired', 'late']],
  ['received before a moment', { received: { to: day(2) } }, ['plain']],
  ['received between moments', { received: { from: day(2), to: day(4) } }, ['homeless', 'urgent']],
  ['expiring from a moment on', { expires: { from: day(26) } }, ['failed', 'expired', 'late']],
  ['expiring before a moment', { expires: { to: day(17) } }, ['plain', 'homeless']],
  ['expiring whenever', { expires: {} }, but('info')],
  ['archived from a moment on', { archived: { from: day(12) } }, ['failed', 'expired']],
  ['archived before a moment', { archived: { to: day(10) } }, ['won']],
  ['archived between moments', { archived: { from: day(11), to: day(27) } }, ['rejected', 'failed']],
  ['words', { words: 'offer' }, ['accepted', 'won', 'lost']],
  ['stage and country', { stages: ['received'], countries: ['MX'] }, ['homeless', 'urgent']],
  ['outcome and time', { outcomes: ['won', 'lost'], archived: { from: day(10) } }, ['lost']],
  ['favorite and stage', { favoriteOf: 'ben', stages: ['archived'] }, ['lost']],
  ['urgency and country', { urgency: 'urgent', countries: ['ES'] }, []],
  ['nobody as assignee, and open', { unassigned: true, stages: ['accepted'] }, []],
  ['words and stage', { words: 'offer', stages: ['archived'], countries: ['MX'] }, ['won']],
  [
    'everything at once',
    {
      stages: ['archived', 'accepted'],
      outcomes: ['lost', 'won'],
      qualifications: ['CustomerInquiry', 'SalesQualified'],
      countries: ['ES', 'MX'],
      assigneeId: 'ana',
      unassigned: false,
      favoriteOf: 'ben',
      waiting: false,
      received: { from: day(1), to: day(20) },
      expires: { from: day(1), to: day(30) },
      archived: { from: day(1), to: day(20) },
      words: 'contoso erp',
    },
    ['lost'],
  ],
];

export function filterContract(open: Open): void {
  describe('filters', () => {
    const tenants = [TENANT, 'tenant-2'];
    const all = tenants.flatMap((tenant) => NAMES.map((name) => LEADS[name].of(tenant).build()));
    const store = filledStore(open, ({ leads }) => Promise.all(all.map((lead) => leads.create(lead))));

    for (const [what, filter, names] of CASES) {
      it(`find and count, in one tenant, leads by ${what}`, async () => {
        const { leads } = store();
        const page = await leads.find({ tenantId: 'tenant-2', filter, sort: 'oldest', limit: 100 });
        const expected = names.map((name) => LEADS[name].of('tenant-2').build());
        expect(page).to.deep.equal({ leads: expected });
        expect(await leads.count({ tenantId: 'tenant-2', filter })).to.equal(names.length);
      });
    }

    it('find nothing in a tenant that has no leads', async () => {
      const { leads } = store();
      for (const [, filter] of CASES) {
        expect(await leads.count({ tenantId: 'tenant-3', filter })).to.equal(0);
        const page = await leads.find({ tenantId: 'tenant-3', filter, sort: 'newest', limit: 10 });
        expect(page).to.deep.equal({ leads: [] });
      }
    });
  });
}
