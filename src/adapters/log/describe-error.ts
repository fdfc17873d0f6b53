type Described = { name: string; message: string; code?: unknown; stack?: string; cause?: Described };

/** How deep a chain of causes is followed. */
const CAUSES = 3;

/**
 * What an operator needs of an error. Its other properties stay out: the errors of HTTP clients carry the whole
 * request, with its tokens.
 */
export function describeError(error: unknown, depth = 0): unknown {
  return error instanceof Error ? describe(error, depth) : error;
}

function describe(error: Error, depth: number): Described {
  const { name, message, stack, cause } = error;
  return {
    name,
    message,
    ...('code' in error ? { code: error.code } : {}),
    ...(stack === undefined ? {} : { stack }),
    ...(cause instanceof Error && depth < CAUSES ? { cause: describe(cause, depth + 1) } : {}),
  };
}
