import type { LeadKey } from '../../ports/lead-store.ts';

/** Where fewer come together, to ask another thread takes longer than to look. */
const MANY = 16;

/** A write that may be of a lead that is new to the file. */
type Write = { create?: LeadKey | undefined };

export type LookAhead<W extends Write> = {
  /** Keeps back those whose leads are looked for first, and answers the others. */
  keepBack(writes: W[]): W[];
  /** Gives all back that are kept. */
  giveBack(): W[];
};

/**
 * Looks in another thread for leads that are about to be created, where many are: ids have no order in time, so that
 * each stands on a page of its own of their index, which may have to be read from the disk. Nothing waits for that but
 * these leads themselves; where they cannot be looked for, they are written all the same.
 */
export function makeLookAhead<W extends Write>(
  look: (leads: readonly LeadKey[]) => Promise<unknown>,
  /** Takes what was kept. */ goOn: (writes: readonly W[]) => void,
): LookAhead<W> {
  const kept = new Set<W>();

  const keep = async (writes: readonly W[]): Promise<void> => {
    for (const write of writes) kept.add(write);
    await look(writes.flatMap(({ create }) => (create === undefined ? [] : keyOf(create)))).catch(
      () => undefined,
    );
    goOn(writes.filter((write) => kept.delete(write)).map((write) => ({ ...write, create: undefined })));
  };

  return {
    keepBack: (writes) => {
      const creating = writes.filter(({ create }) => create !== undefined);
      if (creating.length < MANY) return writes;
      void keep(creating);
      return writes.filter(({ create }) => create === undefined);
    },
    giveBack: () => {
      const writes = [...kept];
      kept.clear();
      return writes;
    },
  };
}

/** What is sent to a thread is copied: of a whole lead the key will do. */
function keyOf({ tenantId, id }: LeadKey): LeadKey {
  return { tenantId, id };
}
