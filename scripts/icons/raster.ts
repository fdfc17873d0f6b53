import type { Point, Shape } from './shapes.ts';

export type Colour = readonly [red: number, green: number, blue: number];
export type Layer = { shape: Shape; colour: Colour };

/** Each pixel is the mean of this many points squared: soft edges. */
const SAMPLES = 8;

/** Paints layers, the last on top, on nothing: where no layer is, the picture is transparent. */
export function raster(size: number, layers: readonly Layer[]): Uint8Array {
  const topFirst = layers.toReversed();
  const pixels = new Uint8Array(size * size * 4);
  for (let index = 0; index < size * size; index++) {
    pixels.set(pixel([index % size, Math.floor(index / size)], topFirst), index * 4);
  }
  return pixels;
}

function pixel([x, y]: Point, topFirst: readonly Layer[]): readonly number[] {
  const seen = samples(x, y).flatMap((point) => {
    const layer = topFirst.find(({ shape }) => shape(point));
    return layer === undefined ? [] : [layer.colour];
  });
  return [...mean(seen), Math.round((255 * seen.length) / SAMPLES ** 2)];
}

function mean(colours: readonly Colour[]): readonly number[] {
  const share = (channel: readonly number[]): number =>
    Math.round(channel.reduce((sum, value) => sum + value, 0) / Math.max(1, colours.length));
  return [
    share(colours.map(([r]) => r)),
    share(colours.map(([, g]) => g)),
    share(colours.map(([, , b]) => b)),
  ];
}

function samples(x: number, y: number): Point[] {
  return Array.from({ length: SAMPLES ** 2 }, (_, index) => [
    x + ((index % SAMPLES) + 0.5) / SAMPLES,
    y + (Math.floor(index / SAMPLES) + 0.5) / SAMPLES,
  ]);
}
