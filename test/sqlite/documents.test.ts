import { expect } from 'chai';
import { makeDocuments } from '../../src/adapters/sqlite/documents.ts';
import { aLead } from '../support/leads.ts';
import { inFile } from './support/stores.ts';

const parse = (text: string): object => JSON.parse(text) as object;
const written = (n: number, version = '1', text = `{"n":${n}}`) => ({ name: `document ${n}`, version, text });

describe('Documents in SQLite', () => {
  it('are the same object from the second look on, for as long as they stand the same', async () => {
    const store = await inFile();
    const { leads } = store;
    const lead = aLead().build();
    await leads.create(lead);
    const first = await leads.get(lead);
    const second = await leads.get(lead);
    expect(second?.lead).not.to.equal(first?.lead);
    expect((await leads.get(lead))?.lead).to.equal(second?.lead);
    await leads.replace({ ...second!, lead: { ...lead, favorites: ['zoe'] } });
    const changed = await leads.get(lead);
    expect(changed?.lead).not.to.equal(second?.lead);
    expect(changed?.lead.favorites).to.deep.equal(['zoe']);
    expect(second?.lead.favorites).to.deep.equal([]);
    await store.close();
  });

  it('are what stands there, whatever their version says', () => {
    const read = makeDocuments(parse);
    for (let look = 0; look < 3; look += 1) read(written(1));
    expect(read(written(1, '1', '{"n":2}'))).to.deep.equal({ n: 2 });
    expect(read(written(1, '2'))).to.deep.equal({ n: 1 });
  });

  it('are read anew when they are long', () => {
    const read = makeDocuments(parse);
    const long = written(1, '1', JSON.stringify({ text: 'x'.repeat(10_000) }));
    const [first, second, third] = [read(long), read(long), read(long)];
    expect(third).to.deep.equal(first);
    expect(third).not.to.equal(second);
  });

  it('are read anew when many others were looked for since', () => {
    const read = makeDocuments(parse);
    read(written(-1));
    const kept = read(written(-1));
    for (let n = 0; n < 299; n += 1) read(written(n));
    expect(read(written(-1))).to.equal(kept);
    for (let n = 0; n < 300; n += 1) read(written(n));
    expect(read(written(-1))).not.to.equal(kept);
  });
});
