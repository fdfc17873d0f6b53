import { expect } from 'chai';
import { openSqlite } from '../../src/adapters/sqlite/sqlite.ts';
import { NOW, TENANT } from '../support/fixed-world.ts';
import { inFile } from './support/stores.ts';

const key = { kind: 'floodCard', tenantId: TENANT, id: 'flood' } as const;

function cardOf(lines: number) {
  const leads = Array.from({ length: lines }, (_, n) => ({ id: `lead-${n}`, ref: `L-${n}` }));
  const { tenantId, id } = key;
  return {
    ...{ tenantId, id, channel: 'general', openedAt: NOW, leads },
    urgent: 0,
    changes: 0,
    attempts: 0,
    wakeAt: NOW,
  };
}

describe('Long documents in SQLite', () => {
  let store: Awaited<ReturnType<typeof inFile>>;
  beforeEach(async () => {
    store = await inFile();
    await store.records.put(key, cardOf(999), undefined);
  });
  afterEach(() => store.close());

  it('are not read again by who wrote them, for as long as they stand', async () => {
    const { records } = store;
    const first = await records.get(key);
    expect(first?.value).to.deep.equal(cardOf(999));
    expect((await records.get(key))?.value).to.equal(first?.value);
    expect(await records.put(key, cardOf(1_000), first?.version)).to.equal('put');
    expect((await records.get(key))?.value).to.deep.equal(cardOf(1_000));
  });

  it('are as another process has written them', async () => {
    const other = openSqlite({ path: store.path });
    const stored = await other.records.get(key);
    await other.records.put(key, cardOf(1_001), stored?.version);
    expect((await store.records.get(key))?.value).to.deep.equal(cardOf(1_001));
    expect(await store.records.put(key, cardOf(1_002), stored?.version)).to.equal('moved');
    expect((await store.records.get(key))?.value).to.deep.equal(cardOf(1_001));
    await other.records.remove(key);
    expect(await store.records.get(key)).to.equal(undefined);
    await other.leads.close();
  });
});
