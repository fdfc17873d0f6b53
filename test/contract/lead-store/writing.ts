import { expect } from 'chai';
import type { Lead } from '../../../src/domain/lead.ts';
import type { LeadStore, Stored } from '../../../src/ports/lead-store.ts';
import { TENANT } from '../../support/fixed-world.ts';
import { aLead } from '../../support/leads.ts';
import { emptyStore, type Open } from '../opened.ts';

export function writingContract(open: Open): void {
  describe('writing and reading', () => {
    const store = emptyStore(open);

    it('gives back a lead that was created, by its id and by its ref', async () => {
      const { leads } = store();
      const lead = aLead().urgent().build();
      expect(await leads.create(lead)).to.deep.equal({ kind: 'created' });
      expect((await leads.get(lead))?.lead).to.deep.equal(lead);
      expect((await leads.getByRef(TENANT, lead.ref))?.lead).to.deep.equal(lead);
      expect(await leads.getByRef(TENANT, lead.ref)).to.deep.equal(await leads.get(lead));
    });

    it('knows nothing of a lead that was not created', async () => {
      const { leads } = store();
      await leads.create(aLead(1).build());
      expect(await leads.get(aLead(2).build())).to.equal(undefined);
      expect(await leads.getByRef(TENANT, 'L-00002')).to.equal(undefined);
      for (const id of ['.', '..', '../x', '', 'a/b?c#d', '%2e%2e', 'x'.repeat(2_000)]) {
        expect(await leads.get({ tenantId: TENANT, id })).to.equal(undefined);
        expect(await leads.getByRef(TENANT, id)).to.equal(undefined);
      }
    });

    it('creates a lead once, and shows the known one to who comes later', async () => {
      const { leads } = store();
      const first = aLead().build();
      await leads.create(first);
      const known = await leads.get(first);
      const again = aLead().in('MX').accepted().build();
      expect(await leads.create(again)).to.deep.equal({ kind: 'known', stored: known });
      expect(await leads.get(first)).to.deep.equal(known);
    });

    it('creates a lead once when twenty ask for it at the same time', async () => {
      const { leads } = store();
      const answers = await Promise.all(Array.from({ length: 20 }, () => leads.create(aLead().build())));
      const kinds = answers.map(({ kind }) => kind).sort();
      expect(kinds).to.deep.equal(['created', ...Array.from({ length: 19 }, () => 'known')]);
    });

    it('refuses a ref that another lead of the tenant has', async () => {
      const { leads } = store();
      await leads.create(aLead(1).build());
      const other = aLead(2)
        .as({ ref: aLead(1).build().ref })
        .build();
      expect(await leads.create(other)).to.deep.equal({ kind: 'ref-taken' });
      expect(await leads.get(other)).to.equal(undefined);
    });

    for (const order of ['each', 'the last first'] as const)
      it(`gives each ref to one lead, whether its id begins so or not, ${order}`, async () => {
        const { leads } = store();
        const pairs = ['7k3qf00', '7k3qf11', '7k3qg00', 'lead'].flatMap((id) =>
          ['L-7K3QF', 'L-7K3QF1', 'L-7K3QG', 'L-7K3Q', 'L-LEAD'].map((ref) => ({ id, ref })),
        );
        const owners = new Map<string, string>();
        for (const pair of order === 'each' ? pairs : pairs.toReversed()) {
          const isKnown = [...owners.values()].includes(pair.id);
          const expected = isKnown ? 'known' : owners.has(pair.ref) ? 'ref-taken' : 'created';
          if (expected === 'created') owners.set(pair.ref, pair.id);
          expect((await leads.create(aLead().as(pair).build())).kind).to.equal(expected);
        }
        expect(owners.size).to.equal(4);
        for (const { ref } of pairs)
          expect((await leads.getByRef(TENANT, ref))?.lead.id).to.equal(owners.get(ref));
      });

    it('says that a lead is known even where its new ref would be taken', async () => {
      const { leads } = store();
      await leads.create(aLead(1).build());
      await leads.create(aLead(2).build());
      const again = await leads.create(aLead(1).as({ ref: 'L-00002' }).build());
      expect(again.kind).to.equal('known');
    });

    it('keeps leads of the same id and ref apart by their tenants', async () => {
      const { leads } = store();
      const [ours, theirs] = [aLead().build(), aLead().of('tenant-2').in('MX').build()];
      expect((await leads.create(ours)).kind).to.equal('created');
      expect((await leads.create(theirs)).kind).to.equal('created');
      expect((await leads.get(ours))?.lead).to.deep.equal(ours);
      expect((await leads.get(theirs))?.lead).to.deep.equal(theirs);
      expect((await leads.getByRef('tenant-2', theirs.ref))?.lead).to.deep.equal(theirs);
      expect(await leads.get({ tenantId: 'tenant-3', id: ours.id })).to.equal(undefined);
      expect(await leads.getByRef('tenant-3', ours.ref)).to.equal(undefined);
    });

    for (const [what, lead] of Object.entries(ODD_LEADS)) {
      it(`keeps ${what} exactly`, async () => {
        const { leads } = store();
        await leads.create(aLead().build());
        const stored = await storedOf(leads, lead);
        await leads.replace({ ...stored, lead });
        expect((await leads.get(lead))?.lead).to.deep.equal(lead);
        const page = await leads.find({ tenantId: TENANT, filter: {}, sort: 'newest', limit: 1 });
        expect(page.leads).to.deep.equal([lead]);
      });
    }

    it('can be used, and says so', async () => {
      await store().leads.ping();
    });
  });

  describe('replacing', () => {
    const store = emptyStore(open);

    it('writes over the version that was read, and answers with the next', async () => {
      const { leads } = store();
      await leads.create(aLead().build());
      let stored = await storedOf(leads, aLead().build());
      for (const lead of [aLead().accepted().build(), aLead().won().build(), aLead().lost().build()]) {
        const answer = await leads.replace({ lead, version: stored.version });
        if (answer.kind !== 'replaced') throw new Error('The version that was read is refused');
        expect(answer.version).not.to.equal(stored.version);
        stored = { lead, version: answer.version };
        expect(await leads.get(lead)).to.deep.equal(stored);
      }
    });

    it('refuses a version that somebody has written over, and leaves the lead as it is', async () => {
      const { leads } = store();
      await leads.create(aLead().build());
      const read = await storedOf(leads, aLead().build());
      await leads.replace({ lead: aLead().accepted().build(), version: read.version });
      const present = await leads.get(read.lead);
      const late = await leads.replace({ lead: aLead().rejected().build(), version: read.version });
      expect(late).to.deep.equal({ kind: 'moved' });
      expect(await leads.get(read.lead)).to.deep.equal(present);
    });

    it('lets exactly one of fifty win that write over the same version at the same time', async () => {
      const { leads } = store();
      await leads.create(aLead().build());
      const { version } = await storedOf(leads, aLead().build());
      const wishes = Array.from({ length: 50 }, (_, n) => aLead().in('ES', `City ${n}`).build());
      const answers = await Promise.all(wishes.map((lead) => leads.replace({ lead, version })));
      const winners = wishes.filter((_, index) => answers[index]?.kind === 'replaced');
      expect(winners).to.have.length(1);
      expect((await leads.get(aLead().build()))?.lead).to.deep.equal(winners[0]);
    });

    it('writes nothing for a lead that was never created, or for a version that never was', async () => {
      const { leads } = store();
      await leads.create(aLead(1).build());
      const { version } = await storedOf(leads, aLead(1).build());
      const lead = aLead(2).build();
      expect(await leads.replace({ lead, version })).to.deep.equal({ kind: 'moved' });
      expect(await leads.get(lead)).to.equal(undefined);
      const never = await leads.replace({ lead: aLead(1).accepted().build(), version: 'never' });
      expect(never).to.deep.equal({ kind: 'moved' });
    });

    it('touches no other lead, neither of this tenant nor of another', async () => {
      const { leads } = store();
      const others = [aLead(2).build(), aLead(1).of('tenant-2').build()];
      await Promise.all([aLead(1).build(), ...others].map((lead) => leads.create(lead)));
      const { version } = await storedOf(leads, aLead(1).build());
      await leads.replace({ lead: aLead(1).won().build(), version });
      for (const lead of others) expect((await leads.get(lead))?.lead).to.deep.equal(lead);
    });
  });
}

