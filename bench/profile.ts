/** A profile as V8's sampler gives it. */
export type CpuProfile = {
  nodes: readonly ProfileNode[];
  samples: readonly number[];
  /** Microseconds before each sample. */
  timeDeltas: readonly number[];
};
type ProfileNode = {
  id: number;
  callFrame: { functionName: string; url: string; lineNumber: number };
  children?: readonly number[];
};

export const PARTS = ['domain', 'store', 'cards', 'SDK', 'web server', 'other of Lead Desk', 'Node'] as const;
export type Part = (typeof PARTS)[number];

/** A function called from where it was called; times are in microseconds. */
export type Frame = { name: string; part: Part; own: number; all: number; below: Frame[] };

/** Whose time a file's is; the first that fits. What fits none is done for whoever called it. */
const OWNERS: readonly [RegExp, Part][] = [
  [/\/src\/domain\//, 'domain'],
  [/\/src\/adapters\/(sqlite|cosmos)\//, 'store'],
  [/\/src\/cards\/|i18next/, 'cards'],
  [/botbuilder|botframework|@azure\/core|@typespec|node_modules\/zod\/v3/, 'SDK'],
  [/restify|\/src\/http\/|find-my-way|node:_http_server/, 'web server'],
  [/\/(src|bench)\//, 'other of Lead Desk'],
];

const IDLE = ['(idle)', '(program)'];

/** Puts the samples together: who called whom, and how long it took. The time in which nothing is done is left out. */
export function treeOf({ nodes, samples, timeDeltas }: CpuProfile): Frame {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const own = new Map<number, number>();
  samples.forEach((id, at) => own.set(id, (own.get(id) ?? 0) + (timeDeltas[at] ?? 0)));
  const frameOf = (node: ProfileNode, caller: Part): Frame => {
    const part = partOf(node, caller);
    const below = merged(
      (node.children ?? []).flatMap((id) => {
        const child = byId.get(id);
        return child === undefined || isIdle(child) ? [] : [frameOf(child, part)];
      }),
    );
    const mine = own.get(node.id) ?? 0;
    return { name: nameOf(node), part, own: mine, all: mine + total(below), below };
  };
  const [root] = nodes;
  return root === undefined ? { ...NOTHING } : frameOf(root, 'Node');
}

const NOTHING: Frame = { name: '(root)', part: 'Node', own: 0, all: 0, below: [] };

function isIdle({ callFrame }: ProfileNode): boolean {
  return IDLE.includes(callFrame.functionName) || callFrame.url.includes('/bench/subjects/probe');
}

function partOf({ callFrame }: ProfileNode, caller: Part): Part {
  return OWNERS.find(([file]) => file.test(callFrame.url))?.[1] ?? caller;
}

function nameOf({ callFrame: { functionName, url, lineNumber } }: ProfileNode): string {
  const file = url.replace(/^.*\/node_modules\//, '').replace(/^.*\/(?=(src|bench|test)\/)/, '');
  return `${functionName || '(anonymous)'}${file === '' ? '' : ` ${file}:${lineNumber + 1}`}`;
}

/** The same function called twice from one place is one frame. */
function merged(frames: readonly Frame[]): Frame[] {
  const byName = new Map<string, Frame>();
  for (const frame of frames) {
    const known = byName.get(frame.name);
    byName.set(frame.name, known === undefined ? frame : both(known, frame));
  }
  return [...byName.values()].sort((one, other) => other.all - one.all);
}

function both(one: Frame, other: Frame): Frame {
  const below = merged([...one.below, ...other.below]);
  return { ...one, own: one.own + other.own, all: one.all + other.all, below };
}

function total(frames: readonly Frame[]): number {
  return frames.reduce((sum, { all }) => sum + all, 0);
}

/** Microseconds that each part takes by itself. */
export type Times = Record<Part, number>;

export function timesOf(tree: Frame): Times {
  const times = timesBy(() => 0);
  const add = ({ part, own, below }: Frame): void => {
    times[part] += own;
    below.forEach(add);
  };
  add(tree);
  return times;
}

export function timesBy(of: (part: Part) => number): Times {
  return Object.fromEntries(PARTS.map((part) => [part, of(part)])) as Times;
}

/** How much of the whole each part takes by itself. */
export function sharesOf(times: Times): Record<Part, number> {
  const all = PARTS.reduce((sum, part) => sum + times[part], 0);
  return timesBy((part) => (all === 0 ? 0 : times[part] / all));
}

/** The functions that are on the stack the longest, wherever they are called from. */
export function widest(
  tree: Frame,
  of: (name: string) => boolean,
  count: number,
): [name: string, share: number][] {
  const times = new Map<string, number>();
  const add = ({ name, all, below }: Frame, above: readonly string[]): void => {
    // A function within itself counts once.
    if (of(name) && !above.includes(name)) times.set(name, (times.get(name) ?? 0) + all);
    for (const frame of below) add(frame, [...above, name]);
  };
  add(tree, []);
  return [...times]
    .sort((one, other) => other[1] - one[1])
    .slice(0, count)
    .map(([name, time]) => [name, time / tree.all]);
}
