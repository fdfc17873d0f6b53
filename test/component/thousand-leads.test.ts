import { expect } from 'chai';
import { inChannel, someone } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import type { Call, Trouble } from '../support/fake-connector.ts';
import { aPostedLead } from '../support/posted-leads.ts';
import { makeRandom, SEED } from '../support/random.ts';
import { simulatedTime, type SimulatedTime } from '../support/simulated-time.ts';
import { strictTeams } from '../support/strict-teams.ts';
import { lineButtons, type FloodBody } from './flood-lines.ts';
import { cardOf } from './reading.ts';

const START = Date.parse('2026-11-23T09:00:00Z');
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const ana = someone('Ana García');
const CHANNELS = ['one', 'two', 'three', 'four', 'five'].map((name) => `19:${name}@thread.tacv2`);
const [ONE = '', TWO = '', THREE = '', FOUR = '', FIVE = ''] = CHANNELS;
const ENV = { TEAMS_LIMITS: 'keep', FLOOD_AFTER: '10' };

/** A thousand leads, twenty at a time; the answer is their ids in order. */
async function pour(desk: TestDesk, time: SimulatedTime, leadOf: (n: number) => object): Promise<string[]> {
  const ids: string[] = [];
  for (let batch = 0; batch < 50; batch += 1) {
    const leads = Array.from({ length: 20 }, (_, n) => leadOf(batch * 20 + n));
    const { results } = (await desk.postLead({ leads })).body as unknown as { results: { id: string }[] };
    ids.push(...results.map(({ id }) => id));
    await time.live(desk, MINUTE / 50);
  }
  return ids;
}

describe('A thousand leads within a minute, for five channels', function () {
  this.timeout(60_000);

  it('are all seen in each of them, without a refusal, and each once', async () => {
    const time = simulatedTime();
    const desk = await startDesk({ fixedClock: START, alarm: time.alarm, env: ENV });
    const teams = strictTeams(() => desk.clock.now());
    desk.connector.plan(teams.plan);
    try {
      for (const id of CHANNELS) await desk.install(ana, inChannel(id));
      const ids = await pour(desk, time, () => aPostedLead());
      await time.live(desk, 2 * MINUTE);
      expect(teams.counted.filter(({ refused }) => refused)).to.deep.equal([]);
      for (const id of CHANNELS) expect(await seenIn(desk, id)).to.have.members(ids);
    } finally {
      await desk.stop();
    }
  });
});

/** What each channel subscribes to; the first gets what nobody else wants. */
const RULES: Readonly<Record<string, readonly string[]>> = {
  [ONE]: [],
  [TWO]: ['DE', 'ES'],
  [THREE]: ['FR'],
  [FOUR]: ['ES', 'IT'],
  [FIVE]: ['MX'],
};
const COUNTRIES = ['DE', 'ES', 'FR', 'IT', 'MX', 'PT'];
const LOST: Readonly<Record<string, Trouble>> = {
  [FOUR]: { status: 404, code: 'ConversationNotFound' },
  [FIVE]: { status: 403, code: 'BotNotInConversationRoster' },
};
const PASSING: readonly Trouble[] = [
  { status: 429 },
  { status: 429, retryAfter: '3' },
  { status: 412, code: 'PreconditionFailed' },
  { status: 502, code: 'BadGateway' },
  'drop',
];

/** Where a lead is to be in the end, without the channels that are lost. */
function wantedBy(country: string): string[] {
  const wanting = CHANNELS.filter((id) => LOST[id] === undefined && RULES[id]?.includes(country) === true);
  return wanting.length === 0 ? [ONE] : wanting;
}

