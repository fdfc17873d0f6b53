import { NOBODY, type Directory, type Person } from '../domain/people.ts';
import type { Parts } from './parts.ts';

/** The one directory document of a tenant. */
const keyOf = (tenantId: string) => ({ kind: 'directory', tenantId, id: 'directory' }) as const;

export type Directories = {
  get(tenantId: string): Promise<Directory>;
  /** Changes who is who; `undefined` leaves it. */
  change(tenantId: string, update: (present: Directory) => Directory | undefined): Promise<Directory>;
  /** The same, in which somebody with a role goes by the name they have now: an id alone tells nobody who can act. */
  meet(tenantId: string, person: Person): Promise<Directory>;
};

/** Roles are read anew at each click: who lost one a moment ago must not act. */
export function makeDirectories({ records, defaults }: Pick<Parts, 'records' | 'defaults'>): Directories {
  const bootstrap: Person[] = defaults.bootstrapAdmins.map((id) => ({ id, name: '' }));

  const withBootstrap = (directory: Directory): Directory => {
    const known = new Set(directory.admins.map(({ id }) => id));
    const missing = bootstrap.filter(({ id }) => !known.has(id));
    return missing.length === 0 ? directory : { ...directory, admins: [...directory.admins, ...missing] };
  };

  const get = async (tenantId: string): Promise<Directory> =>
    withBootstrap((await records.get(keyOf(tenantId)))?.value ?? NOBODY);

  const change: Directories['change'] = async (tenantId, update) => {
    const stored = await records.get(keyOf(tenantId));
    const present = withBootstrap(stored?.value ?? NOBODY);
    const next = update(present);
    if (next === undefined) return present;
    const answer = await records.put(keyOf(tenantId), next, stored?.version);
    return answer === 'moved' ? change(tenantId, update) : next;
  };

  const meet: Directories['meet'] = async (tenantId, person) => {
    const known = await get(tenantId);
    if (person.name === '') return known;
    const isStale = ({ id, name, teamsId }: Person): boolean =>
      id === person.id && (name !== person.name || teamsId !== person.teamsId);
    if (!known.admins.some(isStale) && !known.managers.some(isStale)) return known;
    const fresh = (people: readonly Person[]): Person[] => people.map((one) => (isStale(one) ? person : one));
    return change(tenantId, ({ admins, managers }) => ({ admins: fresh(admins), managers: fresh(managers) }));
  };

  return { get, change, meet };
}
