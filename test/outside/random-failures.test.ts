import { expect } from 'chai';
import { makeRandom, seedOf } from '../support/random.ts';
import type { TestDesk } from '../support/desk.ts';
import { startEventReceiver, type EventReceiver, type Trouble } from './support/event-receiver.ts';
import { FROM } from './support/mailing.ts';
import { startMailServer, type MailServer, type Trouble as MailTrouble } from './support/mail-server.ts';
import { click, CLICKS, HOLD, MINUTE, pass, startOutsideDesk } from './support/outside-desk.ts';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const LEADS = 15;
const STEPS = 150;

const TROUBLES: (Trouble | undefined)[] = [
  undefined,
  undefined,
  { status: 500 },
  { status: 404 },
  { status: 302, headers: { location: '/' } },
  { status: 503, headers: { 'retry-after': '7' } },
  'drop',
  'hang-up',
];
const MAIL_TROUBLES: (MailTrouble | undefined)[] = [
  undefined,
  { at: 'rcpt', code: 450 },
  { at: 'connect', code: 421 },
  'drop-after-data',
];

/** What the history of a lead must have made the outside hear, in order. */
const EVENTS: Record<string, string> = {
  receive: 'lead.received',
  accept: 'lead.accepted',
  edit: 'lead.edited',
  reject: 'lead.rejected',
  win: 'lead.won',
  lose: 'lead.lost',
  error: 'lead.error',
  undo: 'lead.undone',
};

describe('the outside, when all of it fails at random', () => {
  let server: MailServer;
  let receivers: EventReceiver[];
  let desk: TestDesk;

  beforeEach(async () => {
    const now = (): number => desk.clock.now();
    server = await startMailServer();
    receivers = [
      await startEventReceiver({ secret: SECRET, now }),
      await startEventReceiver({ secret: SECRET, now }),
    ];
    const WEBHOOK_URL = receivers.map(({ url }) => url).join();
    desk = await startOutsideDesk({
      SMTP_URL: server.url,
      MAIL_FROM: FROM,
      WEBHOOK_URL,
      WEBHOOK_SECRET: SECRET,
      LOG_LEVEL: 'silent',
    });
  });
  afterEach(async () => {
    await desk.stop();
    await Promise.all([server.close(), ...receivers.map((receiver) => receiver.close())]);
  });

  it('hears of everything at least once, and of each lead in order', async function () {
    this.timeout(120_000);
    const random = makeRandom(seedOf('outside'));
    const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    for (const receiver of receivers) receiver.plan(() => oneOf(TROUBLES));
    const ids: string[] = [];

    for (let step = 0; step < STEPS; step++) {
      server.plan(...Array.from({ length: 20 }, () => oneOf(MAIL_TROUBLES)));
      const dice = random();
      if (ids.length < LEADS && dice < 0.2) ids.push((await desk.leadInChannel()).id);
      else if (dice < 0.7 && ids.length > 0)
        await click(desk, oneOf(ids), oneOf(Object.keys(CLICKS) as (keyof typeof CLICKS)[]));
      else await pass(desk, Math.round(random() * 4 * MINUTE));
    }
    for (const receiver of receivers) receiver.plan(() => undefined);
    server.plan();
    for (let round = 0; round < 30; round++) await pass(desk, HOLD);

    const rejected: string[] = [];
    for (const id of ids) {
      const history = (await desk.lead(id))['history'] as { action: string }[];
      const expected = expectedOf(history.map(({ action }) => action));
      for (const receiver of receivers) expect(heardOf(receiver, id), id).to.deep.equal(expected);
      if (expected.at(-1) === 'lead.rejected') rejected.push(`<${id}.rejected@fabrikam.example>`);
    }
    const letters = new Set(server.mails.map(({ headers }) => headers['message-id'] ?? ''));
    expect([...letters].sort()).to.deep.equal(rejected.sort());
    expect(receivers.flatMap(({ told }) => told.filter(({ wrong }) => wrong !== undefined))).to.deep.equal(
      [],
    );
  });
});

/** An undone outcome is never heard of. */
function expectedOf(actions: readonly string[]): string[] {
  return actions.reduce<string[]>((heard, action) => {
    const event = EVENTS[action];
    if (event === undefined) return heard;
    return action === 'undo' ? [...heard.slice(0, -1), event] : [...heard, event];
  }, []);
}

/** What a receiver took of a lead. A repeat of the same is left out; an older one after a newer would show. */
function heardOf({ told }: EventReceiver, lead: string): string[] {
  const taken = told.filter((one) => one.taken && one.data['id'] === lead);
  return taken.filter(({ id }, at) => taken[at - 1]?.id !== id).map(({ type }) => type);
}
