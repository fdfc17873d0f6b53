import { NOBODY, type Directory, type Person } from '../domain/people.ts';
import type { Parts } from './parts.ts';

/** The one directory document of a tenant. */
const keyOf = (tenantId: string) => ({ kind: 'directory', tenantId, id: 'directory' }) as const;

export type Directories = {
  get(tenantId: string): Promise<Directory>;
  /** Changes who is who; `undefined` leaves it. */
  change(tenantId: string, update: (present: Directory) => Directory | undefined): Promise<Directory>;
  /** Keeps the name by which somebody with a role goes now: an id alone tells nobody who can act. */
  learn(tenantId: string, person: Person): Promise<void>;
};

/** Roles are read anew at each click: who lost one a moment ago must not act. */
export function makeDirectories({ records, defaults }: Pick<Parts, 'records' | 'defaults'>): Directories {
  const bootstrap: Person[] = defaults.bootstrapAdmins.map((id) => ({ id, name: '' }));

  const withBootstrap = (directory: Directory): Directory => {
    const missing = bootstrap.filter(({ id }) => !directory.admins.some((admin) => admin.id === id));
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

  const learn: Directories['learn'] = async (tenantId, person) => {
    if (person.name === '') return;
    const isStale = (known: Person): boolean =>
      known.id === person.id && (known.name !== person.name || known.teamsId !== person.teamsId);
    const { admins, managers } = await get(tenantId);
    if (![...admins, ...managers].some(isStale)) return;
    const fresh = (people: readonly Person[]): Person[] =>
      people.map((known) => (isStale(known) ? person : known));
    await change(tenantId, (present) => ({
      admins: fresh(present.admins),
      managers: fresh(present.managers),
    }));
  };

  return { get, change, learn };
}
