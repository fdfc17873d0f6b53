import { expect } from 'chai';
import { inStages, makeWorkers } from '../../src/application/workers.ts';

/** Workers whose work ends when the test says so. */
function world(atOnce: number, kept: number) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const workers = makeWorkers<{ tenantId: string; id: string }>({
    atOnce,
    kept,
    nameOf: ({ id }) => id,
    work: ({ id }) => {
      begun.push(id);
      const { promise, resolve } = Promise.withResolvers<undefined>();
      ends.set(id, () => {
        resolve(undefined);
      });
      return promise;
    },
    failed: () => undefined,
  });
  const end = async (id: string): Promise<void> => {
    ends.get(id)?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  const key = (id: string) => ({ tenantId: 'tenant', id });
  return { workers, begun, end, key };
}

describe('Workers', () => {
  it('keep some of them free for what somebody waits for', () => {
    const { workers, begun, key } = world(3, 1);
    for (const id of ['a', 'b', 'c']) workers(key(id));
    expect(begun).to.deep.equal(['a', 'b']);
    workers(key('click'), 'prompt');
    expect(begun).to.deep.equal(['a', 'b', 'click']);
  });

  it('take up what somebody waits for before the rest, also what was waiting already', async () => {
    const { workers, begun, end, key } = world(1, 0);
    for (const id of ['a', 'b', 'c', 'd']) workers(key(id));
    workers(key('c'), 'prompt');
    for (const id of ['a', 'c', 'b']) await end(id);
    expect(begun).to.deep.equal(['a', 'c', 'b', 'd']);
  });

  it('go on with the rest when nobody waits any more', async () => {
    const { workers, begun, end, key } = world(2, 1);
    workers(key('click'), 'prompt');
    workers(key('other'), 'prompt');
    workers(key('a'));
    expect(begun).to.deep.equal(['click', 'other']);
    await end('click');
    await end('other');
    expect(begun).to.deep.equal(['click', 'other', 'a']);
  });

  it('look once more at what was asked for while it was worked on', async () => {
    const { workers, begun, end, key } = world(2, 1);
    workers(key('a'));
    workers(key('a'));
    await end('a');
    expect(begun).to.deep.equal(['a', 'a']);
  });

  it('in stages end one after the other: what the first has begun is ended', async () => {
    const [first, second] = [world(1, 0), world(1, 0)];
    const workers = inStages(first.workers, second.workers);
    workers(first.key('a'));
    workers(first.key('b'));
    const stopped = workers.stop();
    second.workers(first.key('a'));
    await first.end('a');
    await second.end('a');
    await stopped;
    expect([first.begun, second.begun]).to.deep.equal([['a'], ['a']]);
  });

  it('in stages hand on, and what somebody waits for does not go through the first', async () => {
    const [first, second] = [world(1, 0), world(2, 0)];
    const workers = inStages(first.workers, second.workers);
    workers(first.key('a'));
    workers(first.key('b'));
    workers(first.key('click'), 'prompt');
    expect([first.begun, second.begun]).to.deep.equal([['a'], ['click']]);
    const ended: string[] = [];
    const idle = workers.idle().then(() => ended.push('all'));
    await first.end('a');
    await second.end('click');
    expect(ended).to.deep.equal([]);
    second.workers(first.key('b'));
    await first.end('b');
    expect(ended).to.deep.equal([]);
    await second.end('b');
    await idle;
    expect(second.begun).to.deep.equal(['click', 'b']);
  });
});
