import { addEffects, type Effect, type EventTell } from '../domain/effects.ts';
import type { Lead } from '../domain/lead.ts';
import { seal } from '../domain/seal.ts';
import { eventId } from '../domain/tells.ts';
import type { DeadLetter, RecordKey } from '../ports/records.ts';
import type { Channels } from './channels.ts';
import type { Parts } from './parts.ts';

/** The events that were given up, until somebody has them told again. */
export type DeadLetters = {
  keep(lead: Lead, effect: Effect & EventTell, code: string): Promise<void>;
  /** In the order in which they happened. */
  list(tenantId: string): Promise<DeadLetter[]>;
  /** Puts the event back into its lead, where it is told again; false if there is no such lead. */
  replay(tenantId: string, letter: DeadLetter): Promise<boolean>;
  forget(tenantId: string, letter: DeadLetter): Promise<void>;
};

export function makeDeadLetters(
  { records, store, clock }: Pick<Parts, 'records' | 'store' | 'clock'>,
  channels: Pick<Channels, 'clockSettings'>,
): DeadLetters {
  const putBack = async (tenantId: string, id: string, tell: EventTell): Promise<boolean> => {
    const settings = await channels.clockSettings(tenantId);
    for (;;) {
      const stored = await store.get({ tenantId, id });
      if (stored === undefined) return false;
      const effects = addEffects(stored.lead.effects, [tell], { now: clock.now() });
      const lead = seal({ ...stored.lead, effects }, settings);
      if ((await store.replace({ lead, version: stored.version })).kind === 'replaced') return true;
    }
  };

  const forget = (tenantId: string, letter: DeadLetter): Promise<void> =>
    records.remove(keyOf(tenantId, letter));

  return {
    forget,
    keep: async ({ tenantId, id, ref }, effect, code) => {
      const { n } = effect;
      const letter = { lead: { id, ref }, tell: tellOf(effect), n, code, at: clock.now() };
      // It is there already if a crash came before the lead's own tick-off.
      await records.put(keyOf(tenantId, letter), letter, undefined);
    },
    list: async (tenantId) =>
      (await records.list('deadLetter', tenantId)).map(({ value }) => value).sort(inOrder),
    replay: async (tenantId, letter) => {
      const isBack = await putBack(tenantId, letter.lead.id, letter.tell);
      await forget(tenantId, letter);
      return isBack;
    },
  };
}

/** By effect, not by event: one that is given up again while it is replayed is another letter. */
function keyOf(tenantId: string, { lead, tell, n }: DeadLetter): RecordKey<'deadLetter'> {
  return { kind: 'deadLetter', tenantId, id: `${eventId(lead, tell)}@${tell.receiver}_${n}` };
}

function tellOf({ kind, audience, receiver, event, facts }: EventTell): EventTell {
  return { kind, audience, receiver, event, facts };
}

function inOrder({ tell: a }: DeadLetter, { tell: b }: DeadLetter): number {
  return a.facts.at - b.facts.at || a.facts.revision - b.facts.revision;
}
