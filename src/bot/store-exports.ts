import type { Ticket } from '../application/export-tickets.ts';
import { makeWorkers, type Workers } from '../application/workers.ts';
import type { Log } from '../ports/log.ts';
import type { Messenger, Place } from '../ports/messenger.ts';
import type { UploadPlace, Uploads } from '../ports/uploads.ts';

/** A file on its way: what is not asked for is not read. */
export type ExportFile = { name: string; chunks: AsyncIterable<string> };

export type OpenExport = (ticket: Ticket) => Promise<ExportFile>;

/** A file that somebody agreed to, and where it is to be. */
export type StoreExport = { ticket: Ticket; place: UploadPlace; where: Place };

/** Files that are written at the same time. */
const AT_ONCE = 2;

/** Writes files into people's storage and tells them: Teams does not wait for that with the answer to a click. */
export function makeStoreExports(parts: {
  open: OpenExport;
  uploads: Uploads;
  messenger: Pick<Messenger, 'tell'>;
  log: Log;
}): Workers<StoreExport> {
  const { open, uploads, messenger, log } = parts;
  return makeWorkers({
    atOnce: AT_ONCE,
    nameOf: ({ place }) => place.uniqueId,
    work: async ({ ticket, place, where }) => {
      const { name, chunks } = await open(ticket);
      const outcome = await uploads.store(place, chunks);
      if (outcome.kind === 'failed') log.warn('export.not_stored', { code: outcome.code });
      const { contentUrl, uniqueId } = place;
      await messenger.tell(
        outcome.kind === 'stored'
          ? { kind: 'stored', name, contentUrl, uniqueId }
          : { kind: 'not-stored', code: outcome.code },
        where,
      );
    },
    failed: (_job, error) => {
      log.error('export.failed', { error });
    },
  });
}