describe('A thousand leads within a minute, while one channel goes away and one shuts Lead Desk out', function () {
  this.timeout(120_000);

  const tell = async (floodAfter: string, minutes: number): Promise<void> => {
    const random = makeRandom(SEED);
    const time = simulatedTime();
    const desk = await startDesk({
      fixedClock: START,
      alarm: time.alarm,
      env: { ...ENV, FLOOD_AFTER: floodAfter },
    });
    const names = new Intl.DisplayNames('en', { type: 'region' });
    const lostAt = new Map(Object.keys(LOST).map((id) => [id, START + (10 + 40 * random()) * SECOND]));
    const refused = new Map<string, number>();
    const unclear = new Map<string, number>();
    const arrived = new Map<string, number>();
    const count = (counts: Map<string, number>, key: string): Map<string, number> =>
      counts.set(key, (counts.get(key) ?? 0) + 1);

    const trouble = (call: Call): Trouble | undefined => {
      const id = call.conversation.split(';')[0] ?? '';
      if (desk.clock.now() >= (lostAt.get(id) ?? Infinity)) {
        count(refused, id);
        return LOST[id];
      }
      const passing = random() < 0.3 ? PASSING[Math.floor(random() * PASSING.length)] : undefined;
      if (call.method !== 'POST') return passing;
      if (passing === 'drop') count(unclear, keyOf(call));
      if (passing === 'drop' || passing === undefined) count(arrived, keyOf(call));
      return passing;
    };
    try {
      for (const id of CHANNELS) {
        await desk.install(ana, inChannel(id));
        await desk.say(ana, inChannel(id), 'unsubscribe');
        for (const country of RULES[id] ?? [])
          await desk.say(ana, inChannel(id), `subscribe ${names.of(country) ?? ''}`);
      }
      await desk.say(ana, inChannel(ONE), 'default here');
      await time.live(desk, MINUTE);
      for (const [id, at] of lostAt) lostAt.set(id, at + MINUTE);
      const teams = strictTeams(() => desk.clock.now(), trouble);
      desk.connector.plan(teams.plan);
      const begun = desk.clock.now();
      const countries = Array.from({ length: 1_000 }, () => COUNTRIES[Math.floor(random() * 6)] ?? 'DE');
      const ids = await pour(desk, time, (n) => aLeadFrom(countries[n] ?? 'DE'));
      await time.live(desk, minutes * MINUTE);
      desk.connector.plan(undefined);

      const late = teams.counted.filter(({ refused, at }) => refused && at > begun + MINUTE);
      expect(late, 'beyond the limits after the first minute').to.deep.equal([]);
      for (const id of CHANNELS.filter((one) => LOST[one] === undefined)) {
        const wanted = ids.filter((_, n) => wantedBy(countries[n] ?? '').includes(id));
        expect([...new Set(await seenIn(desk, id))], `seen in ${id}`).to.have.members(wanted);
      }
      for (const [n, id] of ids.entries()) {
        const posts = (await desk.lead(id))['posts'] as { channel: string }[];
        const channels = posts.map(({ channel }) => channel);
        expect(channels, id).to.have.members(wantedBy(countries[n] ?? ''));
      }
      for (const [key, times] of arrived) expect(times, key).to.be.at.most(1 + (unclear.get(key) ?? 0));
      for (const id of Object.keys(LOST)) expect(refused.get(id), `sent to ${id}`).to.be.within(1, 16);
    } finally {
      await desk.stop();
    }
  };

  it(`are all seen where they are wanted then, or in the default channel (SEED ${SEED})`, () =>
    tell('10', 20));
  it(`are so with a card of its own for each, too (SEED ${SEED})`, () => tell('never', 400));
});

function aLeadFrom(country: string): object {
  const lead = aPostedLead() as { customer: object };
  return { ...lead, customer: { ...lead.customer, address: { city: 'X', country } } };
}

/** One post of a lead's own card, of a flood's card, or of other news, in its channel. */
function keyOf(call: Call): string {
  const card = cardOf(call) as FloodBody | undefined;
  const flood = card === undefined ? undefined : lineButtons(card)[0]?.data.flood;
  const what = flood ?? card?.actions?.[0]?.data.leadId ?? JSON.stringify(call.body);
  return `${what} in ${call.conversation}`;
}

/** The ids of the leads that somebody can see in a channel, on cards of their own or page by page; the welcome is of none. */
async function seenIn(desk: TestDesk, id: string): Promise<string[]> {
  const there = [...desk.connector.posts.values()].filter(({ conversation }) => conversation.startsWith(id));
  const seen: string[] = [];
  for (const post of there) {
    const card = cardOf(post) as FloodBody | undefined;
    const [first] = card === undefined ? [] : lineButtons(card);
    if (first !== undefined) seen.push(...(await linesOf(desk, id, first.data.flood)));
    else seen.push(...(card?.actions ?? []).slice(0, 1).flatMap(({ data }) => data.leadId ?? []));
  }
  return seen;
}

async function linesOf(desk: TestDesk, id: string, flood: string): Promise<string[]> {
  const all: string[] = [];
  for (let page = 1; ; page += 1) {
    const inputs = { flood, page: String(page) };
    const { value } = await desk.click(ana, inChannel(id), { verb: 'flood.page', inputs });
    const ids = lineButtons(value).flatMap(({ data }) => data.leadId ?? []);
    if (ids.every((one) => all.includes(one))) return all;
    all.push(...ids);
  }
}
