import { expect } from 'chai';
import { TEAMS_LIMITS } from '../../src/adapters/teams/limits.ts';
import { makePace, type Pace, type Sending } from '../../src/application/pace.ts';
import { NOW } from '../support/fixed-world.ts';
import { makeRandom, SEED } from '../support/random.ts';
import { brokenWindows } from '../support/windows.ts';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

/** Senders that wait for their turn, on a clock of their own. */
function world() {
  const clock = { at: NOW, now: () => clock.at };
  const pace: Pace = makePace(clock, TEAMS_LIMITS);
  const waiting = new Map<string, { sending: Sending; at: number }>();
  const sent: (Sending & { at: number })[] = [];

  const ask = (sending: Sending): number => {
    const at = pace.turn(sending);
    if (at > clock.at) waiting.set(sending.name, { sending, at });
    else {
      waiting.delete(sending.name);
      sent.push({ ...sending, at: clock.at });
    }
    return at;
  };
  /** Everybody asks again at the moment that was named, and late by so much. */
  const run = (until: number, late = () => 0): void => {
    for (;;) {
      const [next] = [...waiting.values()].sort((a, b) => a.at - b.at);
      if (next === undefined || next.at > until) break;
      clock.at = Math.max(clock.at, next.at + late());
      ask(next.sending);
    }
    clock.at = Math.max(clock.at, until);
  };
  return { clock, pace, ask, run, sent, waiting };
}

function sending(n: number, some: Partial<Sending> = {}): Sending {
  return { tenantId: 'tenant', conversation: 'general', name: String(n), lane: 'usual', ...some };
}

const times = (list: readonly { at: number }[]): number[] => list.map(({ at }) => at);

describe('Whose turn it is to send', () => {
  it('is everybody’s while there are few', () => {
    const { ask, clock } = world();
    for (let n = 0; n < 5; n++) expect(ask(sending(n))).to.equal(clock.at);
  });

  it('keeps every limit of a conversation in every while, for three thousand that come at once', () => {
    const { ask, run, sent } = world();
    for (let n = 0; n < 3_000; n++) ask(sending(n));
    run(NOW + 3 * HOUR);
    expect(sent).to.have.length(3_000);
    expect(brokenWindows(times(sent), TEAMS_LIMITS.conversation)).to.deep.equal([]);
  });

  it('loses little of what is allowed: a thousand are out within eleven minutes', () => {
    const { ask, run, sent } = world();
    for (let n = 0; n < 1_000; n++) ask(sending(n));
    run(NOW + 11 * 60 * SECOND);
    expect(sent).to.have.length(1_000);
  });

  it('keeps the limit of the tenant over all its conversations', () => {
    const { ask, run, sent } = world();
    for (let n = 0; n < 1_000; n++) ask(sending(n, { conversation: `channel ${n % 200}` }));
    run(NOW + HOUR);
    expect(sent).to.have.length(1_000);
    expect(brokenWindows(times(sent), [TEAMS_LIMITS.together])).to.deep.equal([]);
  });

  it('is in the order in which they asked', () => {
    const { ask, run, sent } = world();
    for (let n = 0; n < 200; n++) ask(sending(n));
    run(NOW + HOUR);
    expect(sent.map(({ name }) => Number(name))).to.deep.equal(Array.from({ length: 200 }, (_, n) => n));
  });

  it('comes soon for who has clicked, while a thousand others wait', () => {
    const { ask, run, sent, clock } = world();
    for (let n = 0; n < 1_000; n++) ask(sending(n));
    for (let click = 0; click < 20; click++) {
      run(clock.at + 3 * SECOND);
      const at = ask(sending(click, { name: `click ${click}`, lane: 'prompt' }));
      expect(at - clock.at, `click ${click}`).to.be.below(2 * SECOND);
    }
    run(NOW + HOUR);
    expect(sent).to.have.length(1_020);
    expect(brokenWindows(times(sent), TEAMS_LIMITS.conversation)).to.deep.equal([]);
  });

  it('counts the replies that did not ask', () => {
    const { ask, run, sent, pace, clock } = world();
    const replies: number[] = [];
    for (let n = 0; n < 500; n++) ask(sending(n));
    for (let n = 0; n < 20; n++) {
      run(clock.at + 5 * SECOND);
      pace.sent('tenant', 'general');
      replies.push(clock.at);
    }
    run(NOW + HOUR);
    expect(brokenWindows([...times(sent), ...replies], TEAMS_LIMITS.conversation)).to.deep.equal([]);
  });

  it(`breaks no limit when they come late to their turn, or not at all (SEED ${SEED})`, () => {
    const random = makeRandom(SEED);
    const { ask, run, sent, waiting, clock } = world();
    for (let n = 0; n < 600; n++) {
      ask(sending(n, { conversation: `channel ${Math.floor(random() * 3)}` }));
      if (random() < 0.05) waiting.delete(String(n));
      if (random() < 0.2) run(clock.at + random() * SECOND, () => random() * random() * 600);
    }
    run(NOW + HOUR, () => random() * random() * 600);
    for (let channel = 0; channel < 3; channel++) {
      const there = sent.filter(({ conversation }) => conversation === `channel ${channel}`);
      expect(brokenWindows(times(there), TEAMS_LIMITS.conversation)).to.deep.equal([]);
    }
  });

  it('is nobody’s until the moment that the other side has named, to the millisecond', () => {
    const { ask, run, sent, pace, clock } = world();
    for (let n = 0; n < 30; n++) ask(sending(n));
    const before = sent.length;
    pace.holdUntil('general', clock.at + 7 * SECOND);
    run(clock.at + 7 * SECOND - 1);
    expect(ask(sending(99, { lane: 'prompt' }))).to.equal(NOW + 7 * SECOND);
    expect(sent).to.have.length(before);
    run(NOW + 7 * SECOND);
    expect(sent.length).to.be.greaterThan(before);
    expect(ask(sending(100, { conversation: 'other' }))).to.equal(clock.at);
  });

  it('comes half as often after a refusal, for others send there too, and as before when all is well again', () => {
    const { ask, run, sent, pace, clock } = world();
    const perMinute = (): number => {
      const [from, before] = [clock.at, sent.length];
      for (let n = 0; n < 300; n++) ask(sending(before * 1_000 + n));
      run(from + 60 * SECOND);
      return sent.length - before;
    };
    const usual = perMinute();
    pace.holdUntil('general', clock.at + SECOND);
    pace.holdUntil('general', clock.at + SECOND);
    expect(perMinute()).to.be.within(usual / 2 - 8, usual / 2 + 8);
    run(clock.at + HOUR);
    expect(perMinute()).to.be.within(usual - 5, usual + 5);
  });

  it('remembers two thousand turns of a conversation, and has the others ask again', () => {
    const { ask, run, sent } = world();
    for (let n = 0; n < 2_500; n++) ask(sending(n));
    run(NOW + 3 * HOUR);
    expect(sent).to.have.length(2_500);
    expect(brokenWindows(times(sent), TEAMS_LIMITS.conversation)).to.deep.equal([]);
  });
});
