import type { Person } from '../domain/people.ts';
import { decideRoles, type RoleChange, type RoleDecision } from '../domain/roles.ts';
import type { Directories } from './directory.ts';

/** `kept`: admins whom the operator has set; they cannot be taken away in chat. */
export type RolesChanged = RoleDecision & { kept: readonly Person[] };

/** Decided anew on what is stored at each try: who has lost the role meanwhile changes nothing. */
export async function changeRoles(
  directories: Directories,
  tenantId: string,
  change: RoleChange,
): Promise<RolesChanged> {
  const last: { decision: RoleDecision } = { decision: { kind: 'unchanged' } };
  await directories.change(tenantId, (present) => {
    last.decision = decideRoles(present, change);
    return last.decision.kind === 'changed' ? last.decision.directory : undefined;
  });
  if (last.decision.kind !== 'changed' || change.way === 'add') return { ...last.decision, kept: [] };
  const present = (await directories.get(tenantId))[change.list];
  const stays = (person: Person): boolean => present.some(({ id }) => id === person.id);
  const { people } = last.decision;
  return {
    ...last.decision,
    people: people.filter((person) => !stays(person)),
    kept: people.filter(stays),
  };
}
