import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metrics } from '../../src/ports/log.ts';
import { NOW, TENANT } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { inCosmos } from './support/stores.ts';

const OPERATING = join(import.meta.dirname, '../../docs/operating.md');

describe('The charges of Cosmos DB', () => {
  it('are explained in docs/operating.md for each operation', async () => {
    const operations = new Set<string>();
    const metrics = {
      count: (_name: string, { operation = 'none' }: Readonly<Record<string, string>> = {}) =>
        void operations.add(operation),
    } satisfies Metrics;
    const opened = await inCosmos({ metrics });
    const { leads, records } = opened;
    const lead = aLead(1).build();
    const key = { kind: 'greeting', tenantId: TENANT, id: 'a' } as const;
    const some = { tenantId: TENANT, filter: {} };
    await leads.ping();
    for (const one of [lead, aLead(2).build(), aLead(1).as({ ref: 'L-99999' }).build()])
      await leads.create(one);
    const stored = await leads.getByRef(TENANT, lead.ref);
    await leads.replace({ lead, version: stored?.version ?? '' });
    await leads.get(lead);
    await leads.find({ ...some, sort: 'newest', limit: 1 });
    await leads.count(some);
    await leads.shares(some, 'country');
    await leads.due(NOW, 1);
    await records.put(key, { at: NOW }, undefined);
    await records.get(key);
    await records.list('greeting', TENANT);
    await records.due(NOW, 1);
    await records.remove(key);
    await opened.close();
    const text = await readFile(OPERATING, 'utf8');
    const table = text.slice(text.indexOf('| `operation` |'));
    expect([...operations].filter((operation) => !table.includes(`\`${operation}\``))).to.deep.equal([]);
    expect(operations).to.have.property('size').above(15);
  });
});
