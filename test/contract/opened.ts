import type { LeadStore } from '../../src/ports/lead-store.ts';
import type { Records } from '../../src/ports/records.ts';

/** A store that a contract tries; `close` also takes away what it was kept in. */
export type Opened = { leads: LeadStore; records: Records; close(): Promise<void> };
export type Open = () => Promise<Opened>;

/** An empty store for each test of the describe block that asks for it. */
export function emptyStore(open: Open): () => Opened {
  let opened: Opened;
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => opened.close());
  return () => opened;
}

/** One store for all tests of the describe block that asks for it, filled once. */
export function filledStore(open: Open, fill: (opened: Opened) => Promise<unknown>): () => Opened {
  let opened: Opened;
  before(async () => {
    opened = await open();
    await fill(opened);
  });
  after(() => opened.close());
  return () => opened;
}
