import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Instant, Millis } from '../domain/time.ts';
import { LOCALES, type Locale } from '../domain/words.ts';
import type { Clock } from '../ports/clock.ts';
import type { Records } from '../ports/records.ts';

/** What may be exported, for whose eyes, and until when. */
export type Ticket = {
  /** A link that opens the file, or the consent of a person to have it stored. */
  use: 'link' | 'file';
  tenantId: string;
  /** Whose roles say what is in it; absent: what everybody may read. */
  personId?: string;
  /** The list, as a command. */
  query: string;
  locale: Locale;
  timeZone: string;
  until: Instant;
};

/** How long each may be used. */
export const TICKET_LIFE = { link: 15 * 60_000, file: 24 * 3_600_000 } as const satisfies Record<
  Ticket['use'],
  Millis
>;

export type Tickets = {
  issue(ticket: Omit<Ticket, 'until'>): Promise<string>;
  /** A ticket of this tenant; one that was forged, or is another tenant's, is unknown. */
  read(tenantId: string, text: string): Promise<Ticket | 'unknown' | 'over'>;
};

/**
 * Nothing is kept of a ticket: it says all itself, under a signature. The key is made by the first who needs it
 * and is the same for every instance, also for those that have no secret in their settings.
 */
export function makeTickets({ records, clock }: { records: Records; clock: Clock }): Tickets {
  const keys = new Map<string, Promise<Buffer>>();

  const keyOf = (tenantId: string): Promise<Buffer> => {
    const known = keys.get(tenantId);
    if (known !== undefined) return known;
    const key = findKey(records, tenantId);
    keys.set(tenantId, key);
    key.catch(() => keys.delete(tenantId));
    return key;
  };

  return {
    issue: async (ticket) => {
      const whole: Ticket = { ...ticket, until: clock.now() + TICKET_LIFE[ticket.use] };
      const said = Buffer.from(JSON.stringify(whole)).toString('base64url');
      return `${said}.${sign(said, await keyOf(ticket.tenantId))}`;
    },
    read: async (tenantId, text) => {
      const [said = '', signature = '', ...more] = text.split('.');
      if (more.length > 0 || !same(signature, sign(said, await keyOf(tenantId)))) return 'unknown';
      const ticket = readTicket(Buffer.from(said, 'base64url').toString());
      if (ticket?.tenantId !== tenantId) return 'unknown';
      return ticket.until > clock.now() ? ticket : 'over';
    },
  };
}

async function findKey(records: Records, tenantId: string): Promise<Buffer> {
  const key = { kind: 'secret', tenantId, id: 'export' } as const;
  const stored = await records.get(key);
  if (stored !== undefined) return Buffer.from(stored.value.key, 'base64');
  await records.put(key, { key: randomBytes(32).toString('base64') }, undefined);
  return findKey(records, tenantId);
}

function sign(said: string, key: Buffer): string {
  return createHmac('sha256', key).update(said).digest('base64url');
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** What is signed was written here, by this version or by another. */
function readTicket(text: string): Ticket | undefined {
  const ticket = JSON.parse(text) as Ticket;
  return LOCALES.includes(ticket.locale) && typeof ticket.query === 'string' ? ticket : undefined;
}
