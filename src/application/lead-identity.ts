import { createHash } from 'node:crypto';

/** Crockford's base 32: no I, L, O, U, so that a ref can be read aloud and typed. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** So short are all refs but those of leads whose ids begin alike: one of 33 with a million leads. */
const SHORTEST = 5;

export type Identity = {
  id: string;
  /** The n-th ref to try when those before are taken. */ ref: (attempt: number) => string;
};

/**
 * The same lead from the same source has the same id on every instance and at every delivery. Its ref is how the id
 * begins, so that what finds a lead by its id finds it by its ref.
 */
export function identify(tenantId: string, source: string, externalId: string): Identity {
  const digest = createHash('sha256')
    .update(JSON.stringify([tenantId, source, externalId]))
    .digest();
  const name = letters(digest, 26);
  return { id: name.toLowerCase(), ref: (attempt) => `L-${name.slice(0, SHORTEST + attempt)}` };
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
