import type { View } from '../cards/view.ts';
import type { Person } from '../domain/people.ts';
import type { Asker } from './asker.ts';
import type { Audience, Desk } from './desk.ts';
import type { Reply } from './replies.ts';

/** Somebody whom a message mentions, as Teams says it: the Entra id is mostly missing. */
export type Mentioned = { id: string; name: string; aadObjectId?: string };

/** What a command is answered with: the words behind it, who asks, and the view of what is posted here. */
export type Ask = {
  /** All that was written. */
  text: string;
  rest: string;
  asker: Asker;
  audience: Audience;
  view: View;
  /** The people mentioned, without the bot. */
  mentioned: readonly Mentioned[];
};

export type Answer = (desk: Desk, ask: Ask) => Promise<Reply>;

export type Said = Extract<Reply, { kind: 'message' }>;

/** A text as the whole answer. */
export function said(desk: Desk, view: View, key: string, params: Record<string, unknown> = {}): Said {
  return { kind: 'message', text: desk.cards.text(view.locale, key, params) };
}

/** Says who can do it instead. */
export function adminsOnly(desk: Desk, view: View): Reply {
  const admins = namesOf(view.directory.admins);
  return admins === '' ? said(desk, view, 'chat.no-admin') : said(desk, view, 'chat.admins-only', { admins });
}

export function isAdmin({ audience }: Pick<Ask, 'audience'>): boolean {
  return audience.actor.roles.includes('admin');
}

export function namesOf(people: readonly Person[]): string {
  return people
    .map(({ name }) => name.trim())
    .filter((name) => name !== '')
    .join(', ');
}
