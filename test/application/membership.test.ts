import { expect } from 'chai';
import { makeMembership, type InDoubt, type Membership } from '../../src/application/membership.ts';
import type { Standing } from '../../src/application/whereabouts.ts';
import { lose, type Channel, type LivingChannel } from '../../src/domain/channel.ts';
import { HOUR } from '../../src/domain/time.ts';
import { ana, ben, NOW, TENANT } from '../support/fixed-world.ts';

const MINUTE = 60_000;
const reference = {
  ...{ serviceUrl: 'http://127.0.0.1:1/', conversationId: 'general', conversationType: 'channel' as const },
  bot: { id: 'bot', name: 'Lead Desk' },
};
const general: LivingChannel = {
  ...{ tenantId: TENANT, id: 'general', name: 'General', team: { id: 'team', name: 'Sales' } },
  ...{ reference, installedAt: NOW, rules: [] },
};
const STRICT = { unsaid: 'unknown', noTeam: 'out' } as const;

describe('Who is in a team with the bot', () => {
  let now = NOW;
  let says: Standing | Error = 'in';
  let asked: string[] = [];
  let channels: readonly Channel[] = [];
  let membership: Membership;

  const make = (otherwise: InDoubt = STRICT): Membership =>
    makeMembership(
      { now: () => now },
      {
        channels: { all: () => Promise.resolve(channels) },
        directories: { get: () => Promise.resolve({ admins: [ana], managers: [] }) },
        whereabouts: {
          standing: (_tenant, { id }) => {
            asked.push(id);
            return says instanceof Error ? Promise.reject(says) : Promise.resolve(says);
          },
        },
        roster: { forget: () => undefined },
      },
      otherwise,
    );
  const standing = (person = ben): Promise<Standing> => membership.standing(TENANT, person);
  const pass = (ms: number): void => {
    now += ms;
  };
  beforeEach(() => {
    [now, says, asked, channels] = [NOW, 'in', [], [general]];
    membership = make();
  });

  it('is remembered for a quarter of an hour', async () => {
    await standing();
    pass(14 * MINUTE);
    expect(await standing()).to.equal('in');
    expect(asked).to.deep.equal(['ben']);
    pass(2 * MINUTE);
    says = 'out';
    expect(await standing()).to.equal('out');
  });

  it('is asked again after a minute about who was in none', async () => {
    says = 'out';
    expect([await standing(), await standing()]).to.deep.equal(['out', 'out']);
    expect(asked).to.have.length(1);
    says = 'in';
    pass(MINUTE);
    expect(await standing()).to.equal('in');
  });

  it('is as it was while Teams says nothing, but not for longer than half a day', async () => {
    await standing();
    says = 'unknown';
    for (let hour = 1; hour < 12; hour += 1) {
      pass(HOUR);
      expect(await standing(), `after ${hour} h`).to.equal('in');
    }
    pass(HOUR);
    expect(await standing()).to.equal('unknown');
  });

  it('is not known of somebody whom Teams has never spoken of, and asked again soon', async () => {
    says = 'unknown';
    expect(await standing()).to.equal('unknown');
    says = 'in';
    pass(5_000);
    expect(await standing()).to.equal('in');
  });

  it('is not asked of who has a role, nor of who writes in a channel of such a team', async () => {
    says = 'out';
    expect(await standing(ana)).to.equal('in');
    const at = (spot: { conversationId: string; teamId?: string }) =>
      membership.standing(TENANT, ben, { spot });
    expect(await at({ conversationId: 'general' })).to.equal('in');
    expect(await at({ conversationId: 'another', teamId: 'team' })).to.equal('in');
    expect(asked).to.deep.equal([]);
    membership.forget();
    expect(await at({ conversationId: 'another', teamId: 'other' })).to.equal('out');
    expect(await at({ conversationId: 'another' })).to.equal('out');
  });

  it('is nobody while there is no team, or while the only one is gone', async () => {
    channels = [lose(general, { at: NOW, code: 'Uninstalled' })];
    expect(await standing()).to.equal('out');
    expect(await standing(ana)).to.equal('in');
    channels = [];
    expect(await standing()).to.equal('out');
    membership = make({ unsaid: 'in', noTeam: 'in' });
    expect(await standing()).to.equal('in');
    expect(asked).to.deep.equal([]);
  });

  it('is asked anew of who comes or goes, under either id, and of nobody else', async () => {
    const [bo, cy] = [
      { id: 'aad-bo', name: 'Bo', teamsId: '29:bo' },
      { id: 'aad-cy', name: 'Cy', teamsId: '29:cy' },
    ];
    for (const person of [bo, cy]) await standing(person);
    membership.forget([{ id: '29:bo', name: '', teamsId: '29:bo' }]);
    for (const person of [bo, cy]) await standing(person);
    expect(asked).to.deep.equal(['aad-bo', 'aad-cy', 'aad-bo']);
    membership.forget([]);
    expect(asked).to.have.length(3);
  });

  it('is not taken for known after a failure', async () => {
    says = new Error('the store is away');
    const failure = await standing().catch((error: unknown) => error);
    expect(failure).to.equal(says);
    says = 'in';
    expect(await standing()).to.equal('in');
  });

  it('is asked once for clicks that come together', async () => {
    expect(await Promise.all([standing(), standing(), standing()])).to.deep.equal(['in', 'in', 'in']);
    expect(asked).to.have.length(1);
  });

  it('is remembered of ten thousand people and no more', async () => {
    for (let n = 0; n <= 10_000; n += 1) await standing({ id: `p${n}`, name: '' });
    asked = [];
    await standing({ id: 'p1', name: '' });
    await standing({ id: 'p0', name: '' });
    expect(asked).to.deep.equal(['p0']);
  });
});
