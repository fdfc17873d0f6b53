import { expect } from 'chai';
import { startFaultProxy, type FaultProxy, type Plan } from '../support/cosmos-fault-proxy.ts';
import { ana, ben, NOW, TENANT } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { calls, FAULTS, once, type Fits } from './support/faults.ts';
import { cosmosServer } from '../support/cosmos-server.ts';
import { inCosmos, QUICK, type Store } from './support/stores.ts';

const first = aLead(1).build();
const second = aLead(2).build();
const directory = { kind: 'directory', tenantId: TENANT, id: 'directory' } as const;
const query = { tenantId: TENANT, filter: {}, sort: 'oldest', limit: 10 } as const;

type Operation = {
  /** The calls of which the first goes wrong. */
  at: Fits;
  does: (store: Store) => Promise<unknown>;
  /** What it says nevertheless, of a store that holds the first lead. */
  says: unknown;
};

const OPERATIONS: Record<string, Operation> = {
  'taking the ref of a new lead': {
    at: calls('create', 'records'),
    does: ({ leads }) => leads.create(second),
    says: { kind: 'created' },
  },
  'writing a new lead': {
    at: calls('create', 'leads'),
    does: ({ leads }) => leads.create(second),
    says: { kind: 'created' },
  },
  'writing a known lead': {
    at: calls('create', 'leads'),
    does: async ({ leads }) => (await leads.create(first)).kind,
    says: 'known',
  },
  'taking a ref that is taken': {
    at: calls('create', 'records'),
    does: ({ leads }) => leads.create(aLead(2).as({ ref: first.ref }).build()),
    says: { kind: 'ref-taken' },
  },
  'getting a lead': {
    at: calls('read', 'leads'),
    does: async ({ leads }) => (await leads.get(first))?.lead,
    says: first,
  },
  'getting a lead by its ref': {
    at: calls('read', 'records'),
    does: async ({ leads }) => (await leads.getByRef(TENANT, first.ref))?.lead,
    says: first,
  },
  'replacing a lead': {
    at: calls('replace', 'leads'),
    does: replaceTwice,
    says: ['replaced', 'replaced'],
  },
  'finding leads': {
    at: calls('query', 'leads'),
    does: ({ leads }) => leads.find(query),
    says: { leads: [first] },
  },
  'counting leads': { at: calls('query', 'leads'), does: ({ leads }) => leads.count(query), says: 1 },
  'looking for due leads': {
    at: calls('query', 'leads'),
    does: async ({ leads }) => (await leads.due(first.wakeAt ?? NOW, 10)).map(({ id }) => id),
    says: [first.id],
  },
  'making a record': {
    at: calls('create', 'records'),
    does: ({ records }) => records.put(directory, { admins: [ana], managers: [] }, undefined),
    says: 'put',
  },
  'changing a record': { at: calls('replace', 'records'), does: changeRecord, says: 'put' },
  'listing records': {
    at: calls('query', 'records'),
    does: ({ records }) => records.list('channel', TENANT),
    says: [],
  },
  'removing a record': {
    at: calls('remove', 'records'),
    does: ({ records }) => records.remove(directory),
    says: undefined,
  },
  pinging: { at: calls('write', 'records'), does: ({ leads }) => leads.ping(), says: undefined },
};

describe('One fault of Cosmos DB', () => {
  let proxy: FaultProxy;
  const plans = new Map<string, Plan>();

  before(async () => {
    proxy = await startFaultProxy((await cosmosServer()).endpoint);
    proxy.plan((call) => plans.get(call.database)?.(call));
  });
  after(() => proxy.close());

  for (const [what, { at, does, says }] of Object.entries(OPERATIONS)) {
    it(`does not stop, nor change, ${what}`, async () => {
      const trials = Object.entries(FAULTS).map(async ([trouble, fault]) => {
        const store = await inCosmos({ endpoint: proxy.endpoint, patience: QUICK });
        await store.leads.create(first);
        const plan = once(fault, at);
        plans.set(store.database, plan);
        expect(await does(store), trouble).to.deep.equal(says);
        expect(plan.met(), `${trouble} was met`).to.equal(true);
        plans.delete(store.database);
        await store.close();
      });
      await Promise.all(trials);
    });
  }
});

/** With the version of the first answer: it must be one that can be written over. */
async function replaceTwice({ leads }: Store): Promise<unknown> {
  const stored = await leads.get(first);
  const one = await leads.replace({ lead: aLead(1).claimedBy(ben).build(), version: stored?.version ?? '' });
  if (one.kind === 'moved') return ['moved'];
  const other = await leads.replace({ lead: aLead(1).accepted().build(), version: one.version });
  return [one.kind, other.kind];
}

async function changeRecord({ records }: Store): Promise<unknown> {
  await records.put(directory, { admins: [ana], managers: [] }, undefined);
  const stored = await records.get(directory);
  return records.put(directory, { admins: [ana, ben], managers: [] }, stored?.version);
}
