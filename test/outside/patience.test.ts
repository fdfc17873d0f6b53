import { expect } from 'chai';
import { makePatience, type Patience } from '../../src/application/patience.ts';
import type { TellOutcome } from '../../src/ports/outside.ts';
import { NOW } from '../support/fixed-world.ts';

const timeout: TellOutcome = { kind: 'unclear', code: 'TimeoutError' };
const sent: TellOutcome = { kind: 'sent' };

describe('the patience with a receiver', () => {
  let now: number;
  let sends: number;
  let patience: Patience;
  beforeEach(() => {
    now = NOW;
    sends = 0;
    patience = makePatience({ now: () => now });
  });

  const send = (outcome: TellOutcome, takes = 0, receiver = 'crm'): Promise<TellOutcome> =>
    patience(receiver, () => {
      sends++;
      now += takes;
      return Promise.resolve(outcome);
    });

  it('is endless while it answers soon, be it with errors', async () => {
    for (let n = 0; n < 5; n++) await send({ kind: 'later', code: 'Status500' }, 100);
    expect(await send(sent)).to.deep.equal(sent);
    expect(sends).to.equal(6);
  });

  it('ends for a while when it let us wait in vain, and is there for all others', async () => {
    await send(timeout, 15_000);
    expect(await send(sent)).to.deep.equal({ kind: 'later', code: 'TimeoutError', after: 30_000 });
    expect(await send(sent, 0, 'erp')).to.deep.equal(sent);
    now += 30_000;
    expect(await send(sent)).to.deep.equal(sent);
    expect(sends).to.equal(3);
  });

  it('ends for as long as the receiver asks for', async () => {
    await send({ kind: 'later', code: 'Status429', after: 90_000 });
    now += 89_000;
    expect(await send(sent)).to.deep.include({ kind: 'later', code: 'Status429' });
    now += 1_000;
    expect(await send(sent)).to.deep.equal(sent);
  });

  it('lets one try show whether it is back', async () => {
    await send(timeout, 15_000);
    now += 30_000;
    const { promise, resolve } = Promise.withResolvers<TellOutcome>();
    const first = patience('crm', () => promise);
    expect(await send(sent)).to.deep.include({ kind: 'later', code: 'TimeoutError' });
    resolve(sent);
    await first;
    expect(await send(sent)).to.deep.equal(sent);
  });

  it('is not used up by a try that crashed', async () => {
    await send(timeout, 15_000);
    now += 30_000;
    await patience('crm', () => Promise.reject(new Error('broken'))).catch(() => undefined);
    now += 30_000;
    expect(await send(sent)).to.deep.equal(sent);
  });
});
