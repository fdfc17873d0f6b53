import { readFileSync } from 'node:fs';
import { crc32, inflateSync } from 'node:zlib';

export type Pixel = { red: number; green: number; blue: number; alpha: number };
type Chunk = { type: string; data: Buffer; intact: boolean };

/** What a PNG file says of itself, and its pixels; for files of 8-bit colour with alpha and unfiltered rows. */
export function readPng(file: string): { header: Buffer; chunks: Chunk[]; pixels: Pixel[]; width: number } {
  const bytes = readFileSync(file);
  const chunks = readChunks(bytes, 8);
  const header = chunks[0]?.data ?? Buffer.alloc(13);
  const width = header.readUInt32BE(0);
  const rows = inflateSync(
    Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)),
  );
  return { header: bytes.subarray(0, 8), chunks, pixels: readPixels(rows, width), width };
}

function readChunks(bytes: Buffer, from: number): Chunk[] {
  if (from >= bytes.length) return [];
  const end = from + 8 + bytes.readUInt32BE(from);
  const chunk = {
    type: bytes.toString('latin1', from + 4, from + 8),
    data: bytes.subarray(from + 8, end),
    intact: crc32(bytes.subarray(from + 4, end)) === bytes.readUInt32BE(end),
  };
  return [chunk, ...readChunks(bytes, end + 4)];
}

function readPixels(rows: Buffer, width: number): Pixel[] {
  return Array.from({ length: (rows.length / (width * 4 + 1)) * width }, (_, index) => {
    const at = Math.floor(index / width) * (width * 4 + 1) + 1 + (index % width) * 4;
    const [red = 0, green = 0, blue = 0, alpha = 0] = rows.subarray(at, at + 4);
    return { red, green, blue, alpha };
  });
}
