import { isAlive, revive, UNINSTALLED, type Channel, type Reference } from '../domain/channel.ts';
import type { Person } from '../domain/people.ts';
import { EVERYTHING } from '../domain/rule.ts';
import type { Locale } from '../domain/words.ts';
import type { Channels } from './channels.ts';
import type { Chats } from './chats.ts';
import type { Directories } from './directory.ts';
import type { Losses } from './losses.ts';
import type { Parts } from './parts.ts';

export type InstalledIn = {
  tenantId: string;
  id: string;
  name: string;
  team?: { id: string; name: string };
  reference: Reference;
};

/** Something came from a conversation: who wrote, and how to answer there. */
export type Seen = {
  tenantId: string;
  conversationId: string;
  scope: Reference['conversationType'];
  reference: Reference;
  person: Person;
  /** Of the person's own Teams. */
  locale?: Locale;
  timeZone?: string;
};

export type Installation = {
  /** The bot was put into a team's channel: it receives leads; the first who does so is referral admin. */
  added(where: InstalledIn, by: Person | undefined): Promise<{ isNew: boolean; channel: Channel }>;
  /** The bot was taken out, or the channel was deleted: nothing is sent there any more. */
  removed(tenantId: string, id: string): Promise<void>;
  /** The bot was taken out of somebody's own chat: nothing is sent there any more. */
  leftChat(tenantId: string, person: Person): Promise<void>;
  /** A channel that was deleted is back: it goes on as it was. */
  restored(tenantId: string, id: string, reference: Reference): Promise<void>;
  /** A channel or its team has another name now. */
  renamed(tenantId: string, id: string, names: { channel?: string; team?: string }): Promise<void>;
  /** Whether this conversation has not been greeted yet; asked once, it is from then on. */
  greeted(what: Seen): Promise<boolean>;
  /** The newest way to reach the conversation counts. */
  seen(what: Seen): Promise<void>;
};

export function makeInstallation(
  parts: Parts,
  rooms: {
    channels: Channels;
    chats: Chats;
    directories: Directories;
    losses: Pick<Losses, 'note' | 'retry'>;
    tick: () => void;
  },
): Installation {
  const { clock, records, log } = parts;
  const { channels, chats, directories, losses } = rooms;

  const makeFirstAdmin = (tenantId: string, person: Person): Promise<unknown> =>
    directories.change(tenantId, (present) =>
      present.admins.length > 0 ? undefined : { ...present, admins: [person] },
    );

  const keepChat = ({ tenantId, person, reference, locale, timeZone }: Seen): Promise<void> =>
    chats.keep({
      ...{ tenantId, id: person.id, person, reference },
      ...(locale === undefined ? {} : { locale }),
      ...(timeZone === undefined ? {} : { timeZone }),
    });

  return {
    added: async (where, by) => {
      const { tenantId, id } = where;
      const fresh: Channel = {
        ...where,
        rules: [EVERYTHING],
        installedAt: clock.now(),
        ...(by ? { installedBy: by } : {}),
      };
      const found = { alive: false };
      const channel = await channels.change(tenantId, id, (present) => {
        found.alive = present !== undefined && isAlive(present);
        return { ...revive(present ?? fresh, where.reference), ...where };
      });
      if (by !== undefined) await makeFirstAdmin(tenantId, by);
      if (!found.alive) await losses.retry(tenantId);
      if (!found.alive) log.info('channel.installed', { channel: id, name: where.name });
      rooms.tick();
      return { isNew: !found.alive, channel: channel ?? fresh };
    },
    removed: async (tenantId, id) => {
      await losses.note(tenantId, id, UNINSTALLED);
      // What Teams refused before was taken away by somebody now: a message from there does not bring it back.
      await channels.change(tenantId, id, (present) =>
        present?.gone === undefined || present.gone.code === UNINSTALLED
          ? undefined
          : { ...present, gone: { ...present.gone, code: UNINSTALLED } },
      );
      log.info('channel.removed', { channel: id });
      rooms.tick();
    },
    leftChat: async (tenantId, { id }) => {
      await chats.remove(tenantId, id);
      log.info('chat.removed');
    },
    restored: async (tenantId, id, reference) => {
      await channels.change(tenantId, id, (present) =>
        present?.gone === undefined ? undefined : revive(present, reference),
      );
      rooms.tick();
    },
    renamed: async (tenantId, id, names) => {
      await channels.change(tenantId, id, (present) => present && rename(present, names));
    },
    greeted: async ({ tenantId, conversationId }) => {
      const key = { kind: 'greeting', tenantId, id: conversationId } as const;
      return (await records.put(key, { at: clock.now() }, undefined)) === 'put';
    },
    seen: async (what) => {
      if (what.scope === 'personal') await keepChat(what);
      const known = await channels.get(what.tenantId, what.conversationId);
      if (known === undefined || (isAlive(known) && known.reference.serviceUrl === what.reference.serviceUrl))
        return;
      await channels.change(what.tenantId, known.id, (present) =>
        present?.gone?.code === UNINSTALLED ? undefined : present && revive(present, what.reference),
      );
    },
  };
}

function rename(channel: Channel, { channel: name, team }: { channel?: string; team?: string }): Channel {
  const renamedTeam =
    team === undefined || channel.team === undefined ? channel.team : { ...channel.team, name: team };
  return {
    ...channel,
    ...(name === undefined ? {} : { name }),
    ...(renamedTeam === undefined ? {} : { team: renamedTeam }),
  };
}
