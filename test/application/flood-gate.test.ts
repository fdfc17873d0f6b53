import { expect } from 'chai';
import { openSqlite } from '../../src/adapters/sqlite/sqlite.ts';
import { changeRecord } from '../../src/application/change-record.ts';
import { makeFloodGate, type Showing } from '../../src/application/flood-gate.ts';
import { addLines, openFloodCard } from '../../src/domain/flood-card.ts';
import { NOW } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';

describe('Whether a lead gets a card of its own', () => {
  it('is answered as before when it is asked again, on a full card, too', async () => {
    const { leads: store, records } = openSqlite({ path: ':memory:' });
    const rule = { after: 1, within: 60_000, room: 2 };
    const gate = makeFloodGate(
      { records, clock: { now: () => NOW }, flood: rule },
      {
        list: async (place, lines) => {
          const key = { kind: 'floodCard', tenantId: place.tenantId, id: place.id } as const;
          await changeRecord(records, key, (card) => addLines(card ?? openFloodCard(place, NOW), lines, NOW));
        },
      },
    );
    const ask = async (): Promise<Showing[]> => {
      const answers = [];
      for (let n = 1; n <= 5; n += 1) answers.push(await gate(aLead(n).build(), 'general'));
      return answers;
    };

    const first = await ask();
    expect(first.map(({ kind }) => kind)).to.deep.equal(['own', 'listed', 'listed', 'listed', 'listed']);
    const floods = new Set(first.map((showing) => (showing.kind === 'listed' ? showing.flood : '')));
    expect(floods.size).to.equal(1 + 2);
    expect(await ask()).to.deep.equal(first);
    await store.close();
  });
});
