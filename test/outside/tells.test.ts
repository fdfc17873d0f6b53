import { expect } from 'chai';
import { decide } from '../../src/domain/decide.ts';
import type { Command } from '../../src/domain/commands.ts';
import { heads, whomOf, type Effect, type Tell } from '../../src/domain/effects.ts';
import type { Lead } from '../../src/domain/lead.ts';
import { nextEffect, settle } from '../../src/domain/settle.ts';
import { eventId } from '../../src/domain/tells.ts';
import { wake } from '../../src/domain/wake.ts';
import { contextAt, NOW, POLICY, theClock } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';

const HOLD = POLICY.undoHold;
const RECEIVERS = { ...POLICY, receivers: ['crm', 'erp'] };
const context = { ...contextAt(NOW), policy: RECEIVERS };
const accepted = aLead().inChannel('one').delivered().accepted().delivered().build();

describe('what the outside is to be told', () => {
  const does = (lead: Lead, command: Command, now = NOW): Lead => {
    const decision = decide(lead, command, { ...context, now });
    if (decision.kind !== 'changed') throw new Error(JSON.stringify(decision));
    return decision.lead;
  };
  const tells = (lead: Lead): (Effect & Tell)[] => lead.effects.filter((effect) => effect.kind === 'tell');
  const words = (list: readonly Tell[]): string[] => list.map((tell) => `${whomOf(tell)} ${tell.event}`);
  const edit = (dealName: string): Command => ({ action: 'edit', input: { dealName } });
  const reject: Command = { action: 'reject', input: { reason: 'other', notes: 'x' } };

  it('is one thing for each receiver and each time', () => {
    const edited = does(does(accepted, edit('One')), edit('Two'));
    expect(words(tells(edited))).to.deep.equal(['crm edited', 'erp edited', 'crm edited', 'erp edited']);
    const ids = tells(edited).map((tell) => tell.audience === 'source' && eventId(edited, tell));
    expect(new Set(ids).size).to.equal(2);
    for (const id of ids) expect(id).to.match(/^[\w-]+$/);
  });

  it('is told to one receiver after the other event of its own, whatever another receiver does', () => {
    const edited = does(does(accepted, edit('One')), edit('Two'));
    const first = tells(edited)[0]!;
    const waiting = settle(
      edited,
      [{ effect: first, outcome: { kind: 'later', at: NOW + 60_000 } }],
      context,
    );
    const due = heads(tells(waiting)).filter(({ dueAt }) => dueAt <= NOW);
    expect(words(due as Tell[])).to.deep.equal(['erp edited']);
  });

  it('says how things stood then, without names and free text', () => {
    const [event] = tells(
      does(accepted, {
        action: 'win',
        input: { finalValue: { amount: 9, currency: 'EUR' }, notes: 'Eva signed' },
      }),
    );
    expect(event?.audience === 'source' && event.facts).to.deep.equal({
      at: NOW,
      revision: 3,
      stage: 'archived',
      expiresAt: accepted.expiresAt,
      deal: {
        estimatedValue: { amount: 25_000, currency: 'EUR' },
        purchaseTimeframe: '1-3-months',
        estimatedCloseDate: '2027-02-22',
      },
      outcome: 'won',
      finalValue: { amount: 9, currency: 'EUR' },
    });
  });

  it('waits until the hold is ended in the lead, though a clock that runs ahead says that it is over', () => {
    const held = does(aLead().build(), reject);
    expect(nextEffect(held, NOW + 10 * HOLD)).to.equal(undefined);
    expect(held.wakeAt).to.equal(NOW + HOLD);
    const woken = wake(held, { ...contextAt(NOW + HOLD, theClock), policy: RECEIVERS });
    expect(woken.kind === 'changed' && nextEffect(woken.lead, NOW + HOLD)).to.deep.include({
      audience: 'customer',
    });
  });

  it('does not hold back what was to be told before', () => {
    const won = does(does(accepted, edit('One')), { action: 'win', input: {} });
    const shown = { ...won, effects: tells(won) };
    expect(nextEffect(shown, NOW)).to.deep.include({ receiver: 'crm', event: 'edited' });
  });

  it('is noted once, though two processes have told it', () => {
    const edited = does(accepted, edit('One'));
    const first = tells(edited)[0]!;
    const done = [{ effect: first, outcome: { kind: 'dropped', code: 'Status500' } }] as const;
    const once = settle(edited, done, context);
    const twice = settle(once, done, context);
    expect(twice.history).to.deep.equal(once.history);
    expect(twice.effects).to.deep.equal(once.effects);
  });

  it('keeps the moment of its first try in vain', () => {
    const first = tells(does(accepted, edit('One')))[0]!;
    const lead = does(accepted, edit('One'));
    const once = settle(lead, [{ effect: first, outcome: { kind: 'later', at: NOW + 5 } }], context);
    const again = settle(once, [{ effect: tells(once)[0]!, outcome: { kind: 'later', at: NOW + 50 } }], {
      ...context,
      now: NOW + 5,
    });
    expect(tells(again)[0]).to.include({ attempts: 2, failingSince: NOW, dueAt: NOW + 50 });
  });
});
