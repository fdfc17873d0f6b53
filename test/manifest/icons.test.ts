import { join } from 'node:path';
import { expect } from 'chai';
import { FOLDER, readManifest } from './documents.ts';
import { readPng, type Pixel } from './png-file.ts';

const { accentColor, icons } = readManifest();
const open = (name: string): ReturnType<typeof readPng> => readPng(join(FOLDER, icons[name] ?? ''));
const hex = ({ red, green, blue }: Pixel): string =>
  `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;

describe('the icons', () => {
  for (const [name, size] of [
    ['color', 192],
    ['outline', 32],
  ] as const) {
    it(`have a whole PNG of ${size} × ${size} for ${name}, 8 bits a channel with alpha`, () => {
      const { header, chunks, pixels } = open(name);
      expect([...header]).to.deep.equal([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
      expect(chunks.map(({ type }) => type)).to.deep.equal(['IHDR', 'IDAT', 'IEND']);
      for (const { type, intact } of chunks) expect(intact, type).to.equal(true);
      const data = chunks[0]?.data;
      expect([data?.readUInt32BE(0), data?.readUInt32BE(4), data?.[8], data?.[9]]).to.deep.equal([
        size,
        size,
        8,
        6,
      ]);
      expect(pixels).to.have.lengthOf(size * size);
    });
  }

  it('stand, in colour, on a whole ground of the accent colour', () => {
    const { pixels } = open('color');
    expect(pixels.every(({ alpha }) => alpha === 255)).to.equal(true);
    expect(new Set(pixels.map(hex)).size).to.be.above(3);
    const corners = [0, 191, 192 * 191, 192 * 192 - 1].map((index) => pixels[index]);
    for (const corner of corners) expect(corner && hex(corner)).to.equal(accentColor.toLowerCase());
  });

  it('are, in outline, white on nothing', () => {
    const { pixels } = open('outline');
    const seen = pixels.filter(({ alpha }) => alpha > 0);
    expect(new Set(seen.map(hex))).to.deep.equal(new Set(['#ffffff']));
    expect(seen.length / pixels.length).to.be.within(0.1, 0.6);
  });
});
