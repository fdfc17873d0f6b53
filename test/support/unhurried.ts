import type { Parts } from '../../src/application/parts.ts';
import type { Clock } from '../../src/ports/clock.ts';

/** For a world whose clock stands still while much is sent: nobody waits for a turn, no lead shares a card, and the tick alone wakes. */
export function unhurried(clock: Clock): Pick<Parts, 'pace' | 'alarm' | 'flood'> {
  const nothing = () => undefined;
  return {
    pace: { turn: () => clock.now(), sent: nothing, holdUntil: nothing },
    alarm: nothing,
    flood: { after: Infinity, within: 60_000, room: Infinity },
  };
}
