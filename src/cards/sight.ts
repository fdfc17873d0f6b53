import type { Lead } from '../domain/lead.ts';
import type { ButtonName, Page } from './button-table.ts';
import { openOnPage } from './buttons.ts';
import type { View } from './view.ts';

/** What the card of a lead has for its viewer alone: who has the same sight of it sees the same card. */
export type Sight = {
  isMine: boolean;
  isFavorite: boolean;
  buttons: readonly ButtonName[];
  /** Ids in Teams of those who get their own sight instead by themselves. */
  refreshed: readonly string[];
};

/** Who refreshes by themselves, at the most (teams: 60). */
const REFRESHED_MAX = 60;

export function sightOf(lead: Lead, view: View, page: Page = 'main'): Sight {
  const buttons = openOnPage(lead, view, page);
  const { viewer } = view;
  if (viewer === 'everybody')
    return { isMine: false, isFavorite: false, buttons, refreshed: refreshedPeople(lead, view) };
  const { id } = viewer.person;
  return {
    isMine: lead.assignee?.id === id,
    isFavorite: lead.favorites.includes(id),
    buttons,
    refreshed: [],
  };
}

function refreshedPeople(lead: Lead, { directory }: View): string[] {
  const people = [lead.assignee, ...directory.admins, ...directory.managers];
  const ids = people.flatMap((person) => (person?.teamsId === undefined ? [] : [person.teamsId]));
  return [...new Set(ids)].slice(0, REFRESHED_MAX);
}
