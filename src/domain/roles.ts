import type { Directory, Person } from './people.ts';

/** Whose list is changed, how, and by whom: the id of a person. */
export type RoleChange = {
  list: keyof Directory;
  way: 'add' | 'remove';
  people: readonly Person[];
  by: string;
};

export type RoleDecision =
  | { kind: 'changed'; directory: Directory; people: readonly Person[] }
  /** Everybody named has the role already, or has it not. */
  | { kind: 'unchanged' }
  | { kind: 'forbidden' }
  /** Without any admin nobody could appoint one. */
  | { kind: 'last-admin' };

/** Only referral admins say who has a role, and one of them always stays. */
export function decideRoles(present: Directory, { list, way, people, by }: RoleChange): RoleDecision {
  if (!has(present.admins, by)) return { kind: 'forbidden' };
  const changed = people.filter(({ id }) => has(present[list], id) === (way === 'remove'));
  if (changed.length === 0) return { kind: 'unchanged' };
  const next =
    way === 'add' ? [...present[list], ...changed] : present[list].filter(({ id }) => !has(changed, id));
  if (list === 'admins' && next.length === 0) return { kind: 'last-admin' };
  return { kind: 'changed', directory: { ...present, [list]: next }, people: changed };
}

function has(people: readonly Person[], id: string): boolean {
  return people.some((person) => person.id === id);
}
