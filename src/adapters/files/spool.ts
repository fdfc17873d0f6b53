import { open, rm, type FileHandle } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file on this machine that nobody else may read, and that is gone when `use` is over. */
export async function withSpool<T>(use: (file: FileHandle) => Promise<T>): Promise<T> {
  const path = join(tmpdir(), `lead-desk-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  try {
    return await use(file);
  } finally {
    await file.close();
    await rm(path, { force: true });
  }
}

/** Writes all chunks; the answer is their length in bytes. */
export async function fill(file: FileHandle, chunks: AsyncIterable<string>): Promise<number> {
  let length = 0;
  for await (const chunk of chunks) length += (await file.write(chunk, null, 'utf8')).bytesWritten;
  return length;
}

export async function readPart(
  file: FileHandle,
  from: number,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const part = new Uint8Array(length);
  await file.read(part, 0, length, from);
  return part;
}
