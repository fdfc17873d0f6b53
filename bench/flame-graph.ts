import type { Frame, Part } from './profile.ts';

const WIDTH = 1_200;
const ROW = 17;
const TOP = 46;
/** Narrower frames are not drawn. */
const NARROWEST = 1;
const LETTER = 6.2;

const COLOURS: Record<Part, string> = {
  domain: '#8fd18f',
  store: '#f2b36b',
  cards: '#e58fb1',
  SDK: '#8fb8e8',
  'web server': '#b9a7e6',
  'other of Lead Desk': '#f5e07a',
  Node: '#d5d5d5',
};

/** The picture of a profile: as wide as a function is, so long it takes; what it calls stands under it. */
export function flameGraph(tree: Frame, title: string): string {
  const rows: string[] = [];
  let depth = 0;
  const draw = (frame: Frame, x: number, level: number): void => {
    const width = (frame.all / tree.all) * WIDTH;
    if (width < NARROWEST) return;
    depth = Math.max(depth, level);
    rows.push(box(frame, { x, y: TOP + level * ROW, width, share: frame.all / tree.all }));
    let left = x;
    for (const below of frame.below) {
      draw(below, left, level + 1);
      left += (below.all / tree.all) * WIDTH;
    }
  };
  draw(tree, 0, 0);
  const height = TOP + (depth + 1) * ROW + 4;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="11">`,
    `<rect width="100%" height="100%" fill="#fff"/><text x="6" y="16" font-size="14">${escaped(title)}</text>`,
    ...legend(),
    ...rows,
    '</svg>\n',
  ].join('\n');
}

type Box = { x: number; y: number; width: number; share: number };

function box({ name, part }: Frame, { x, y, width, share }: Box): string {
  const letters = Math.floor((width - 4) / LETTER);
  const label = letters < 4 ? '' : name.length <= letters ? name : `${name.slice(0, letters - 1)}…`;
  const tip = `${name}: ${(share * 100).toFixed(1)} %`;
  const text = label === '' ? '' : `<text x="${(x + 2).toFixed(1)}" y="${y + 12}">${escaped(label)}</text>`;
  return `<g><title>${escaped(tip)}</title><rect x="${x.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${ROW - 1}" fill="${COLOURS[part]}"/>${text}</g>`;
}

function legend(): string[] {
  return Object.entries(COLOURS).map(
    ([part, colour], n) =>
      `<rect x="${6 + n * 150}" y="24" width="12" height="12" fill="${colour}"/><text x="${22 + n * 150}" y="34">${part}</text>`,
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
