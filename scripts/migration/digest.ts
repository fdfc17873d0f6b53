import { createHash } from 'node:crypto';
import { canonical } from '../../src/domain/equal.ts';

/** What a heap of documents comes to: how many, and a checksum that does not depend on their order. */
export type Digest = { count: number; sum: bigint };

export const EMPTY: Digest = { count: 0, sum: 0n };

const MODULUS = 1n << 256n;

/** The order in which an object's fields are written says nothing. */
export function withDocument({ count, sum }: Digest, document: unknown): Digest {
  const hash = createHash('sha256').update(canonical(document)).digest('hex');
  return { count: count + 1, sum: (sum + BigInt(`0x${hash}`)) % MODULUS };
}

export function sameDigest(a: Digest, b: Digest): boolean {
  return a.count === b.count && a.sum === b.sum;
}

export function digestText({ count, sum }: Digest): string {
  return `${count} (${sum.toString(16).padStart(64, '0').slice(0, 16)})`;
}
