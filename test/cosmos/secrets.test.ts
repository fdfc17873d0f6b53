import { expect } from 'chai';
import { inspect } from 'node:util';
import { openCosmos } from '../../src/adapters/cosmos/cosmos.ts';
import { makeLog } from '../../src/adapters/log/log.ts';
import type { Fault, FaultProxy } from '../support/cosmos-fault-proxy.ts';
import { behindProxy, rejection, unavailable } from './support/behind-proxy.ts';
import { refuse } from './support/faults.ts';
import { noMetrics } from './support/silent.ts';

describe('The key to Cosmos DB', () => {
  const opened = behindProxy();
  const key = Buffer.from('a key that nobody should see').toString('base64');

  const plan = (fault: Fault) => (proxy: FaultProxy) => {
    proxy.plan(() => fault);
  };
  const troubles: Record<string, (proxy: FaultProxy) => unknown> = {
    'it is refused': plan(refuse(401)),
    'the connection breaks': plan({ kind: 'drop', reaches: false }),
    'the account does not answer': plan({ kind: 'stall', reaches: false }),
    'nobody listens': (proxy) => proxy.leave(),
  };

  for (const [what, trouble] of Object.entries(troubles)) {
    it(`stands in no error and no line of the log when ${what}`, async () => {
      const lines: string[] = [];
      const log = makeLog('info', { write: (line: string) => void lines.push(line) });
      const { database, proxy } = opened();
      const patience = { whole: 400, attempt: 200 };
      const place = { endpoint: proxy.endpoint, key, database: `${database}-other` };
      const store = openCosmos({ ...place, log, metrics: noMetrics, patience });
      await trouble(proxy);
      const error = await rejection(store.leads.ping());
      log.error('store.failed', { error });
      await store.leads.close();
      expect(error).to.include(unavailable);
      expect(lines).not.to.deep.equal([]);
      for (const text of [inspect(error, { depth: 12, customInspect: false, showHidden: true }), ...lines]) {
        expect(text).not.to.contain(key);
        expect(text).not.to.match(/authorization|sig=|sig%3d/i);
      }
    });
  }
});
