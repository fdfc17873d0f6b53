import { expect } from 'chai';
import { changeRoles } from '../../src/application/change-roles.ts';
import { makeDirectories } from '../../src/application/directory.ts';
import { openSqlite } from '../../src/adapters/sqlite/sqlite.ts';
import { decideRoles } from '../../src/domain/roles.ts';

const [ana, bob, zoe] = ['ana', 'bob', 'zoe'].map((id) => ({ id, name: id }));
const directory = { admins: [ana!, bob!], managers: [bob!] };

describe('Deciding on roles', () => {
  it('leaves it to referral admins, and to nobody who only is a manager', () => {
    const change = { list: 'managers', way: 'add', people: [zoe!] } as const;
    expect(decideRoles(directory, { ...change, by: 'zoe' })).to.deep.equal({ kind: 'forbidden' });
    expect(decideRoles({ ...directory, admins: [ana!] }, { ...change, by: 'bob' }).kind).to.equal(
      'forbidden',
    );
    expect(decideRoles(directory, { ...change, by: 'bob' })).to.deep.include({
      kind: 'changed',
      people: [zoe!],
    });
  });

  it('keeps one admin at least, also when all are to go at once', () => {
    const all = { list: 'admins', way: 'remove', people: [ana!, bob!], by: 'ana' } as const;
    expect(decideRoles(directory, all)).to.deep.equal({ kind: 'last-admin' });
    const managers = { ...all, list: 'managers' } as const;
    expect(decideRoles(directory, managers)).to.deep.include({ kind: 'changed', people: [bob!] });
  });

  it('lets one of two admins win who remove each other at the same moment', async () => {
    const { leads, records } = openSqlite({ path: ':memory:' });
    const defaults = { locale: 'en', timeZone: 'UTC', bootstrapAdmins: [] } as const;
    const directories = makeDirectories({ records, defaults });
    await directories.change('t', () => directory);
    const remove = (by: string, whom: { id: string; name: string }) =>
      changeRoles(directories, 't', { list: 'admins', way: 'remove', people: [whom], by });
    const done = await Promise.all([remove('ana', bob!), remove('bob', ana!)]);
    expect(done.map(({ kind }) => kind)).to.have.members(['changed', 'forbidden']);
    expect((await directories.get('t')).admins).to.have.lengthOf(1);
    await leads.close();
  });
});
