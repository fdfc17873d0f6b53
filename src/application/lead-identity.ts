import { createHash } from 'node:crypto';

/** Crockford's base 32: no I, L, O, U, so that a ref can be read aloud and typed. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Three refs of five characters are tried, then longer ones: 33 million short ones, for each tenant. */
const SHORT_TRIES = 3;

export type Identity = {
  id: string;
  /** The n-th ref to try when those before are taken. */ ref: (attempt: number) => string;
};

/** The same lead from the same source has the same id on every instance and at every delivery. */
export function identify(tenantId: string, source: string, externalId: string): Identity {
  const digest = createHash('sha256')
    .update(JSON.stringify([tenantId, source, externalId]))
    .digest();
  const id = letters(digest, 26).toLowerCase();
  const ref = (attempt: number): string => {
    const salted = createHash('sha256').update(digest).update(String(attempt)).digest();
    return `L-${letters(salted, attempt < SHORT_TRIES ? 5 : 5 + attempt - SHORT_TRIES + 1)}`;
  };
  return { id, ref };
}

function letters(bytes: Uint8Array, count: number): string {
  return Array.from({ length: count }, (_, index) => ALPHABET.charAt((bytes[index] ?? 0) & 31)).join('');
}

/** Finds a ref in what a person typed: any case, O for 0, I or L for 1, the dash or none. */
export function readRef(text: string): string | undefined {
  const match = /^\s*L[-\s]?([0-9A-Z]{5,9})\s*$/i.exec(text);
  const body = match?.[1]?.toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return body === undefined || !/^[0-9A-HJKMNP-TV-Z]+$/.test(body) ? undefined : `L-${body}`;
}
