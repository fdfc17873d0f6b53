import { isAlive, type Chat, type Channel, type Reference } from '../domain/channel.ts';
import type { Person } from '../domain/people.ts';
import { without } from '../domain/without.ts';
import type { Channels } from './channels.ts';
import type { Directories } from './directory.ts';
import type { Parts } from './parts.ts';

export type InstalledIn = {
  tenantId: string;
  id: string;
  name: string;
  team?: { id: string; name: string };
  reference: Reference;
};

export type Installation = {
  /** The bot was put into a team's channel: it receives leads; the first who does so is referral admin. */
  added(where: InstalledIn, by: Person | undefined): Promise<{ isNew: boolean; channel: Channel }>;
  /** The bot was taken out: nothing is sent there any more, and how to reach it is forgotten. */
  removed(tenantId: string, id: string): Promise<void>;
  /** Something came from a known conversation: the newest way to reach it counts. */
  seen(tenantId: string, id: string, reference: Reference): Promise<void>;
  /** A person's own chat with the bot. */
  chat(chat: Chat): Promise<void>;
};

export function makeInstallation(
  parts: Parts,
  rooms: { channels: Channels; directories: Directories; tick: () => void },
): Installation {
  const { clock, records, log } = parts;
  const { channels, directories } = rooms;

  const makeFirstAdmin = (tenantId: string, person: Person): Promise<unknown> =>
    directories.change(tenantId, (present) =>
      present.admins.length > 0 ? undefined : { ...present, admins: [person] },
    );

  return {
    added: async (where, by) => {
      const { tenantId, id } = where;
      const fresh: Channel = {
        ...where,
        receives: true,
        installedAt: clock.now(),
        ...(by ? { installedBy: by } : {}),
      };
      const found = { alive: false };
      const channel = await channels.change(tenantId, id, (present) => {
        found.alive = present !== undefined && isAlive(present);
        return revived({ ...(present ?? fresh), ...where });
      });
      if (by !== undefined) await makeFirstAdmin(tenantId, by);
      if (!found.alive) log.info('channel.installed', { channel: id, name: where.name });
      rooms.tick();
      return { isNew: !found.alive, channel: channel ?? fresh };
    },
    removed: async (tenantId, id) => {
      await channels.change(tenantId, id, (present) =>
        present === undefined ? undefined : { ...present, gone: { at: clock.now(), code: 'Uninstalled' } },
      );
      log.info('channel.removed', { channel: id });
    },
    seen: async (tenantId, id, reference) => {
      const known = await channels.get(tenantId, id);
      if (known === undefined || (isAlive(known) && known.reference.serviceUrl === reference.serviceUrl))
        return;
      await channels.change(tenantId, id, (present) => present && revived({ ...present, reference }));
    },
    chat: async (chat) => {
      const key = { kind: 'chat', tenantId: chat.tenantId, id: chat.id } as const;
      const stored = await records.get(key);
      if (JSON.stringify(stored?.value) !== JSON.stringify(chat))
        await records.put(key, chat, stored?.version);
    },
  };
}

function revived(channel: Channel): Channel {
  return without(channel, 'gone');
}
