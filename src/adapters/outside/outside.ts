import type { EventTell, Letter } from '../../domain/effects.ts';
import type { Lead } from '../../domain/lead.ts';
import type { Outside, TellOutcome } from '../../ports/outside.ts';

type Way<T> = { tell(lead: Lead, what: T): Promise<TellOutcome> };

/** Letters go one way and events another; where a way is not set up, nobody is told, and why is said. */
export function makeOutside(ways: { mail?: Way<Letter>; webhooks?: Way<EventTell> }): Outside {
  const mail = ways.mail ?? nobody<Letter>('mail-off');
  const webhooks = ways.webhooks ?? nobody<EventTell>('receiver-unknown');
  return {
    tell: (lead, what) => (what.audience === 'source' ? webhooks.tell(lead, what) : mail.tell(lead, what)),
  };
}

function nobody<T>(why: string): Way<T> {
  return { tell: () => Promise.resolve({ kind: 'nobody', why }) };
}
