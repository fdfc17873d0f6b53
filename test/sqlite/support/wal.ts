import { readFileSync } from 'node:fs';

const HEADER = 32;
const FRAME_HEADER = 24;

/** Counts the transactions in a write-ahead log: the last frame of each says how big the database now is. */
export function transactionsIn(path: string): number {
  const wal = readFileSync(`${path}-wal`);
  if (wal.length < HEADER) return 0;
  const frame = FRAME_HEADER + wal.readUInt32BE(8);
  const salt = wal.subarray(16, 24);
  let transactions = 0;
  for (let at = HEADER; at + frame <= wal.length; at += frame) {
    // A frame of another salt is left over from before the log was begun anew.
    if (!wal.subarray(at + 8, at + 16).equals(salt)) break;
    if (wal.readUInt32BE(at + 4) > 0) transactions += 1;
  }
  return transactions;
}
