import { expect } from 'chai';
import type { Command } from '../../src/domain/commands.ts';
import type { Lead } from '../../src/domain/lead.ts';
import { HOUR } from '../../src/domain/time.ts';
import { ana, ben, NOW, theClock } from '../support/fixed-world.ts';
import {
  accept,
  assign,
  claim,
  edit,
  lose,
  reject,
  undo,
  win,
  accepted,
  anaAdmin,
  benAdmin,
  carla,
  carlaMember,
  does,
  isRefused,
  isUnchanged,
  received,
  website,
} from './acting.ts';

const open = received.build();
const dealt = accepted.build();

describe('the same click delivered again', () => {
  /** What somebody clicks, on which lead, and who. */
  const CLICKS: [what: string, lead: Lead, Command, by?: typeof anaAdmin][] = [
    ['accept', open, accept],
    ['reject', open, reject],
    ['win', dealt, win],
    ['lose', dealt, lose],
    ['close as error', dealt, { action: 'error', input: { reason: 'data-error' } }],
    ['edit', dealt, edit({ notes: 'Wants it by May', crmId: 'C-7' })],
    ['add a person', dealt, { action: 'person', input: { name: 'Pia', email: 'pia@partner.example' } }],
    ['claim', open, claim, carlaMember],
    ['assign', open, assign()],
    ['release', does(open, claim), { action: 'release' }],
    ['mark contacted', open, { action: 'contacted', input: { how: 'phone' } }],
    ['like', open, { action: 'favorite', input: { on: true } }],
    ['snooze', open, { action: 'snooze', input: { until: NOW + 4 * HOUR } }],
    ['update', open, { action: 'update', input: { locale: 'pt' } }, website],
    ['undo', does(open, reject), undo],
    ['expire', open, { action: 'expire' }, theClock],
  ];
  for (const [what, lead, command, by = anaAdmin] of CLICKS) {
    it(`does not ${what} twice`, () => {
      const once = does(lead, command, { by, seen: lead.revision });
      for (const at of [NOW, NOW + 15_000, NOW + 2 * HOUR]) {
        const reason = ['like', 'snooze', 'update'].includes(what) ? 'same' : 'repeat';
        isUnchanged(once, command, { by, at, seen: lead.revision }, reason);
      }
    });
  }

  it('changes nothing after somebody has undone it', () => {
    for (const [lead, command] of [
      [open, reject],
      [dealt, win],
      [dealt, lose],
    ] as const) {
      const undone = does(does(lead, command), undo, { by: benAdmin });
      isUnchanged(undone, command, { seen: lead.revision }, 'repeat');
    }
  });

  it('does not undo the second thing that was done', () => {
    const rejected = does(open, reject);
    const again = does(does(rejected, undo), reject, { seen: open.revision + 2 });
    isUnchanged(again, undo, { seen: rejected.revision }, 'repeat');
    expect(again.stage).to.equal('archived');
  });

  it('does not bring back an edit that its author has taken back', () => {
    const there = does(dealt, edit({ notes: 'A' }), { seen: dealt.revision });
    const back = does(there, edit({ notes: 'Called, wants an offer' }), { seen: there.revision });
    isUnchanged(back, edit({ notes: 'A' }), { seen: dealt.revision }, 'repeat');
  });

  it('does not raise a conflict over an edit that somebody else has built on', () => {
    const there = does(dealt, edit({ notes: 'A' }), { seen: dealt.revision });
    const on = does(there, edit({ notes: 'A and B' }), { by: benAdmin, seen: there.revision });
    isUnchanged(on, edit({ notes: 'A' }), { by: anaAdmin, seen: dealt.revision }, 'repeat');
  });

  it('is another click when somebody else is meant', () => {
    const lead = does(open, assign(carla), { seen: open.revision });
    expect(does(lead, assign(ben), { seen: open.revision }).assignee).to.deep.equal(ben);
  });

  it('closes nothing twice even when it brings no version', () => {
    isUnchanged(does(open, reject), reject, {}, 'repeat');
    isUnchanged(does(does(open, reject), undo), undo, {}, 'repeat');
    expect(ana.id).not.to.equal(ben.id);
    isRefused(does(open, reject), reject, { by: benAdmin }, 'lead.stage_forbids');
  });
});
