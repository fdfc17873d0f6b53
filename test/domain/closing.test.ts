import { expect } from 'chai';
import type { Command } from '../../src/domain/commands.ts';
import { nextEffect } from '../../src/domain/settle.ts';
import { DAY, HOUR } from '../../src/domain/time.ts';
import { TIMEFRAMES, type Timeframe } from '../../src/domain/words.ts';
import type { Lead } from '../../src/domain/lead.ts';
import { ana, NOW, POLICY, theClock } from '../support/fixed-world.ts';
import { delivering, waking } from '../support/happenings.ts';
import {
  accept,
  accepting,
  reject,
  undo,
  win,
  accepted,
  received,
  asAccepted,
  asArchived,
  benAdmin,
  carla,
  carlaMember,
  does,
  isRefused,
  saysOf,
  tellsOf,
  anaAdmin,
  update,
  website,
} from './acting.ts';

const HOLD = POLICY.undoHold;

describe('accepting a lead', () => {
  it('makes who accepts it its assignee if nobody has it', () => {
    expect(does(received.build(), accept).assignee).to.deep.equal(ana);
  });

  it('leaves it with who has it', () => {
    expect(does(received.claimedBy(carla).build(), accept).assignee).to.deep.equal(carla);
  });

  it('tells the source at once, and shows it in the channel', () => {
    const lead = does(received.build(), accept);
    expect(tellsOf(lead)).to.deep.equal(['crm accepted after 0 min']);
    expect(nextEffect(lead, NOW)).to.deep.include({ kind: 'show', channel: 'one' });
  });

  it('stops both clocks and forgets the snooze that was of them', () => {
    const snoozed = received.urgent().does({ action: 'snooze', input: { until: NOW + HOUR } });
    const lead = does(snoozed.build(), accept);
    expect(lead).not.to.have.property('snooze');
    expect(asAccepted(lead).acceptedAt).to.equal(NOW);
  });

  const CLOSE_DATES: [Timeframe, today: string, closes: string][] = [
    ['within-1-month', '2026-11-22', '2026-12-22'],
    ['1-3-months', '2026-11-22', '2027-02-22'],
    ['3-6-months', '2026-11-22', '2027-05-22'],
    ['6-12-months', '2026-11-22', '2027-11-22'],
    ['over-12-months', '2026-11-22', '2028-05-22'],
    ['within-1-month', '2027-01-31', '2027-02-28'],
    ['within-1-month', '2028-01-31', '2028-02-29'],
    ['1-3-months', '2026-11-30', '2027-02-28'],
    ['within-1-month', '2026-12-31', '2027-01-31'],
  ];
  for (const [timeframe, today, closes] of CLOSE_DATES) {
    it(`expects it to close on ${closes} when accepted on ${today} for ${timeframe}`, () => {
      const lead = does(received.build(), accepting({ purchaseTimeframe: timeframe }), { today });
      expect(asAccepted(lead).deal.estimatedCloseDate).to.equal(closes);
    });
  }

  it('knows a close date for every timeframe', () => {
    expect(new Set(CLOSE_DATES.map(([timeframe]) => timeframe))).to.deep.equal(new Set(TIMEFRAMES));
  });
});

describe('an answer', () => {
  const end = NOW + POLICY.answerWindow;

  it('comes in time to the last moment of the answer clock', () => {
    expect(does(received.build(), accept, { at: end - 1 }).stage).to.equal('accepted');
  });

  it('comes too late when the answer clock has ended, though nobody has looked at the lead since', () => {
    for (const command of [accept, reject, update({ expiresAt: end + DAY })]) {
      const by = command.action === 'update' ? website : anaAdmin;
      const { last } = isRefused(received.build(), command, { by, at: end }, 'lead.stage_forbids');
      expect(last).to.deep.include({ action: 'expire', at: end, by: { kind: 'clock' } });
    }
  });
});

