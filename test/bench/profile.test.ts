import { expect } from 'chai';
import { flameGraph } from '../../bench/flame-graph.ts';
import { sharesOf, timesOf, treeOf, widest, type CpuProfile } from '../../bench/profile.ts';

const node = (id: number, functionName: string, url: string, children: readonly number[] = []) => ({
  id,
  callFrame: { functionName, url, lineNumber: 9 },
  children,
});

/** A card that is drawn twice, once by way of the SDK, while the process is idle half of the time. */
const PROFILE: CpuProfile = {
  nodes: [
    node(1, '(root)', '', [2, 3, 6]),
    node(2, '(idle)', ''),
    node(3, 'turn', 'file:///x/node_modules/botbuilder-core/lib/turn.js', [4]),
    node(4, 'draw<Lead>', 'file:///x/src/cards/draw.ts', [5]),
    node(5, 'replace', ''),
    node(6, 'draw<Lead>', 'file:///x/src/cards/draw.ts'),
  ],
  samples: [2, 3, 4, 5, 6],
  timeDeltas: [400, 100, 100, 100, 200],
};

describe('The profile of a benchmark', () => {
  const tree = treeOf(PROFILE);

  it('leaves out the time in which nothing is done', () => {
    expect(tree.all).to.equal(500);
  });

  it('gives each part what it does by itself, and what others do for it', () => {
    const { SDK, cards, store } = sharesOf(timesOf(tree));
    expect({ SDK, cards, store }).to.deep.equal({ SDK: 0.2, cards: 0.8, store: 0 });
  });

  it('knows the widest functions, wherever they are called from', () => {
    const all = widest(tree, (name) => name.includes('.'), 2);
    expect(all).to.deep.equal([
      ['draw<Lead> src/cards/draw.ts:10', 0.8],
      ['turn botbuilder-core/lib/turn.js:10', 0.6],
    ]);
  });

  it('is drawn, each function as wide as it is long on the stack', () => {
    const svg = flameGraph(tree, 'A card');
    expect(svg).to.include('<title>turn botbuilder-core/lib/turn.js:10: 60.0 %</title>');
    expect(svg).to.match(/draw&lt;Lead>.*?40\.0 %<\/title><rect x="0\.0" y="80" width="480\.0"/);
    expect(svg).not.to.include('(idle)');
  });
});
