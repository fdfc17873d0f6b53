import { setImmediate as turn } from 'node:timers/promises';
import { expect } from 'chai';
import type { Documents } from '../../src/adapters/cosmos/documents.ts';
import { makeLeadCounts } from '../../src/adapters/cosmos/lead-counts.ts';

/** Counts fail at once, and each next value is found only some turns later. */
const failing =
  (values: string[]) =>
  (operation: string): Documents =>
    ({
      query: async () => {
        if (operation === 'lead.count') throw new Error('no answer in time');
        for (let turns = 0; turns < 5; turns++) await turn();
        return values.splice(0, 1);
      },
    }) as unknown as Documents;

describe('Figures of which a count fails while the next value is looked for', () => {
  it('fail, and nothing is left that nobody hears of', async () => {
    const unheard: unknown[] = [];
    const listeners = process.rawListeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', (reason) => unheard.push(reason));
    const failed = await makeLeadCounts(failing(['ES', 'FR']))
      .shares({ tenantId: 't', filter: {} }, 'country')
      .catch((error: unknown) => error);
    await turn();
    process.removeAllListeners('unhandledRejection');
    for (const listener of listeners) process.on('unhandledRejection', listener as () => void);
    expect(String(failed)).to.equal('Error: no answer in time');
    expect(unheard).to.deep.equal([]);
  });
});
