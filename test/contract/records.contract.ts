import { expect } from 'chai';
import type { Channel, Chat } from '../../src/domain/channel.ts';
import type { Directory } from '../../src/domain/people.ts';
import type { Watch } from '../../src/domain/watch.ts';
import { ana, ben, NOW, TENANT } from '../support/fixed-world.ts';
import { emptyStore, type Open } from './opened.ts';

const reference = {
  serviceUrl: 'https://smba.example/emea/',
  conversationId: '19:sales@thread.tacv2',
  conversationType: 'channel',
  bot: { id: '28:bot', name: 'Lead Desk' },
} as const;

function aChannel(id: string, name = 'Ventas ⚡ España'): Channel {
  return { tenantId: TENANT, id, name, reference, installedAt: NOW, rules: [{}] };
}

function aWatch(id: string, wakeAt: number): Watch {
  return {
    ...{ tenantId: TENANT, id, person: ana, reference, locale: 'en', timeZone: 'UTC' },
    ...{
      question: 'urgent',
      filter: {},
      limit: { is: 'over', number: 5 },
      beyond: false,
      attempts: 0,
      wakeAt,
    },
  };
}

const keyOf = (id: string, tenantId = TENANT) => ({ kind: 'channel', tenantId, id }) as const;

/** What every keeper of the small documents does. */
export function recordsContract(name: string, open: Open): void {
  describe(`${name} as a keeper of records`, () => {
    const store = emptyStore(open);

    it('gives back what was put', async () => {
      const { records } = store();
      expect(await records.put(keyOf('a'), aChannel('a'), undefined)).to.equal('put');
      expect((await records.get(keyOf('a')))?.value).to.deep.equal(aChannel('a'));
    });

    it('keeps ids as Teams makes them', async () => {
      const { records } = store();
      const ids = ['19:abc_DEF-1@thread.tacv2', 'a:1/2?x=#&%', 'ñ 漢字 \\ "'];
      for (const id of ids) await records.put(keyOf(id), aChannel(id), undefined);
      for (const id of ids) expect((await records.get(keyOf(id)))?.value).to.deep.equal(aChannel(id));
      const list = await records.list('channel', TENANT);
      expect(list.map(({ id }) => id)).to.have.members(ids);
      expect(list.map(({ value }) => value.id)).to.deep.equal(list.map(({ id }) => id));
    });

    it('knows nothing of what was never put', async () => {
      const { records } = store();
      expect(await records.get(keyOf('a'))).to.equal(undefined);
      expect(await records.list('channel', TENANT)).to.deep.equal([]);
    });

    it('makes a record only where there is none', async () => {
      const { records } = store();
      await records.put(keyOf('a'), aChannel('a', 'first'), undefined);
      expect(await records.put(keyOf('a'), aChannel('a', 'second'), undefined)).to.equal('moved');
      expect((await records.get(keyOf('a')))?.value.name).to.equal('first');
    });

    it('writes over the version that was read, and refuses an older one', async () => {
      const { records } = store();
      await records.put(keyOf('a'), aChannel('a', 'first'), undefined);
      const read = await records.get(keyOf('a'));
      expect(await records.put(keyOf('a'), aChannel('a', 'second'), read?.version)).to.equal('put');
      expect(await records.put(keyOf('a'), aChannel('a', 'third'), read?.version)).to.equal('moved');
      const present = await records.get(keyOf('a'));
      expect(present?.value.name).to.equal('second');
      expect(await records.put(keyOf('a'), aChannel('a', 'fourth'), present?.version)).to.equal('put');
    });

    it('refuses a version of a record that is not there', async () => {
      const { records } = store();
      await records.put(keyOf('a'), aChannel('a'), undefined);
      const read = await records.get(keyOf('a'));
      expect(await records.put(keyOf('b'), aChannel('b'), read?.version)).to.equal('moved');
      expect(await records.get(keyOf('b'))).to.equal(undefined);
    });

    it('lets exactly one of fifty win that write over the same version at the same time', async () => {
      const { records } = store();
      await records.put(keyOf('a'), aChannel('a'), undefined);
      const version = (await records.get(keyOf('a')))?.version;
      const names = Array.from({ length: 50 }, (_, n) => `name ${n}`);
      const answers = await Promise.all(
        names.map((name) => records.put(keyOf('a'), aChannel('a', name), version)),
      );
      const winners = names.filter((_, index) => answers[index] === 'put');
      expect(winners).to.have.length(1);
      expect((await records.get(keyOf('a')))?.value.name).to.equal(winners[0]);
    });

    it('makes one record when fifty make it at the same time', async () => {
      const { records } = store();
      const puts = Array.from({ length: 50 }, () => records.put(keyOf('a'), aChannel('a'), undefined));
      expect((await Promise.all(puts)).filter((answer) => answer === 'put')).to.have.length(1);
      expect(await records.list('channel', TENANT)).to.have.length(1);
    });

    it('removes a record, and minds not if there is none', async () => {
      const { records } = store();
      await records.put(keyOf('a'), aChannel('a'), undefined);
      await records.put(keyOf('b'), aChannel('b'), undefined);
      await records.remove(keyOf('a'));
      await records.remove(keyOf('a'));
      expect(await records.get(keyOf('a'))).to.equal(undefined);
      expect((await records.list('channel', TENANT)).map(({ value }) => value.id)).to.deep.equal(['b']);
    });

    it('refuses the version of a record that was removed and made anew since', async () => {
      const { records } = store();
      await records.put(keyOf('a'), aChannel('a', 'old'), undefined);
      const old = await records.get(keyOf('a'));
      await records.remove(keyOf('a'));
      expect(await records.put(keyOf('a'), aChannel('a'), old?.version)).to.equal('moved');
      await records.put(keyOf('a'), aChannel('a', 'new'), undefined);
      expect(await records.put(keyOf('a'), aChannel('a'), old?.version)).to.equal('moved');
      expect((await records.get(keyOf('a')))?.value.name).to.equal('new');
    });

    it('keeps tenants apart', async () => {
      const { records } = store();
      await records.put(keyOf('a'), aChannel('a', 'ours'), undefined);
      expect(await records.get(keyOf('a', 'tenant-2'))).to.equal(undefined);
      expect(await records.list('channel', 'tenant-2')).to.deep.equal([]);
      await records.put(keyOf('a', 'tenant-2'), aChannel('a', 'theirs'), undefined);
      await records.remove(keyOf('a', 'tenant-2'));
      expect((await records.get(keyOf('a')))?.value.name).to.equal('ours');
    });

    it('keeps kinds apart', async () => {
      const { records } = store();
      const directory: Directory = { admins: [ana], managers: [ben] };
      const chat: Chat = { tenantId: TENANT, id: 'a', person: ana, reference };
      await records.put(keyOf('a'), aChannel('a'), undefined);
      await records.put({ kind: 'directory', tenantId: TENANT, id: 'a' }, directory, undefined);
      await records.put({ kind: 'chat', tenantId: TENANT, id: 'a' }, chat, undefined);
      expect((await records.list('directory', TENANT)).map(({ value }) => value)).to.deep.equal([directory]);
      expect((await records.list('chat', TENANT)).map(({ value }) => value)).to.deep.equal([chat]);
      expect((await records.get(keyOf('a')))?.value).to.deep.equal(aChannel('a'));
    });

    it('finds what is due in all tenants, earliest first, and no more than asked for', async () => {
      const { records } = store();
      const put = (id: string, wakeAt: number, tenantId = TENANT) =>
        records.put({ kind: 'watch', tenantId, id }, aWatch(id, wakeAt), undefined);
      await records.put(keyOf('a'), aChannel('a'), undefined);
      await put('late', NOW + 3);
      await put('early', NOW + 1);
      await put('theirs', NOW + 2, 'tenant-2');
      expect(await records.due(NOW, 10)).to.deep.equal([]);
      const due = await records.due(NOW + 3, 10);
      expect(due).to.deep.equal([
        { kind: 'watch', tenantId: TENANT, id: 'early' },
        { kind: 'watch', tenantId: 'tenant-2', id: 'theirs' },
        { kind: 'watch', tenantId: TENANT, id: 'late' },
      ]);
      expect(await records.due(NOW + 3, 1)).to.deep.equal(due.slice(0, 1));
    });

    it('finds what is due at its new moment once that has been moved', async () => {
      const { records } = store();
      const key = { kind: 'watch', tenantId: TENANT, id: 'a' } as const;
      await records.put(key, aWatch('a', NOW), undefined);
      const stored = await records.get(key);
      await records.put(key, aWatch('a', NOW + 5), stored?.version);
      expect(await records.due(NOW + 4, 10)).to.deep.equal([]);
      expect(await records.due(NOW + 5, 10)).to.deep.equal([key]);
      await records.remove(key);
      expect(await records.due(NOW + 5, 10)).to.deep.equal([]);
    });
  });
}
