import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const EIGHT_BITS = 8;
const COLOUR_WITH_ALPHA = 6;

/** A square picture as a PNG file; `pixels` holds red, green, blue and alpha of each point, row by row. */
export function png(size: number, pixels: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([EIGHT_BITS, COLOUR_WITH_ALPHA], 8);
  const body = deflateSync(withFilterBytes(size, pixels), { level: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', body),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Each row begins with the number of its filter; 0 is none. */
function withFilterBytes(size: number, pixels: Uint8Array): Buffer {
  const rows = Array.from({ length: size }, (_, row) =>
    pixels.subarray(row * size * 4, (row + 1) * size * 4),
  );
  return Buffer.concat(rows.flatMap((row) => [Buffer.from([0]), row]));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
