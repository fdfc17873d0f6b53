import { changeRoles, type RolesChanged } from '../../application/change-roles.ts';
import { adminsOnly, isAdmin, namesOf, said, type Answer, type Ask } from '../ask.ts';
import type { Desk } from '../desk.ts';
import { findPeople } from '../find-people.ts';
import type { Reply } from '../replies.ts';
import { typedWords } from '../typed-words.ts';

type List = 'admins' | 'managers';
type Way = 'add' | 'remove';

/** As typed, without accents. */
const WAYS: Record<Way, readonly string[]> = {
  add: ['add', 'anadir', 'anade', 'agregar', 'agrega'],
  remove: ['remove', 'delete', 'quitar', 'quita', 'eliminar', 'elimina'],
};

/** `admins`, `admins add @Ana`, `admins remove @Ana`; the same for managers. */
export function rolesAnswer(list: List): Answer {
  return async (desk, ask) => {
    const [first] = typedWords(ask.rest);
    const way = first === undefined ? undefined : wayOf(first.word);
    if (first === undefined) return listed(desk, ask, list);
    if (way === undefined) return said(desk, ask.view, 'roles.how', { list: titleOf(desk, ask, list) });
    return change(desk, ask, { list, way, words: ask.rest.slice(first.end) });
  };
}

function wayOf(word: string): Way | undefined {
  if (WAYS.add.includes(word)) return 'add';
  return WAYS.remove.includes(word) ? 'remove' : undefined;
}

function listed(desk: Desk, ask: Ask, list: List): Reply {
  const { view } = ask;
  const unnamed = desk.cards.text(view.locale, 'roles.unnamed');
  const people = view.directory[list].map(({ name }) => name.trim() || unnamed).join(', ');
  const params = { role: roleOf(desk, ask, list), list: titleOf(desk, ask, list), people };
  return people === '' ? said(desk, view, 'roles.nobody', params) : said(desk, view, 'roles.listed', params);
}

type Wanted = { list: List; way: Way; words: string };

async function change(desk: Desk, ask: Ask, { list, way, words }: Wanted): Promise<Reply> {
  const { view, asker } = ask;
  if (!isAdmin(ask)) return adminsOnly(desk, view);
  const { people, unknown, several } = await findPeople(desk, ask, words);
  if (several.length > 0) return said(desk, view, 'roles.several', { names: several.join(', ') });
  if (unknown.length > 0)
    return said(desk, view, 'roles.unknown', { names: unknown.join(', ').slice(0, 200) });
  if (people.length === 0) return said(desk, view, 'roles.how', { list: titleOf(desk, ask, list) });
  const done = await changeRoles(desk.directories, asker.tenantId, {
    list,
    way,
    people,
    by: asker.person.id,
  });
  desk.log.info('roles.changed', { list, way, outcome: done.kind });
  return outcome(desk, ask, { list, way, names: namesOf(people), done });
}

type Done = { list: List; way: Way; names: string; done: RolesChanged };

function outcome(desk: Desk, ask: Ask, { list, way, names, done }: Done): Reply {
  const { view } = ask;
  const role = roleOf(desk, ask, list);
  switch (done.kind) {
    case 'forbidden':
      return adminsOnly(desk, view);
    case 'last-admin':
      return said(desk, view, 'roles.last-admin');
    case 'unchanged':
      return way === 'add'
        ? said(desk, view, 'roles.has-already', { names, role })
        : said(desk, view, 'roles.has-not', { names, role });
    case 'changed': {
      if (done.kept.length > 0) return said(desk, view, 'roles.kept', { names: namesOf(done.kept) || names });
      const people = namesOf(done.people) || names;
      return way === 'add'
        ? said(desk, view, 'roles.added', { people, role })
        : said(desk, view, 'roles.removed', { people, role });
    }
  }
}

function roleOf({ cards }: Desk, { view }: Ask, list: List): string {
  return list === 'admins'
    ? cards.text(view.locale, 'roles.admins')
    : cards.text(view.locale, 'roles.managers');
}

/** The command's own name, for examples. */
function titleOf({ cards }: Desk, { view }: Ask, list: List): string {
  return list === 'admins'
    ? cards.text(view.locale, 'roles.admins-command')
    : cards.text(view.locale, 'roles.managers-command');
}
