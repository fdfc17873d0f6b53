import { expect } from 'chai';
import { DAY } from '../../../src/domain/time.ts';
import type { LeadStore } from '../../../src/ports/lead-store.ts';
import { NOW } from '../../support/fixed-world.ts';
import { aLead } from '../../support/leads.ts';
import { emptyStore, type Open } from '../opened.ts';

/** Nothing but the end of its answer clock wakes a lead that no channel has. */
const wakingAt = (n: number, at: number) => aLead(n).expiring(at);

export function dueContract(open: Open): void {
  describe('due leads', () => {
    const store = emptyStore(open);

    it('are those whose moment has come, that very millisecond included', async () => {
      const { leads } = store();
      await leads.create(wakingAt(1, NOW + DAY).build());
      expect(await due(leads, NOW + DAY - 1)).to.deep.equal([]);
      expect(await due(leads, NOW + DAY)).to.deep.equal(['lead-00001']);
      expect(await due(leads, NOW + DAY + 1)).to.deep.equal(['lead-00001']);
    });

    it('come earliest first, and no more of them than asked for', async () => {
      const { leads } = store();
      const days = [5, 3, 1, 4, 2, 9];
      await Promise.all(days.map((n) => leads.create(wakingAt(n, NOW + n * DAY).build())));
      expect(await due(leads, NOW + 5 * DAY, 3)).to.deep.equal(['lead-00001', 'lead-00002', 'lead-00003']);
      expect(await due(leads, NOW + 5 * DAY)).to.have.length(5);
    });

    it('are no leads that nothing wakes', async () => {
      const { leads } = store();
      const sleeping = aLead().informational().build();
      expect(sleeping.wakeAt).to.equal(undefined);
      await leads.create(sleeping);
      expect(await due(leads, NOW + 10_000 * DAY)).to.deep.equal([]);
    });

    it('are found in all tenants', async () => {
      const { leads } = store();
      await leads.create(
        wakingAt(1, NOW + 2)
          .of('tenant-2')
          .build(),
      );
      await leads.create(
        wakingAt(1, NOW + 1)
          .of('tenant-1')
          .build(),
      );
      expect(await leads.due(NOW + 2, 10)).to.deep.equal([
        { tenantId: 'tenant-1', id: 'lead-00001' },
        { tenantId: 'tenant-2', id: 'lead-00001' },
      ]);
    });

    it('are due no longer when they have been put off, or put to sleep', async () => {
      const { leads } = store();
      await leads.create(wakingAt(1, NOW + 1).build());
      await leads.create(wakingAt(2, NOW + 1).build());
      await replace(leads, 1, wakingAt(1, NOW + DAY).build());
      await replace(leads, 2, aLead(2).informational().build());
      expect(await due(leads, NOW + 1)).to.deep.equal([]);
      expect(await due(leads, NOW + DAY)).to.deep.equal(['lead-00001']);
    });
  });
}

async function due(leads: LeadStore, now: number, limit = 100): Promise<string[]> {
  return (await leads.due(now, limit)).map(({ id }) => id);
}

async function replace(leads: LeadStore, n: number, lead: ReturnType<typeof build>): Promise<void> {
  const stored = await leads.get(build(n));
  await leads.replace({ lead, version: stored?.version ?? '' });
}

const build = (n: number) => aLead(n).build();
