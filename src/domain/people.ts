import type { Role } from './words.ts';

/** Somebody in Teams. `id` is the Entra object id where Teams gives one; `teamsId` is needed to mention. */
export type Person = { id: string; name: string; teamsId?: string };

/** Who does something to a lead: a person with the roles held now, the clock, or the source of the lead. */
export type Actor =
  | { kind: 'person'; person: Person; roles: readonly Role[] }
  | { kind: 'clock' }
  | { kind: 'source'; name: string };

/** Who did something, as history keeps it. */
export type By =
  { kind: 'person'; id: string; name: string } | { kind: 'clock' } | { kind: 'source'; name: string };

export function by(actor: Actor): By {
  if (actor.kind === 'person') return { kind: 'person', id: actor.person.id, name: actor.person.name };
  return actor;
}

export function sameBy(a: By, b: By): boolean {
  if (a.kind === 'person' && b.kind === 'person') return a.id === b.id;
  return a.kind === b.kind;
}

/** Events name people by their id in Teams, and mostly not by the other. */
export function isSamePerson(known: Person, named: Person): boolean {
  return known.id === named.id || (known.teamsId !== undefined && known.teamsId === named.teamsId);
}

/** Who is who in a tenant. Everybody else in a team with the bot is a member. */
export type Directory = { admins: readonly Person[]; managers: readonly Person[] };

export const NOBODY: Directory = { admins: [], managers: [] };

export function rolesOf(directory: Directory, personId: string): Role[] {
  const holds = (people: readonly Person[]): boolean => people.some((person) => person.id === personId);
  const roles: Role[] = ['member'];
  if (holds(directory.managers)) roles.unshift('manager');
  if (holds(directory.admins)) roles.unshift('admin');
  return roles;
}
