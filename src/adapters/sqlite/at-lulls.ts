import type { Millis } from '../../domain/time.ts';

export type AtLulls = {
  /** Somebody has written: the lull begins anew. */
  wrote(): void;
  close(): void;
};

type Pauses = {
  /** Without a write: then the work begins. */ lull: Millis;
  /** Between two pieces of it. */ rest: Millis;
};

/** Does work that can wait when nobody has written for a while: in small pieces, until one finds nothing to do. */
export function makeAtLulls(piece: () => boolean, { lull, rest }: Pauses): AtLulls {
  let timer: NodeJS.Timeout | undefined;
  const after = (pause: Millis): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (piece()) after(rest);
    }, pause).unref();
  };
  return {
    wrote: () => {
      after(lull);
    },
    close: () => {
      clearTimeout(timer);
    },
  };
}
