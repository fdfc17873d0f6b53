import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { aPostedLead, CONTACT } from '../support/posted-leads.ts';
import type { TestDesk } from '../support/desk.ts';
import { startEventReceiver, type EventReceiver } from './support/event-receiver.ts';
import { click, history, HOLD, MINUTE, pass, startOutsideDesk, thread } from './support/outside-desk.ts';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const SCRIPT = join(import.meta.dirname, '../../scripts/replay-webhooks.ts');
const HOUR = 60 * MINUTE;

describe('the receivers of events', () => {
  let folder: string;
  let receivers: EventReceiver[];
  let desk: TestDesk;
  const env = (): Record<string, string> => ({
    SQLITE_PATH: join(folder, 'desk.db'),
    WEBHOOK_URL: receivers.map(({ url }) => url).join(),
    WEBHOOK_SECRET: SECRET,
  });
  /** What a receiver took of a lead, in order. */
  const takenBy = (receiver: EventReceiver | undefined, id: string): string[] =>
    (receiver?.told ?? []).flatMap(({ data, type, taken }) => (taken && data['id'] === id ? [type] : []));

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lead-desk-events-'));
    const now = (): number => desk.clock.now();
    receivers = [
      await startEventReceiver({ secret: SECRET, now }),
      await startEventReceiver({ secret: SECRET, now }),
    ];
    // The script that has events told again runs on the machine's own clock.
    desk = await startOutsideDesk(env(), { fixedClock: Date.now() });
  });
  afterEach(async () => {
    await desk.stop();
    for (const receiver of receivers) {
      expect(
        receiver.told.filter(({ wrong }) => wrong !== undefined),
        'badly signed',
      ).to.deep.equal([]);
      await receiver.close();
    }
    await rm(folder, { recursive: true });
  });

  it('are each told of all that becomes of a lead, in order and once', async () => {
    const { id } = await desk.leadInChannel();
    await click(desk, id, 'accept');
    await click(desk, id, 'edit');
    await click(desk, id, 'win');
    await click(desk, id, 'undo');
    await click(desk, id, 'lose');
    await pass(desk, HOLD);
    const all = ['lead.received', 'lead.accepted', 'lead.edited', 'lead.undone', 'lead.lost'];
    for (const receiver of receivers) {
      expect(takenBy(receiver, id)).to.deep.equal(all);
      expect(new Set(receiver.told.map((told) => told.id)).size).to.equal(all.length);
    }
  });

  it('hear of each outcome after the hold, with what was so then', async () => {
    const ends = { reject: 'rejected', error: 'error' } as const;
    for (const [what, outcome] of Object.entries(ends) as [keyof typeof ends, string][]) {
      const { id } = await desk.leadInChannel();
      await click(desk, id, what);
      expect(takenBy(receivers[0], id)).to.deep.equal(['lead.received']);
      await pass(desk, HOLD);
      expect(takenBy(receivers[0], id)).to.deep.equal(['lead.received', `lead.${outcome}`]);
      expect(receivers[0]?.told.at(-1)?.data).to.include({ stage: 'archived', outcome });
    }
  });

  it('hear of a lead that expires', async () => {
    const { id } = await desk.leadInChannel();
    await pass(desk, 14 * 24 * HOUR);
    expect(takenBy(receivers[0], id)).to.deep.equal(['lead.received', 'lead.expired']);
  });

  it('hear the figures of a deal, and nothing by which anybody could be reached', async () => {
    const { id } = await desk.leadInChannel();
    await click(desk, id, 'accept');
    await click(desk, id, 'win');
    await pass(desk, HOLD);
    const won = receivers[0]?.told.at(-1)?.data;
    expect(won?.['deal']).to.deep.include({
      estimatedValue: { amount: 25_000, currency: 'EUR' },
      purchaseTimeframe: '1-3-months',
    });
    expect(won).to.deep.include({ outcome: 'won', finalValue: { amount: 30_000, currency: 'EUR' } });
    for (const { body } of receivers[0]?.told ?? [])
      for (const secret of [CONTACT.name, CONTACT.email, CONTACT.phone, 'Called, wants', 'Ana García'])
        expect(body).not.to.contain(secret);
  });

  it('do not hear of a lead that had expired before it came', async () => {
    const receivedAt = new Date(desk.clock.now() - 20 * 24 * HOUR).toISOString();
    const { body } = await desk.postLead(
      aPostedLead({ receivedAt, expiresAt: new Date(desk.clock.now() - HOUR).toISOString() }),
    );
    await desk.settle();
    expect(body.stage).to.equal('archived');
    expect(takenBy(receivers[0], body.id)).to.deep.equal([]);
  });

  it('keep nobody else waiting while one of them fails, and miss nothing in the end', async () => {
    const [failing, well] = receivers;
    failing?.plan(() => ({ status: 500 }));
    const { id } = await desk.leadInChannel();
    await click(desk, id, 'accept');
    await click(desk, id, 'edit');
    expect(takenBy(well, id)).to.deep.equal(['lead.received', 'lead.accepted', 'lead.edited']);
    expect(new Set(failing?.told.map(({ type }) => type))).to.deep.equal(new Set(['lead.received']));
    await pass(desk, 10 * MINUTE);
    failing?.plan(() => undefined);
    await pass(desk, 2 * HOUR);
    expect(takenBy(failing, id)).to.deep.equal(['lead.received', 'lead.accepted', 'lead.edited']);
    // The event is told as it was, though the lead has gone on.
    expect(failing?.told.find(({ taken }) => taken)?.data).to.include({ stage: 'received', revision: 1 });
    expect(
      new Set(failing?.told.filter(({ type }) => type === 'lead.received').map(({ body }) => body)).size,
    ).to.equal(1);
  });

  it('are left alone for as long as they ask for, about every lead', async () => {
    const [busy] = receivers;
    busy?.plan(() => ({ status: 429, headers: { 'retry-after': '600' } }));
    await desk.leadInChannel();
    await desk.leadInChannel();
    await pass(desk, 9 * MINUTE);
    expect(busy?.told).to.have.length(1);
    busy?.plan(() => undefined);
    for (let tries = 0; tries < 5; tries++) await pass(desk, 5 * MINUTE);
    expect(busy?.told.filter(({ taken }) => taken)).to.have.length(2);
  });

  it('are given up after two days, which the thread and the list of dead letters say, and told when asked for', async () => {
    const [failing] = receivers;
    failing?.plan(() => ({ status: 503 }));
    const { id, ref, post } = await desk.leadInChannel();
    for (let hours = 0; hours < 50; hours++) await pass(desk, HOUR);
    const tries = failing?.told.length ?? 0;
    expect(tries).to.be.within(20, 60);
    expect(await history(desk, id)).to.have.length(2);
    expect((await history(desk, id))[1]).to.match(/^undelivered 127\.0\.0\.1-\w{8} received Status503$/);
    expect(thread(desk, post).filter((text) => text.includes('could not be told'))).to.have.length(1);

    expect(await replay())
      .to.contain(ref)
      .and.contain('lead.received')
      .and.contain('Status503');
    failing?.plan(() => undefined);
    expect(await replay(ref)).to.contain('told again');
    await pass(desk, 0);
    expect(takenBy(failing, id)).to.deep.equal(['lead.received']);
    expect(new Set(failing?.told.map((told) => told.id)).size).to.equal(1);
    expect(await replay()).to.contain('told of everything');
  });

  it('that want no more are told no more, of no lead, until somebody asks for it', async () => {
    const [gone, well] = receivers;
    gone?.plan(() => ({ status: 410 }));
    const first = await desk.leadInChannel();
    const second = await desk.leadInChannel();
    await click(desk, second.id, 'accept');
    expect(gone?.told).to.have.length(1);
    expect(takenBy(well, second.id)).to.deep.equal(['lead.received', 'lead.accepted']);
    expect(thread(desk, first.post).filter((text) => text.includes('could not be told'))).to.have.length(1);
    expect(
      thread(desk, second.post).filter((text) => text.includes('could not be told')),
      'said once is enough',
    ).to.have.length(0);

    await restart(env());
    const third = await desk.leadInChannel();
    expect(gone?.told, 'after a restart').to.have.length(1);

    gone?.plan(() => undefined);
    expect(await replay('--all')).to.match(/^4 taken off the list/m);
    await pass(desk, MINUTE);
    expect(takenBy(gone, first.id)).to.deep.equal(['lead.received']);
    expect(takenBy(gone, second.id)).to.deep.equal(['lead.received', 'lead.accepted']);
    expect(takenBy(gone, third.id)).to.deep.equal(['lead.received']);
  });

  it('that were taken out of the settings are struck off the list when asked for', async () => {
    const [gone] = receivers;
    gone?.plan(() => ({ status: 500 }));
    const { id, ref } = await desk.leadInChannel();
    await restart({ ...env(), WEBHOOK_URL: receivers[1]?.url ?? '' });
    await pass(desk, HOUR);
    expect((await history(desk, id)).at(-1)).to.match(
      /^untold 127\.0\.0\.1-\w{8} received receiver-unknown$/,
    );
    expect(await replay('--forget', ref.toLowerCase())).to.match(/^1 struck off/m);
    expect(await replay()).to.contain('told of everything');
  });

  async function restart(settings: Record<string, string>): Promise<void> {
    await desk.stop();
    desk = await startOutsideDesk(settings, { fixedClock: desk.clock.now() });
  }

  /** `npm run webhooks:replay`, beside the desk that runs. */
  async function replay(...args: string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', SCRIPT, ...args],
      { env: { ...env(), PATH: process.env['PATH'] ?? '' } },
    );
    return stdout;
  }
});
