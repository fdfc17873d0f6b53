import { expect } from 'chai';
import type { Lead } from '../../src/domain/lead.ts';
import { nextEffect, settle, type Settled } from '../../src/domain/settle.ts';
import { ben, contextAt, NOW } from '../support/fixed-world.ts';
import { accepted, anaAdmin, assign, carla, carlaMember, claim, does, received, reject } from './acting.ts';

const release = { action: 'release' } as const;
/** For whom a copy is to be made or brought up to date. */
const toCopy = (lead: Lead): string[] =>
  lead.effects.flatMap((effect) => (effect.kind === 'copy' ? [effect.person.id] : []));

/** All that is due ends well, but for copies. */
function delivered(lead: Lead, copy: Settled = { kind: 'sent', activityId: 'copy' }): Lead {
  const effect = nextEffect(lead, NOW);
  if (effect === undefined) return lead;
  const outcome: Settled = effect.kind === 'copy' ? copy : { kind: 'sent', activityId: 'other' };
  return delivered(settle(lead, [{ effect, outcome }], contextAt(NOW)), copy);
}

const claimed = delivered(does(received.build(), claim, { by: carlaMember }));

describe('the copy of a lead for whoever has it', () => {
  it('is made at a claim, an assignment and an acceptance that makes somebody the assignee', () => {
    expect(toCopy(does(received.build(), claim, { by: carlaMember }))).to.deep.equal(['carla']);
    expect(toCopy(does(received.build(), assign(ben)))).to.deep.equal(['ben']);
    expect(toCopy(accepted.build())).to.deep.equal([]);
    expect(accepted.build().copies).to.have.lengthOf(1);
  });

  it('is kept with its message, and history says so once', () => {
    expect(claimed.copies).to.deep.equal([{ person: carla, activityId: 'copy' }]);
    const lines = delivered(does(claimed, reject)).history.filter(({ action }) => action === 'copy');
    expect(lines.map(({ changes }) => changes)).to.deep.equal([{ person: { to: 'Carla Vega' } }]);
  });

  it('shows every change that others see, also after somebody else got the lead', () => {
    expect(toCopy(does(claimed, reject))).to.deep.equal(['carla']);
    const handed = does(claimed, assign(ben));
    expect(toCopy(handed)).to.have.members(['carla', 'ben']);
    const back = does(delivered(handed), assign(carla));
    expect(toCopy(back)).to.have.members(['carla', 'ben']);
    expect(delivered(back).copies).to.have.lengthOf(2);
  });

  it('does not mind what only one person sees', () => {
    const heart = { action: 'favorite', input: { on: true } } as const;
    expect(toCopy(does(claimed, heart, { by: carlaMember }))).to.deep.equal([]);
  });

  it('is the very card on which somebody claimed the lead in their own chat', () => {
    const own = does(received.build(), claim, { by: carlaMember, inChat: { message: 'clicked' } });
    expect(own.copies).to.deep.equal([{ person: carla, activityId: 'clicked' }]);
    expect(toCopy(own)).to.deep.equal([]);
    expect(toCopy(does(received.build(), claim, { by: carlaMember, inChat: {} }))).to.deep.equal([]);
    expect(toCopy(does(received.build(), assign(ben), { by: anaAdmin, inChat: {} }))).to.deep.equal(['ben']);
  });

  it('is made anew when somebody has deleted it', () => {
    const changed = does(claimed, { action: 'contacted', input: {} });
    const due = nextEffect(delivered(changed, { kind: 'later', at: NOW + 1 }), NOW + 1)!;
    const gone = settle(changed, [{ effect: due, outcome: { kind: 'post-gone' } }], contextAt(NOW));
    expect(gone.copies).to.deep.equal([{ person: carla }]);
    expect(toCopy(gone)).to.deep.equal(['carla']);
    expect(delivered(gone).copies).to.deep.equal(claimed.copies);
  });

  it('is given up where nothing arrives, and leaves no trace', () => {
    const changed = does(received.build(), claim, { by: carlaMember });
    for (const kind of ['moot', 'channel-gone', 'dropped'] as const) {
      const lead = delivered(changed, { kind, code: 'x' });
      expect(lead).to.not.have.property('copies');
      expect(lead.effects).to.deep.equal([]);
      expect(lead.history.map(({ action }) => action)).to.not.include('copy');
    }
  });

  it('stays when an edit of it was refused, and goes with the chat', () => {
    const freed = does(claimed, release);
    expect(delivered(freed, { kind: 'dropped', code: 'BadSyntax' }).copies).to.deep.equal(claimed.copies);
    expect(delivered(freed, { kind: 'channel-gone', code: 'Blocked' })).to.not.have.property('copies');
  });
});
