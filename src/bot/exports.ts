import { makeTickets, type Ticket, type Tickets } from '../application/export-tickets.ts';
import type { LeadLists } from '../application/lead-lists.ts';
import type { Membership } from '../application/membership.ts';
import type { Workers } from '../application/workers.ts';
import type { Directories } from '../application/directory.ts';
import type { Cards } from '../cards/make-cards.ts';
import type { View } from '../cards/view.ts';
import { rolesOf } from '../domain/people.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Messenger } from '../ports/messenger.ts';
import type { Records } from '../ports/records.ts';
import type { Uploads } from '../ports/uploads.ts';
import { makeStoreExports, type ExportFile, type OpenExport, type StoreExport } from './store-exports.ts';
import { understand } from './understand/understand.ts';

type Parts = {
  lists: LeadLists;
  cards: Cards;
  directories: Directories;
  clock: Clock;
  forms: View['forms'];
};

/** Makes the file of a ticket: roles are those held when it is opened, leads as they are when they are read. */
function makeOpenExport({ lists, cards, directories, clock, forms }: Parts): OpenExport {
  const viewOf = async ({ tenantId, personId, locale, timeZone }: Ticket): Promise<View> => {
    const directory = await directories.get(tenantId);
    const view = { locale, timeZone, now: clock.now(), forms, directory };
    if (personId === undefined) return { ...view, viewer: 'everybody' };
    const person = { id: personId, name: '' };
    return { ...view, viewer: { kind: 'person', person, roles: rolesOf(directory, personId) } };
  };

  return async (ticket) => {
    const view = await viewOf(ticket);
    const { now, timeZone, locale } = view;
    const { query } = understand(ticket.query, {
      now,
      timeZone,
      locale,
      me: ticket.personId ?? '',
      people: [],
    });
    const { head, line } = cards.csv(view);
    async function* chunks(): AsyncGenerator<string> {
      yield head;
      for await (const page of lists.all(ticket.tenantId, query)) yield page.map(line).join('');
    }
    return { name: fileName(now), chunks: chunks() };
  };
}

export function fileName(now: number): string {
  return `leads-${new Date(now).toISOString().slice(0, 10)}.csv`;
}

/** Files of lists: what may be had, and how it is handed over. */
export type Exports = {
  tickets: Tickets;
  uploads: Uploads;
  /** Puts a file into somebody's storage, and does not wait for it. */
  store: Workers<StoreExport>;
  /** Opens what a link names; only what was made for a link. */
  openLink(text: string): Promise<ExportFile | 'unknown' | 'over'>;
  /** A client without dialogs knows no consent card either. */
  isByConsent: boolean;
  /** Where people reach this server, if that is known. */
  publicUrl: string | undefined;
};

type Settings = { tenantId: string; forms: View['forms']; publicUrl?: string };

export function makeExports(
  parts: Omit<Parts, 'forms'> & {
    records: Records;
    messenger: Messenger;
    uploads: Uploads;
    membership: Membership;
    log: Log;
  },
  { tenantId, forms, publicUrl }: Settings,
): Exports {
  const { uploads, membership } = parts;
  const tickets = makeTickets(parts);
  const open = makeOpenExport({ ...parts, forms });

  /** Who has left meanwhile gets nothing more by a link of their own. */
  const isForMember = async ({ personId }: Ticket): Promise<boolean> =>
    personId === undefined || (await membership.standing(tenantId, { id: personId, name: '' })) === 'in';

  return {
    tickets,
    uploads,
    store: makeStoreExports({ ...parts, open }),
    isByConsent: forms === 'dialog',
    publicUrl,
    openLink: async (text) => {
      const ticket = await tickets.read(tenantId, text);
      if (typeof ticket === 'string') return ticket;
      if (ticket.use !== 'link') return 'unknown';
      return (await isForMember(ticket)) ? open(ticket) : 'over';
    },
  };
}
