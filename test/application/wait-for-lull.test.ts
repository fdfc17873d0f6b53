import { expect } from 'chai';
import { waitForLull } from '../../src/application/wait-for-lull.ts';

/** A stream whose time passes as the test says. */
function world() {
  const time = { now: 0 };
  let alarms: { at: number; run: () => void }[] = [];
  const handedOn: string[] = [];
  const lull = waitForLull<string>(
    { clock: { now: () => time.now }, alarm: (at, run) => void alarms.push({ at, run }) },
    (key) => handedOn.push(key),
  );
  const pass = (ms: number): void => {
    const end = time.now + ms;
    for (let next = first(end); next !== undefined; next = first(end)) {
      time.now = next.at;
      alarms = alarms.filter((alarm) => alarm !== next);
      next.run();
    }
    time.now = end;
  };
  const first = (end: number) => alarms.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
  return { lull, handedOn, pass, waits: () => alarms.length };
}

describe('What follows from new leads', () => {
  it('begins at once for a lead that comes by itself', () => {
    const { lull, handedOn, pass } = world();
    lull('a');
    expect(handedOn).to.deep.equal(['a']);
    pass(100);
    lull('b');
    expect(handedOn).to.deep.equal(['a', 'b']);
  });

  it('waits for a lull where many come, and is done for all together', () => {
    const { lull, handedOn, pass } = world();
    for (const key of ['a', 'b', 'c']) lull(key);
    pass(100);
    lull('d');
    pass(150);
    expect(handedOn).to.deep.equal(['a']);
    pass(50);
    expect(handedOn).to.deep.equal(['a', 'b', 'c', 'd']);
  });

  it('waits no longer than a second in a stream without lulls, which need not be over then', () => {
    const { lull, handedOn, pass } = world();
    for (let n = 0; n < 30; n += 1) {
      lull(String(n));
      pass(50);
    }
    expect(handedOn).to.have.length(20);
    pass(200);
    expect(handedOn).to.deep.equal(Array.from({ length: 30 }, (_, n) => String(n)));
  });

  it('begins for all that wait when the process is to end', async () => {
    const { lull, handedOn } = world();
    for (const key of ['a', 'b', 'c']) lull(key);
    await lull.stop();
    expect(handedOn).to.deep.equal(['a', 'b', 'c']);
  });

  it('sets no alarms any more when nothing comes', () => {
    const { lull, pass, waits } = world();
    for (const key of ['a', 'b', 'c']) lull(key);
    pass(1_000);
    expect(waits()).to.equal(0);
  });
});
