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
  plain: onDay(1).asking({ estimatedValue: { amount: 90_000, currency: 'USD' } }),
  homeless: onDay(2)
    .inChannel()
    .in('MX')
    .asking({ products: ['Microsoft 365', 'Azure'], services: ['Training'], solutions: [], industries: [] }),
  urgent: onDay(3)
    .urgent()
    .in('MX')
    .asking({ products: ['Dynamics 365'] }),
  contacted: onDay(4).urgent().from({ companySize: '1to9employees' }).contactedBy(ben),
  overdue: onDay(5)
    .asking({ estimatedValue: { amount: 1_000, currency: 'EUR' } })
    .overdue(),
  info: onDay(6)
    .informational()
    .asking({ products: ['Microsoft 365 Copilot'] })
    .favoriteOf(ana),
  claimed: onDay(7)
    .with({ sender: { kind: 'partner' } })
    .claimedBy(ben)
    .qualified('SalesQualified'),
  accepted: onDay(8).accepted().favoriteOf(ana).favoriteOf(ben),
  won: onDay(9)
    .accepted({ estimatedValue: { amount: 100_000, currency: 'EUR' } })
    .won()
    .in('MX')
    .qualified('MarketingQualified'),
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
  ['still to be answered from a moment on', { expires: { from: day(26) } }, ['late']],
  ['still to be answered before a moment', { expires: { to: day(17) } }, ['plain', 'homeless']],
  [
    'still to be answered',
    { expires: {} },
    ['plain', 'homeless', 'urgent', 'contacted', 'overdue', 'claimed', 'late'],
  ],
  ['archived from a moment on', { archived: { from: day(12) } }, ['failed', 'expired']],
  ['archived before a moment', { archived: { to: day(10) } }, ['won']],
  ['archived between moments', { archived: { from: day(11), to: day(27) } }, ['rejected', 'failed']],
  ['informational', { informational: true }, ['info']],
  ['a call to action', { callsToAction: ['GetItNow', 'FreeTrial', 'TestDrive'] }, ['info']],
  ['another call to action', { callsToAction: ['ContactMe'] }, []],
  ['no call to action', { callsToAction: [] }, []],
  ['not a call to action', { not: { callsToAction: ['GetItNow', 'FreeTrial', 'TestDrive'] } }, but('info')],
  ['not informational', { informational: false }, but('info')],
  ['contacted', { contacted: true }, ['contacted', 'late']],
  ['a sender', { senders: ['partner'] }, ['claimed']],
  ['a part of a product', { products: ['MICROSOFT 365'] }, ['homeless', 'info']],
  ['a product in other words', { products: ['dynamics-365', 'Copilót'] }, ['urgent', 'info']],
  ['a product that nobody wants', { products: ['Power'] }, []],
  ['no product at all', { products: [] }, []],
  ['a service', { services: ['training'] }, ['homeless']],
  ['a solution', { solutions: ['cloud migration'] }, but('homeless')],
  ['an industry', { industries: ['manu'] }, but('homeless')],
  ['a size', { sizes: ['1to9employees', '10to50employees'] }, ['contacted']],
  ['a value', { value: { from: 24_000, to: 25_000 } }, but('overdue', 'plain', 'won')],
  ['a value in a currency', { value: { currency: 'USD', from: 1 } }, ['plain']],
  ['a value at least', { value: { from: 90_000 } }, ['plain', 'won']],
  ['accepted from a moment on', { accepted: { from: day(9) } }, ['won', 'lost']],
  ['accepted whenever', { accepted: {} }, ['accepted', 'won', 'lost']],
  ['closing whenever', { closes: {} }, ['accepted', 'won', 'lost']],
  ['closing before a day', { closes: { to: '2020-01-01' } }, []],
  ['a whole name', { products: ['=Microsoft 365'] }, ['homeless']],
  ['a source', { sources: ['website'] }, NAMES],
  ['a source that sent nothing', { sources: ['web'] }, []],
  ['a reason', { reasons: ['chose-another-vendor', 'duplicate'] }, ['lost', 'failed']],
  ['answered whenever', { answerTime: {} }, ['accepted', 'won', 'lost', 'rejected']],
  ['answered within a day', { answerTime: { to: DAY } }, ['accepted', 'won', 'lost', 'rejected']],
  ['answered after a day', { answerTime: { from: DAY } }, []],
  ['decided within a day', { closeTime: { to: DAY } }, ['won', 'lost']],
  [
    'not a country, nor none',
    { not: { countries: ['ES'] } },
    ['homeless', 'urgent', 'won', 'rejected', 'expired'],
  ],
  ['not an outcome', { not: { outcomes: ['won', 'error'] } }, but('won', 'failed')],
  ['not archived since', { not: { archived: { from: day(11) } } }, but('rejected', 'failed', 'expired')],
  ['no value from an amount on', { not: { value: { from: 2_000 } } }, ['overdue']],
  ['not words', { not: { words: 'offer' } }, but('accepted', 'won', 'lost')],
  [
    'one stage and not one person or product',
    { stages: ['received'], not: { assigneeId: 'ben', products: ['365'] } },
    ['plain', 'contacted', 'overdue', 'late'],
  ],
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
      products: ['azure'],
      sizes: ['51to250employees'],
      value: { currency: 'EUR', from: 20_000 },
      informational: false,
      contacted: false,
      accepted: { from: day(1), to: day(20) },
      closes: { from: '2020-01-01' },
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
