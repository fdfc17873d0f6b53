import type { Instant, Millis } from '../domain/time.ts';
import type { Clock } from '../ports/clock.ts';
import type { TellOutcome } from '../ports/outside.ts';

/** A receiver that takes longer than this to fail holds up everything else. */
const SLOW_MS: Millis = 3_000;
/** How long it is left alone then. */
const REST_MS: Millis = 30_000;

type Trouble = { code: string; until: Instant; trying: boolean };

/** Sends to a receiver unless it is left alone for the moment. */
export type Patience = (receiver: string, send: () => Promise<TellOutcome>) => Promise<TellOutcome>;

/**
 * Leaves a receiver alone for a while that asked for it, or let us wait in vain: few sends run at once, and the
 * channels' posts must not wait behind it. When the while is over, one try shows whether it is back.
 */
export function makePatience(clock: Clock): Patience {
  const troubles = new Map<string, Trouble>();

  return async (receiver, send) => {
    const known = troubles.get(receiver);
    const now = clock.now();
    if (known !== undefined && (known.trying || known.until > now))
      return { kind: 'later', code: known.code, after: Math.max(known.until - now, SLOW_MS) };
    if (known !== undefined) known.trying = true;
    try {
      const outcome = await send();
      const trouble = troubleOf(outcome, { started: now, ended: clock.now() });
      if (trouble === undefined) troubles.delete(receiver);
      else troubles.set(receiver, trouble);
      return outcome;
    } finally {
      if (known !== undefined) known.trying = false;
    }
  };
}

function troubleOf(
  outcome: TellOutcome,
  { started, ended }: { started: Instant; ended: Instant },
): Trouble | undefined {
  if (outcome.kind !== 'later' && outcome.kind !== 'unclear') return undefined;
  const asked = outcome.kind === 'later' ? outcome.after : undefined;
  const rest = asked ?? (ended - started > SLOW_MS ? REST_MS : 0);
  return rest === 0 ? undefined : { code: outcome.code, until: ended + rest, trying: false };
}
