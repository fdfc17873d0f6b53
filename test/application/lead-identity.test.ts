import { expect } from 'chai';
import { identify } from '../../src/application/lead-identity.ts';
import { openSqlite } from '../../src/adapters/sqlite/sqlite.ts';
import { NOW, TENANT } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { partsOf, useCasesOf, WILLING } from '../support/use-cases.ts';

describe('The id of a lead', () => {
  it('is the same at every delivery, and another for another tenant, source or lead there', () => {
    const id = identify('tenant', 'source', '1').id;
    expect(id).to.match(/^[0-9a-hjkmnp-tv-z]{26}$/);
    expect(identify('tenant', 'source', '1').id).to.equal(id);
    const others = [
      ['other', 'source', '1'],
      ['tenant', 'other', '1'],
      ['tenant', 'source', '2'],
      ['tenant', 'source1', ''],
    ] as const;
    for (const [tenant, source, lead] of others) expect(identify(tenant, source, lead).id).not.to.equal(id);
  });
});

describe('The ref of a lead', () => {
  it('is how its id begins, longer the more others begin so', () => {
    const { id, ref } = identify(TENANT, 'website', '1');
    for (const [attempt, length] of [5, 6, 7].entries())
      expect(ref(attempt)).to.equal(`L-${id.slice(0, length).toUpperCase()}`);
  });

  it('is the shortest one that no other lead of the tenant has', async () => {
    const { leads, records } = openSqlite({ path: ':memory:' });
    const { receiveLead } = useCasesOf(
      partsOf({ store: leads, records, messenger: WILLING, clock: { now: () => NOW } }),
    );
    const { ref } = identify(TENANT, 'website', '1');
    await leads.create(
      aLead(1)
        .as({ ref: ref(0) })
        .build(),
    );
    await leads.create(
      aLead(2)
        .as({ ref: ref(1) })
        .build(),
    );
    const { source, customer, request } = aLead().build();
    const content = { customer, request, qualification: 'CustomerInquiry' } as const;
    const { lead } = await receiveLead(TENANT, { source, externalId: '1', content });
    expect(lead.ref).to.equal(ref(2));
    expect((await leads.getByRef(TENANT, ref(2)))?.lead.id).to.equal(lead.id);
  });
});
