import { expect } from 'chai';
import { addEffects, type Notice } from '../../src/domain/effects.ts';
import type { Lead } from '../../src/domain/lead.ts';
import { seal } from '../../src/domain/seal.ts';
import { lease, nextEffect, settle, type Settled } from '../../src/domain/settle.ts';
import { DAY, HOUR, type Instant } from '../../src/domain/time.ts';
import { wake } from '../../src/domain/wake.ts';
import { contextAt, NOW, POLICY, theClock } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { assign, claim, does, received, reject, saysOf, undo } from './acting.ts';

import { carryOut, nameOf, SENT } from './carrying-out.ts';

const CONTACTED = { action: 'contacted', input: {} } as const;
const two = aLead().inChannel('one', 'two').delivered();
const assigned = does(two.build(), assign());
function decideByClock(lead: Lead): Lead {
  const decision = wake(lead, contextAt(NOW + 14 * DAY, theClock));
  return decision.kind === 'changed' ? decision.lead : lead;
}

describe('the effects of a lead', () => {
  it('are carried out posts first, then what is said in the threads', () => {
    expect(carryOut(assigned, NOW, SENT, SENT, SENT, SENT, SENT).done).to.deep.equal([
      'show one',
      'show two',
      'say one',
      'say two',
      'copy',
    ]);
  });

  it('keep their order in a channel when one is put off, and leave the other channel alone', () => {
    const both = does(does(two.build(), reject, { policy: POLICY }), undo, { policy: POLICY });
    const shown = carryOut(both, NOW, SENT, SENT).lead;
    const put = carryOut(shown, NOW, { kind: 'later', at: NOW + HOUR });
    expect(put.done).to.deep.equal(['say one']);
    expect(carryOut(put.lead, NOW, SENT, SENT, SENT).done).to.deep.equal(['say two', 'say two', 'nothing']);
    const rest = carryOut(put.lead, NOW, SENT, SENT).lead;
    expect(saysOf(rest)).to.deep.equal(['one: outcome', 'one: undone']);
    expect(rest.wakeAt).to.equal(NOW + HOUR);
    expect(carryOut(rest, NOW + HOUR, SENT, SENT, SENT).done).to.deep.equal([
      'say one',
      'say one',
      'nothing',
    ]);
  });

  it('wait for a post that is put off, without asking to be looked at before', () => {
    const put = carryOut(does(received.build(), CONTACTED), NOW, { kind: 'later', at: NOW + HOUR });
    expect(nextEffect(put.lead, NOW + HOUR - 1)).to.equal(undefined);
    expect(put.lead.wakeAt).to.equal(NOW + HOUR);
    expect(put.lead.effects[0]?.attempts).to.equal(1);
  });

  it('that had to wait for their turn were not tried', () => {
    const put = carryOut(does(received.build(), CONTACTED), NOW, { kind: 'waits', at: NOW + 5 });
    expect(nextEffect(put.lead, NOW + 4)).to.equal(undefined);
    expect(put.lead.wakeAt).to.equal(NOW + 5);
    expect(put.lead.effects[0]?.attempts).to.equal(0);
  });

  it('of what a person did are prompt, and those of the clock are not', () => {
    const overdue = decideByClock(received.build());
    expect(does(received.build(), claim).effects.map(({ prompt }) => prompt)).to.deep.equal([true, true]);
    expect(overdue.effects.some(({ prompt }) => prompt === true)).to.equal(false);
    expect(overdue.effects).not.to.deep.equal([]);
  });

  it('are not looked after by two: a lease puts the next look off until it lapses, or nothing more is due', () => {
    const leased = seal(lease(assigned, 'other', NOW + 30_000), contextAt(NOW));
    expect(leased.wakeAt).to.equal(NOW + 30_000);
    const put = leased.effects.map(
      (effect) => ({ effect, outcome: { kind: 'waits', at: NOW + 5 } }) as const,
    );
    const free = settle(leased, put, contextAt(NOW));
    expect(free)
      .to.include({ wakeAt: NOW + 5 })
      .and.not.to.have.property('lease');
  });

  it('are one where they mean the same: the later replaces the earlier, under another number', () => {
    const notice = (end: Instant): Notice => ({ kind: 'reminder', clock: 'answer', end, managers: false });
    const first = addEffects([], [{ kind: 'say', channel: 'one', notice: notice(1) }], { now: NOW });
    const both = addEffects(first, [{ kind: 'say', channel: 'one', notice: notice(2) }], { now: NOW });
    expect(both).to.have.lengthOf(1);
    expect(both[0]).to.deep.include({ notice: notice(2) });
    expect(both[0]?.n).to.be.greaterThan(first[0]!.n);
  });

  it('stay when a newer one of their kind was added while the older was on its way', () => {
    const before = does(received.build(), assign());
    const onItsWay = nextEffect(before, NOW)!;
    const newer = does(before, reject);
    const settled = settle(newer, [{ effect: onItsWay, outcome: SENT }], contextAt(NOW));
    expect(nameOf(nextEffect(settled, NOW))).to.equal('show one');
  });
});

