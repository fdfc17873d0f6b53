import type { UseCases } from '../application/make-use-cases.ts';
import type { Hints } from '../application/membership.ts';
import type { Standing } from '../application/whereabouts.ts';
import type { Cards } from '../cards/make-cards.ts';
import type { View } from '../cards/view.ts';
import { rolesOf, type Actor, type Person } from '../domain/people.ts';
import type { Calendar } from '../domain/time.ts';
import type { Locale } from '../domain/words.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log, Metrics } from '../ports/log.ts';
import type { Asker } from './asker.ts';
import type { Exports } from './exports.ts';

/** Everything the bot uses to answer. */
export type Desk = Omit<UseCases, 'tick' | 'deliver' | 'timed'> & {
  exports: Exports;
  cards: Cards;
  /** Who is in the conversation that somebody writes from. */
  membersOf: (asker: Asker) => Promise<readonly Person[]>;
  clock: Clock;
  calendar: (timeZone: string) => Calendar;
  log: Log;
  metrics: Metrics;
  settings: {
    tenantId: string;
    local: boolean;
    forms: 'dialog' | 'card';
    locale: Locale;
    timeZone: string;
  };
};

/** The person who asks, with the roles held now, and what is said to them. */
export type Audience = {
  asker: Asker;
  /** Whether they are in a team with the bot, or have a role. Nobody else sees leads. */
  standing: Standing;
  actor: Extract<Actor, { kind: 'person' }>;
  view: View;
  /** How a card that answers them looks: theirs alone, unless the answer is a message that others read too. */
  shown: View;
};

/** A view for the asker alone: their language, their buttons; times in the channel's zone. */
export async function audienceOf(desk: Desk, asker: Asker): Promise<Audience> {
  const { settings, channels, directories, membership, clock } = desk;
  const channel =
    asker.scope === 'personal' ? undefined : await channels.get(asker.tenantId, asker.conversationId);
  const directory = await directories.meet(asker.tenantId, asker.person);
  const standing = await membership.standing(asker.tenantId, asker.person, {
    directory,
    spot: spotOf(asker),
  });
  const roles = standing === 'in' ? rolesOf(directory, asker.person.id) : [];
  const actor = { kind: 'person', person: asker.person, roles } as const;
  const view: View = {
    locale: asker.locale ?? channel?.locale ?? settings.locale,
    timeZone:
      channel?.timeZone ?? (asker.scope === 'personal' ? asker.timeZone : undefined) ?? settings.timeZone,
    now: clock.now(),
    viewer: actor,
    forms: settings.forms,
    directory,
  };
  return { asker, standing, actor, view, shown: view };
}

/** A shared channel has people of other teams too: there the team says nothing of who is in it. */
function spotOf({ conversationId, scope, team, isShared }: Asker): NonNullable<Hints['spot']> {
  return scope === 'channel' && team !== undefined && isShared !== true
    ? { conversationId, teamId: team.id }
    : { conversationId };
}

/** The same for everybody in the conversation: what is posted there has no viewer of its own. */
export async function sharedView(desk: Desk, { asker, view }: Audience): Promise<View> {
  if (asker.scope === 'personal') return view;
  const channel = await desk.channels.get(asker.tenantId, asker.conversationId);
  return { ...view, viewer: 'everybody', locale: channel?.locale ?? desk.settings.locale };
}
