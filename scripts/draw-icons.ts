/** Draws the two icons of the app package: a desk bell whose knob is a flame. `node scripts/draw-icons.ts` */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { png } from './icons/png.ts';
import { raster, type Colour, type Layer } from './icons/raster.ts';
import { everywhere, filled, path, place, stroked } from './icons/shapes.ts';

/** The manifest's accentColor. */
const PETROL: Colour = [14, 77, 92];
const WHITE: Colour = [255, 255, 255];
const SHINE: Colour = [176, 208, 214];
const AMBER: Colour = [255, 168, 38];
const GLOW: Colour = [255, 226, 150];

/** Of radius 1 around the middle of its floor. */
const DOME = path('M-1 0 C-1 -.552 -.552 -1 0 -1 C.552 -1 1 -.552 1 0 C.5 0 -.5 0 -1 0');
const GLEAM = path('M-.71 -.22 C-.64 -.44 -.5 -.59 -.32 -.67');
/** Of length 2 around its middle. */
const PLATE = path('M-1 0 C-.5 0 .5 0 1 0');
const FLAME = path(
  'M3 -50 C7 -38 20 -31 20 -16 C20 -6 11 0 0 0 C-11 0 -20 -6 -20 -16 C-20 -24 -15 -29 -12 -36 ' +
    'C-9.5 -32.5 -7.5 -30.5 -4.5 -29 C-6 -37 -2.5 -45 3 -50',
);
const CORE = path(
  'M1 -26 C3 -21 9 -18 9 -12.5 C9 -7.5 5 -4 0 -4 C-5 -4 -9 -7.5 -9 -12.5 C-9 -18 -2 -20 1 -26',
);

const COLOUR_ICON: Layer[] = [
  { shape: everywhere, colour: PETROL },
  { shape: filled(place(DOME, [96, 135], 50)), colour: WHITE },
  { shape: stroked(place(GLEAM, [96, 135], 50), 5), colour: SHINE },
  { shape: stroked(place(PLATE, [96, 150], 52), 15), colour: WHITE },
  { shape: filled(place(FLAME, [96, 79], 1.05)), colour: AMBER },
  { shape: filled(place(CORE, [96, 79], 1.05)), colour: GLOW },
];

const OUTLINE_ICON: Layer[] = [
  { shape: stroked(place(DOME, [16, 25], 10), 2), colour: WHITE },
  { shape: stroked(place(PLATE, [16, 29], 13), 2), colour: WHITE },
  { shape: filled(place(FLAME, [16, 12.5], 0.23)), colour: WHITE },
];

function draw(file: string, size: number, layers: readonly Layer[]): void {
  writeFileSync(join(import.meta.dirname, '../manifest', file), png(size, raster(size, layers)));
}

draw('color.png', 192, COLOUR_ICON);
draw('outline.png', 32, OUTLINE_ICON);
