import { expect } from 'chai';
import { makeDocuments } from '../../src/adapters/sqlite/documents.ts';
import { TENANT } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { inFile } from './support/stores.ts';

describe('Documents in SQLite', () => {
  it('are the same object for as long as they stand the same, whoever looks for them', async () => {
    const store = await inFile();
    const { leads } = store;
    const lead = aLead().build();
    await leads.create(lead);
    const first = await leads.get(lead);
    expect((await leads.getByRef(TENANT, lead.ref))?.lead).to.equal(first?.lead);
    await leads.replace({ ...first!, lead: { ...lead, favorites: ['zoe'] } });
    const second = await leads.get(lead);
    expect(second?.lead).not.to.equal(first?.lead);
    expect(second?.lead.favorites).to.deep.equal(['zoe']);
    expect(first?.lead.favorites).to.deep.equal([]);
    await store.close();
  });

  it('are read anew when they are long, or when many others were looked for since', () => {
    const read = makeDocuments((text) => JSON.parse(text) as object);
    const long = JSON.stringify({ text: 'x'.repeat(10_000) });
    expect(read(long)).to.deep.equal(read(long));
    expect(read(long)).not.to.equal(read(long));
    const short = read('{"n":-1}');
    for (let n = 0; n < 299; n += 1) read(`{"n":${n}}`);
    expect(read('{"n":-1}')).to.equal(short);
    for (let n = 0; n < 300; n += 1) read(`{"n":${n}}`);
    expect(read('{"n":-1}')).not.to.equal(short);
  });
});