describe('closing a lead', () => {
  const CLOSINGS: [what: string, from: typeof received, Command, told: string[]][] = [
    ['rejected', received, reject, ['customer rejected after 10 min', 'crm rejected after 10 min']],
    ['won', accepted, win, ['crm won after 10 min']],
    ['lost', accepted, { action: 'lose', input: { reason: 'other', notes: 'x' } }, ['crm lost after 10 min']],
    ['error', received, { action: 'error', input: { reason: 'duplicate' } }, ['crm error after 10 min']],
    ['error', accepted, { action: 'error', input: { reason: 'duplicate' } }, ['crm error after 10 min']],
  ];
  for (const [outcome, from, command, told] of CLOSINGS) {
    it(`as ${outcome} from ${from.build().stage} takes effect at once and tells the outside after the hold`, () => {
      const lead = asArchived(does(from.build(), command));
      expect(lead.outcome).to.equal(outcome);
      expect(lead.archivedAt).to.equal(NOW);
      expect(lead.hold?.until).to.equal(NOW + HOLD);
      expect(tellsOf(lead)).to.deep.equal(told);
      expect(saysOf(lead)).to.deep.equal(['one: outcome']);
    });
  }

  it('keeps reason, notes and final value', () => {
    expect(asArchived(does(received.build(), reject)).closing).to.deep.equal({
      reason: 'other',
      notes: 'Not our trade',
    });
    expect(asArchived(does(accepted.build(), win)).closing).to.deep.equal({
      finalValue: { amount: 30_000, currency: 'EUR' },
    });
  });

  it('tells sender and source at once when the answer clock has ended, with nothing to undo', () => {
    const end = NOW + POLICY.answerWindow;
    const sent = received.with({ sender: { kind: 'microsoft' } });
    const lead = asArchived(does(sent.build(), { action: 'expire' }, { by: theClock, at: end }));
    expect(lead).not.to.have.property('hold');
    expect(tellsOf(lead)).to.deep.equal([
      `sender expired after ${14 * 1440} min`,
      `crm expired after ${14 * 1440} min`,
    ]);
    isRefused(lead, undo, { at: end }, 'lead.hold_over');
  });

  it('tells the outside at once when the answer clock ends within the hold', () => {
    for (const [left, held] of [
      [HOLD - 1, false],
      [HOLD, false],
      [HOLD + 1, true],
    ] as const) {
      const lead = asArchived(does(received.expiring(NOW + left).build(), reject));
      expect(lead.hold !== undefined, `${left} ms left`).to.equal(held);
      expect(tellsOf(lead)[0]).to.equal(`customer rejected after ${held ? 10 : 0} min`);
    }
  });

  it('holds what was accepted even when the answer clock would have ended', () => {
    const lead = does(
      received
        .expiring(NOW + HOLD / 2)
        .accepted()
        .build(),
      win,
    );
    expect(asArchived(lead).hold?.until).to.equal(NOW + HOLD);
  });

  it('has no hold where the setting says so', () => {
    const lead = does(received.build(), reject, { policy: { ...POLICY, undoHold: 0 } });
    expect(asArchived(lead)).not.to.have.property('hold');
    expect(tellsOf(lead)[0]).to.equal('customer rejected after 0 min');
  });
});

describe('undoing', () => {
  it('takes everything back before anybody outside hears of it, and says so', () => {
    for (const [before, command] of [
      [received, reject],
      [accepted, win],
    ] as const) {
      const lead = does(does(before.build(), command), undo);
      expect(asBefore(lead)).to.deep.equal(asBefore(before.build()));
      expect(tellsOf(lead)).to.deep.equal(['crm undone after 0 min']);
      expect(saysOf(lead)).to.deep.equal(['one: outcome', 'one: undone']);
    }
  });

  it('is open to who did it, even without a role, and to an admin', () => {
    const won = accepted
      .does({ action: 'assign', input: { person: carla } })
      .does(win, carlaMember)
      .build();
    expect(does(won, undo, { by: carlaMember }).stage).to.equal('accepted');
    expect(does(won, undo, { by: benAdmin }).stage).to.equal('accepted');
  });

  it('comes too late at the very end of the hold', () => {
    isRefused(does(received.build(), reject), undo, { at: NOW + HOLD }, 'lead.hold_over');
  });

  it('comes too late once the hold is ended in the lead, without which nothing is told outside', () => {
    const held = does(received.delivered().build(), reject);
    const late = delivering(NOW + HOLD)(held);
    expect(tellsOf(late)[0]).to.equal('customer rejected after 10 min');
    const ended = waking(NOW + HOLD)(late);
    isRefused(ended, undo, {}, 'lead.hold_over');
    expect(tellsOf(delivering(NOW + HOLD)(ended))).to.deep.equal([]);
  });

  it('is still possible to the last moment of the hold', () => {
    expect(does(does(received.build(), reject), undo, { at: NOW + HOLD - 1 }).stage).to.equal('received');
  });

  it('leaves what else the outside was told of', () => {
    const unsent = does(does(received.build(), accept), win);
    expect(tellsOf(does(unsent, undo))).to.deep.equal(['crm accepted after 0 min', 'crm undone after 0 min']);
  });

  it('leaves a snooze as it was', () => {
    const snooze: Command = { action: 'snooze', input: { until: NOW + DAY } };
    const lead = does(does(does(received.build(), snooze), reject), undo);
    expect(lead.snooze).to.deep.equal({ from: NOW, until: NOW + DAY });
  });
});

/** The lead but for what only grows, and for what follows from the moment. */
function asBefore(lead: Lead): object {
  return { ...lead, history: [], effects: [], revision: 0, shownAt: 0, wakeAt: 0 };
}
