import { contactsMayBeShown, type Lead } from '../domain/lead.ts';
import type { Actor, Directory } from '../domain/people.ts';
import type { Instant } from '../domain/time.ts';
import type { Locale } from '../domain/words.ts';

/** Whom a card is for: one person with the roles held now, or everybody in the channel. */
export type Viewer = Extract<Actor, { kind: 'person' }> | 'everybody';

/** What the look of a card depends on besides the lead. */
export type View = {
  locale: Locale;
  timeZone: string;
  now: Instant;
  viewer: Viewer;
  /** Where forms open: in a Teams dialog, or in place of the card. */
  forms: 'dialog' | 'card';
  directory: Directory;
  /** The place in a list from which this person opened the lead (list-back.ts). */
  list?: string;
  /** People are named, and no phone rings. */
  mentions?: 'off';
};

/** What is the same for all who see the same of a lead. */
export type CommonView = Pick<View, 'locale' | 'timeZone' | 'now' | 'forms' | 'list'>;

/** Contact data is for those who may act on the lead, and for nobody once it was rejected or has expired. */
export function maySeeContacts(lead: Lead, viewer: Viewer): boolean {
  if (viewer === 'everybody' || !contactsMayBeShown(lead)) return false;
  return viewer.roles.includes('admin') || lead.assignee?.id === viewer.person.id;
}
