import type { FileHandle } from 'node:fs/promises';
import type { UploadOutcome, Uploads } from '../../ports/uploads.ts';
import { isAllowedAddress } from './allowed-address.ts';
import { fill, readPart, withSpool } from './spool.ts';

/** OneDrive takes parts in multiples of 320 KiB. */
const PART_BYTES = 10 * 320 * 1024;
const PART_WITHIN_MS = 60_000;

/**
 * Stores files by OneDrive's upload sessions: in parts, each with its place in the whole. How long that is must be
 * known before the first, so the file is written to this machine's disk, and memory stays as it is.
 */
export function makeUploads(testHosts: readonly string[] = []): Uploads {
  const isAllowed = (address: string): boolean => isAllowedAddress(address, testHosts);
  return {
    isAllowed: ({ uploadUrl, contentUrl }) => isAllowed(uploadUrl) && isAllowed(contentUrl),
    store: async ({ uploadUrl }, chunks) => {
      if (!isAllowed(uploadUrl)) return { kind: 'failed', code: 'AddressNotAllowed' };
      try {
        return await withSpool(async (file) => upload(uploadUrl, file, await fill(file, chunks)));
      } catch (error) {
        return { kind: 'failed', code: codeOf(error) };
      }
    },
  };
}

async function upload(url: string, file: FileHandle, whole: number): Promise<UploadOutcome> {
  for (let from = 0; from < whole; from += PART_BYTES) {
    const body = await readPart(file, from, Math.min(PART_BYTES, whole - from));
    const range = `bytes ${from}-${from + body.length - 1}/${whole}`;
    const status = await put(url, body, range);
    if (status < 200 || status > 299) return { kind: 'failed', code: `Status${status}` };
  }
  return { kind: 'stored' };
}

async function put(url: string, body: Uint8Array<ArrayBuffer>, range: string): Promise<number> {
  const response = await fetch(url, {
    method: 'PUT',
    // An address elsewhere would not have been checked.
    redirect: 'manual',
    headers: { 'content-type': 'application/octet-stream', 'content-range': range },
    signal: AbortSignal.timeout(PART_WITHIN_MS),
    body,
  });
  void response.body?.cancel().catch(() => undefined);
  return response.status;
}

function codeOf(error: unknown): string {
  const { cause, name } = error as { cause?: { code?: unknown }; name?: unknown };
  return typeof cause?.code === 'string' ? cause.code : typeof name === 'string' ? name : 'Error';
}
