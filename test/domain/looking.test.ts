import { expect } from 'chai';
import { type Notice } from '../../src/domain/effects.ts';
import { DAY, HOUR } from '../../src/domain/time.ts';
import { isMoot } from '../../src/domain/reminders.ts';
import { wake } from '../../src/domain/wake.ts';
import { contextAt, NOW, POLICY, theClock } from '../support/fixed-world.ts';
import { claim, does, received, reject, saysOf, website } from './acting.ts';

import { carryOut, SENT } from './carrying-out.ts';

describe('a reminder on its way', () => {
  const due = NOW + DAY;
  const woken = wake(received.urgent().build(), contextAt(due, theClock));
  const reminded = woken.kind === 'changed' ? woken.lead : received.build();

  it('is in the document until it is sent, and in history then', () => {
    expect(saysOf(reminded)).to.deep.equal(['one: reminder']);
    const { lead } = carryOut(reminded, due, SENT, SENT);
    expect(lead.effects).to.deep.equal([]);
    expect(lead.history.at(-1)).to.deep.include({
      action: 'remind',
      changes: { channel: { to: 'one' }, clock: { to: 'contact' } },
    });
  });

  it('is taken back when its clock stops before it is sent', () => {
    const at = due + 1;
    expect(saysOf(does(reminded, { action: 'contacted', input: {} }, { at }))).to.deep.equal([]);
    expect(saysOf(does(reminded, reject, { at }))).to.deep.equal(['one: outcome']);
    const late = wake(reminded, contextAt(NOW + 3 * DAY, theClock));
    expect(late.kind === 'changed' && saysOf(late.lead)).to.deep.equal([]);
  });

  it('is taken back when its clock ends at another moment now', () => {
    const later = { action: 'update', input: { expiresAt: NOW + 20 * DAY } } as const;
    const week = wake(received.build(), contextAt(NOW + 7 * DAY, theClock));
    const lead = week.kind === 'changed' ? week.lead : received.build();
    expect(saysOf(lead)).to.deep.equal(['one: reminder']);
    expect(saysOf(does(lead, later, { by: website, at: NOW + 7 * DAY }))).to.deep.equal([]);
  });

  it('is moot at the very end of its clock', () => {
    const lead = received.urgent().build();
    const notice = (clock: 'answer' | 'contact', end: number): Notice => ({
      kind: 'reminder',
      clock,
      end,
      managers: false,
    });
    for (const [clock, end] of [
      ['answer', NOW + 14 * DAY],
      ['contact', NOW + 3 * DAY],
    ] as const) {
      expect(isMoot(notice(clock, end), lead, end - 1)).to.equal(false);
      expect(isMoot(notice(clock, end), lead, end)).to.equal(true);
    }
    expect(isMoot(notice('answer', NOW + 14 * DAY), received.accepted().build(), NOW)).to.equal(true);
    expect(isMoot({ kind: 'undone' }, received.accepted().build(), NOW)).to.equal(false);
  });

  it('stays when something else happens', () => {
    expect(saysOf(does(reminded, claim, { at: due + 1 }))).to.deep.equal(['one: reminder']);
  });
});

describe('a look at a lead', () => {
  it('finds nothing to do before its time', () => {
    const lead = received.build();
    expect(wake(lead, contextAt(NOW + 1, theClock))).to.deep.equal({
      kind: 'unchanged',
      reason: 'nothing-due',
    });
  });

  it('sets the next look anew when the settings have changed', () => {
    const lead = received.build();
    const policy = { ...POLICY, expiryReminders: [14 * DAY - 2 * HOUR] };
    const woken = wake(lead, { ...contextAt(NOW + 1, theClock), policy });
    expect(woken.kind === 'changed' && woken.lead.wakeAt).to.equal(NOW + 2 * HOUR);
  });

  it('is not needed ever again once a lead is archived, told of and shown', () => {
    const won = received.won().after(DAY).does({ action: 'favorite', input: {} });
    const woken = wake(won.build(), contextAt(NOW + DAY, theClock));
    const lead = carryOut(
      woken.kind === 'changed' ? woken.lead : won.build(),
      NOW + DAY,
      SENT,
      SENT,
      SENT,
    ).lead;
    expect(lead).not.to.have.any.keys('wakeAt', 'hold');
  });
});
