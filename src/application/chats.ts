import type { Chat } from '../domain/channel.ts';
import type { Parts } from './parts.ts';

/** The chats that people have with the bot, by person. */
export type Chats = {
  get(tenantId: string, person: string): Promise<Chat | undefined>;
  /** The newest way to reach somebody counts. */
  keep(chat: Chat): Promise<void>;
  /** The bot was taken out, or is blocked there. */
  remove(tenantId: string, person: string): Promise<void>;
};

export function makeChats({ records }: Pick<Parts, 'records'>): Chats {
  const keyOf = (tenantId: string, id: string) => ({ kind: 'chat', tenantId, id }) as const;

  return {
    get: async (tenantId, person) => (await records.get(keyOf(tenantId, person)))?.value,
    keep: async (chat) => {
      const key = keyOf(chat.tenantId, chat.id);
      const stored = await records.get(key);
      // An event tells less than a message: what was known of language and zone stays.
      const next = { ...stored?.value, ...chat };
      if (JSON.stringify(stored?.value) !== JSON.stringify(next))
        await records.put(key, next, stored?.version);
    },
    remove: (tenantId, person) => records.remove(keyOf(tenantId, person)),
  };
}
