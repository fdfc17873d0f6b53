import type { Growth } from './growth.ts';
import { count } from './report.ts';

const [WIDTH, HEIGHT] = [940, 460];
const AREA = { left: 70, right: 600, top: 40, bottom: 400 };
const COLOURS = [
  '#3366cc',
  '#dc3912',
  '#ff9900',
  '#109618',
  '#990099',
  '#0099c6',
  '#dd4477',
  '#66aa00',
  '#555555',
  '#8b4513',
  '#00b3a4',
  '#b0a000',
];
/** The limit that is aimed at: half as much again. */
const LIMIT = 1.5;

type Line = { name: string; points: readonly (readonly [size: number, times: number])[] };

/** What each case costs with more leads stored, beside what it costs with the fewest; both axes by powers of ten. */
export function plotOf({ sizes, cases }: Growth): string {
  const lines: Line[] = cases.map((given) => ({
    name: given.case,
    points: given.figures
      .map(({ times }, index) => [sizes[index] ?? 1, times.median] as const)
      .filter(([, times]) => Number.isFinite(times)),
  }));
  const most = Math.max(2, ...lines.flatMap(({ points }) => points.map(([, times]) => times)));
  const [x, y] = [scale(sizes, AREA.left, AREA.right), scale([0.5, most], AREA.bottom, AREA.top)];
  const ticks = [0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000].filter((value) => value <= most);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    '<rect width="100%" height="100%" fill="#fff"/>',
    '<text x="70" y="22" font-size="14">Time of each case beside that with the fewest leads</text>',
    ...ticks.map((value) => rule(y(value), `${value} ×`, '#ddd')),
    rule(y(LIMIT), `${LIMIT} ×`, '#d00'),
    ...sizes.map((size) => `<text x="${x(size)}" y="420" text-anchor="middle">${count(size)}</text>`),
    `<text x="${(AREA.left + AREA.right) / 2}" y="445" text-anchor="middle">leads stored</text>`,
    ...lines.flatMap((line, n) => drawn(line, { x, y, n })),
    '</svg>\n',
  ].join('\n');
}

type Scale = (value: number) => number;

function scale(values: readonly number[], from: number, to: number): Scale {
  const [low, high] = [Math.log10(Math.min(...values)), Math.log10(Math.max(...values))];
  return (value) =>
    Math.round(from + ((Math.log10(Math.max(value, 10 ** low)) - low) / (high - low || 1)) * (to - from));
}

function rule(y: number, label: string, colour: string): string {
  return `<line x1="${AREA.left}" x2="${AREA.right}" y1="${y}" y2="${y}" stroke="${colour}"/><text x="62" y="${y + 4}" text-anchor="end">${label}</text>`;
}

function drawn({ name, points }: Line, { x, y, n }: { x: Scale; y: Scale; n: number }): string[] {
  const colour = COLOURS[n % COLOURS.length] ?? '#000';
  const path = points.map(([size, times]) => `${x(size)},${y(times)}`).join(' ');
  return [
    `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`,
    ...points.map(([size, times]) => `<circle cx="${x(size)}" cy="${y(times)}" r="3" fill="${colour}"/>`),
    `<rect x="620" y="${44 + n * 22}" width="12" height="12" fill="${colour}"/><text x="640" y="${54 + n * 22}">${name}</text>`,
  ];
}