describe('a post', () => {
  const fresh = aLead().inChannel('one').build();

  it('is known by its activity once it is there, and history says where and when', () => {
    const { lead } = carryOut(fresh, NOW + HOUR, SENT);
    expect(lead.posts).to.deep.equal([{ channel: 'one', activityId: 'new', at: NOW + HOUR }]);
    expect(lead.history.at(-1)).to.deep.include({ action: 'post', changes: { channel: { to: 'one' } } });
    expect(lead.revision).to.equal(fresh.revision);
  });

  it('that somebody deleted is made anew, and what was to be said is said then', () => {
    const shown = carryOut(does(received.build(), assign()), NOW, SENT).lead;
    const { lead, done } = carryOut(shown, NOW, { kind: 'post-gone' }, SENT, SENT, SENT);
    expect(done).to.deep.equal(['say one', 'show one', 'say one', 'copy']);
    expect(lead.posts).to.deep.equal([{ channel: 'one', activityId: 'new', at: NOW }]);
  });

  it('that somebody deleted is made anew on the next edit', () => {
    const { lead, done } = carryOut(does(received.build(), claim), NOW, { kind: 'post-gone' }, SENT, SENT);
    expect(done).to.deep.equal(['show one', 'show one', 'copy']);
    expect(lead.posts[0]?.activityId).to.equal('new');
  });

  it('that is gone again each time is given up, and history says so', () => {
    const gone = Array.from({ length: 5 }, (): Settled[] => [{ kind: 'post-gone' }, SENT]).flat();
    const shown = carryOut(does(received.build(), assign()), NOW, SENT).lead;
    const { lead, done } = carryOut(shown, NOW, ...gone, { kind: 'post-gone' }, SENT);
    expect(done.slice(-2)).to.deep.equal(['say one', 'copy']);
    expect(lead.history.at(-2)?.changes).to.deep.include({ code: { to: 'PostGone' } });
  });

  it('that is made anew does not repeat the last reminder', () => {
    const end = NOW + 14 * DAY;
    const reminded = aLead()
      .inChannel('one')
      .delivered()
      .after(14 * DAY - HOUR)
      .build();
    const woken = wake(reminded, contextAt(end - HOUR, theClock));
    const lead = carryOut(woken.kind === 'changed' ? woken.lead : reminded, end - HOUR, SENT, SENT).lead;
    const anew = carryOut(
      does(lead, claim, { at: end - HOUR + 1 }),
      end - HOUR + 1,
      { kind: 'post-gone' },
      SENT,
    ).lead;
    expect(wake(anew, contextAt(end - 1, theClock)).kind).to.equal('unchanged');
  });

  it('that a channel refuses is tried again with the next picture, not without end', () => {
    const { lead } = carryOut(fresh, NOW, { kind: 'dropped', code: 'BadSyntax' });
    expect(lead.waiting).to.equal(false);
    expect(lead.history.at(-1)?.changes).to.deep.equal({ channel: { to: 'one' }, code: { to: 'BadSyntax' } });
    expect(lead.wakeAt).to.equal(NOW + DAY);
    const later = wake(lead, contextAt(NOW + DAY, theClock));
    expect(later.kind === 'changed' && nameOf(nextEffect(later.lead, NOW + DAY))).to.equal('show one');
  });

  it('shows the days that are left anew each day, but not on the last', () => {
    let lead: Lead = two.build();
    const redrawn: number[] = [];
    const quiet = { ...contextAt(NOW, theClock), policy: { ...POLICY, expiryReminders: [] } };
    while (lead.stage === 'received') {
      const now = seal(lead, quiet).wakeAt ?? NaN;
      const woken = wake(lead, { ...quiet, now });
      if (woken.kind !== 'changed') throw new Error(woken.kind);
      redrawn.push((now - NOW) / DAY);
      lead = carryOut(woken.lead, now, SENT, SENT, SENT, SENT).lead;
    }
    expect(redrawn).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
  });
});

describe('a channel that is gone', () => {
  const GONE: Settled = { kind: 'channel-gone', code: 'ConversationNotFound' };

  it('takes its post and its effects with it, and leaves the other channel alone', () => {
    const { lead, done } = carryOut(assigned, NOW, GONE, SENT, SENT, SENT);
    expect(done).to.deep.equal(['show one', 'show two', 'say two', 'copy']);
    expect(lead.posts.map(({ channel }) => channel)).to.deep.equal(['two']);
    expect(lead.waiting).to.equal(false);
  });

  it('leaves a lead that was nowhere else waiting for another', () => {
    expect(carryOut(does(received.build(), claim), NOW, GONE).lead.waiting).to.equal(true);
    expect(carryOut(does(received.build(), reject), NOW, GONE).lead.waiting).to.equal(false);
  });
});
