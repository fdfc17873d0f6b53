import { join } from 'node:path';
import { makeCards } from '../../src/cards/make-cards.ts';
import type { View, Viewer } from '../../src/cards/view.ts';
import type { Person, Directory } from '../../src/domain/people.ts';
import { rolesOf } from '../../src/domain/people.ts';
import { LOCALES } from '../../src/domain/words.ts';
import { ana as anaWithoutTeams, ben as benWithoutTeams, NOW } from '../support/fixed-world.ts';

const root = join(import.meta.dirname, '../..');
export const LOCALES_FOLDER = join(root, 'locales');
export const TEMPLATES_FOLDER = join(root, 'cards');

export const cards = makeCards({ templates: TEMPLATES_FOLDER, locales: LOCALES_FOLDER });

export const ana: Person = { ...anaWithoutTeams, teamsId: '29:ana' };
export const ben: Person = { ...benWithoutTeams, teamsId: '29:ben' };
export const luis: Person = { id: 'luis', name: 'Luis Gil', teamsId: '29:luis' };
export const marta: Person = { id: 'marta', name: 'Marta Vidal', teamsId: '29:marta' };
export const zoe: Person = { id: 'zoe', name: 'Zoe Maroto', teamsId: '29:zoe' };

/** Ana and Luis are admins, Marta is a manager. */
export const directory: Directory = { admins: [ana, luis], managers: [marta] };

export function viewer(person: Person): Exclude<Viewer, 'everybody'> {
  return { kind: 'person', person, roles: rolesOf(directory, person.id) };
}

/** Every kind of viewer; Ben is the assignee where a lead has one. */
export const VIEWERS = {
  everybody: 'everybody',
  member: viewer(zoe),
  manager: viewer(marta),
  assignee: viewer(ben),
  admin: viewer(ana),
} as const satisfies Record<string, Viewer>;

export function aView(changes: Partial<View> = {}): View {
  const usual = {
    locale: 'en',
    timeZone: 'Europe/Madrid',
    now: NOW,
    viewer: 'everybody',
    forms: 'card',
  } as const;
  return { ...usual, directory, ...changes };
}

/** Every way to look at a card, by name. */
export function everyView(now: number): { name: string; view: View }[] {
  return LOCALES.flatMap((locale) =>
    (['card', 'dialog'] as const).flatMap((forms) =>
      Object.entries(VIEWERS).map(([role, who]) => ({
        name: `${role} ${locale} ${forms}`,
        view: aView({ locale, forms, viewer: who, now }),
      })),
    ),
  );
}
