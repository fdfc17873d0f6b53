import { expect } from 'chai';
import { openSqlite } from '../../src/adapters/sqlite/sqlite.ts';
import { makeLeadLists } from '../../src/application/lead-lists.ts';
import type { Query } from '../../src/domain/query.ts';
import { TENANT } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';

const BY_VALUE: Query = { filter: {}, sort: 'value', measure: 'list' };
const EUR = (amount: number) => ({ amount, currency: 'EUR' });
const JPY = (amount: number) => ({ amount, currency: 'JPY' });

describe('A list by value', () => {
  const { leads: store } = openSqlite({ path: ':memory:' });
  const lists = makeLeadLists({ store });
  const values = [EUR(5), JPY(1_000), undefined, EUR(70), JPY(9_000), EUR(6), undefined];

  before(() =>
    Promise.all(
      values.map((value, n) =>
        store.create(
          aLead(n + 1)
            .worth(value)
            .build(),
        ),
      ),
    ),
  );
  after(() => store.close());

  const amounts = async (query: Query): Promise<(number | undefined)[]> => {
    const { leads } = await lists.page(TENANT, query, { page: 1 });
    return leads.map(({ request }) => request.estimatedValue?.amount);
  };

  it('is of the currency that most of its leads are valued in, and tells the others', async () => {
    const { query, currencies } = await lists.inOneCurrency(TENANT, BY_VALUE);
    expect(query.filter).to.deep.equal({ value: { currency: 'EUR' } });
    expect(currencies.map(({ currency, count }) => [currency, count])).to.deep.equal([
      ['EUR', 3],
      ['JPY', 2],
    ]);
    expect(await amounts(query)).to.deep.equal([70, 6, 5]);
    expect(await amounts({ ...query, sort: 'lowest' })).to.deep.equal([5, 6, 70]);
    expect(await lists.count(TENANT, query)).to.equal(3);
  });

  it('is of the currency that was asked for', async () => {
    const asked = { ...BY_VALUE, filter: { value: { currency: 'JPY', from: 500 } } };
    const { query, currencies } = await lists.inOneCurrency(TENANT, asked);
    expect(query).to.equal(asked);
    expect(currencies).to.deep.equal([]);
    expect(await amounts(query)).to.deep.equal([9_000, 1_000]);
  });

  it('has as many leads as its number says, without one for a lead that nobody has valued', async () => {
    expect(await lists.count(TENANT, BY_VALUE)).to.equal(5);
    expect(await amounts(BY_VALUE)).to.have.length(5);
  });

  it('in any other order is as it was asked for', async () => {
    const asked = { ...BY_VALUE, sort: 'oldest' } as const;
    expect((await lists.inOneCurrency(TENANT, asked)).query).to.equal(asked);
  });

  it('is of nothing where nothing is valued', async () => {
    const none = { ...BY_VALUE, filter: { countries: ['XX'] } };
    expect(await lists.inOneCurrency(TENANT, none)).to.deep.equal({ query: none, currencies: [] });
  });
});