async function storedOf(leads: LeadStore, lead: Lead): Promise<Stored> {
  const stored = await leads.get(lead);
  if (stored === undefined) throw new Error(`There is no ${lead.id}`);
  return stored;
}

const ODD_LEADS = {
  'letters of many scripts': aLead().from({ companyName: 'Ñandú 株式会社 Łódź القاهرة Ωmega ſ ﬁ' }).build(),
  'emoji and marks that join': aLead().asking({ message: '👩🏽‍💻🇪🇸 é ≠ é, 𠮷 \u200f\u202e' }).build(),
  'signs that mean something elsewhere': aLead()
    .asking({ message: `"'; DROP TABLE leads; -- \\ \u0000 \r\n\t %_*?[] <b>&amp;` })
    .build(),
  'notes of a hundred kilobytes': aLead()
    .accepted({
      notes: Array.from({ length: 12_500 }, (_, n) => `note${n % 997} `)
        .join('')
        .slice(0, 100_000),
    })
    .build(),
  'a lead with all that can happen to it': aLead()
    .urgent()
    .inChannel('19:one@thread.tacv2', '19:two@thread.tacv2')
    .delivered()
    .won({ finalValue: { amount: 1234.56, currency: 'EUR' } })
    .build(),
  'a lead of which little is known': aLead()
    .with({
      customer: { companyName: ' ', contacts: [] },
      request: { products: [], services: [], solutions: [], industries: [] },
    })
    .build(),
};
