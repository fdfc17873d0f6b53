import { expect } from 'chai';
import { mkdtemp, rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inChannel, inPersonal, someone } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import type { Trouble } from '../support/fake-connector.ts';
import { eventsOf } from './reading.ts';

const ana = someone('Ana García');
const channel = inChannel();

describe('A reply in chat', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await startDesk();
  });
  afterEach(() => desk.stop());

  const asked = (troubles: Trouble[]) => {
    const left = [...troubles];
    desk.connector.plan(() => left.shift());
    return desk.watch(() => desk.say(ana, inPersonal(ana), 'help'));
  };

  const passing: readonly [title: string, troubles: Trouble[]][] = [
    ['429 with a short wait', [{ status: 429, retryAfter: '0' }]],
    ['429 without one', [{ status: 429 }]],
    ['412', [{ status: 412 }]],
    ['502, twice', [{ status: 502 }, { status: 502 }]],
    ['503', [{ status: 503, retryAfter: '0' }]],
  ];
  for (const [title, troubles] of passing) {
    it(`is given all the same after ${title}`, async () => {
      const { reply, calls, log } = await asked(troubles);
      expect(reply).to.include({ status: 200, text: '' });
      expect(calls.map(({ status }) => status)).to.deep.equal([
        ...troubles.map((trouble) => (trouble as { status: number }).status),
        200,
      ]);
      expect(eventsOf(log)).to.deep.equal(troubles.map(() => 'reply.delayed'));
    });
  }

  const lasting: readonly [title: string, troubles: Trouble[]][] = [
    ['Teams asks to wait for a minute', [{ status: 429, retryAfter: '60' }]],
    ['the bot is not wanted there', [{ status: 403, code: 'ConversationBlockedByUser' }]],
    ['it is too long', [{ status: 413 }]],
    ['it has arrived, and only its answer is lost', ['drop']],
  ];
  for (const [title, troubles] of lasting) {
    it(`is not sent again where ${title}; that is in the log`, async () => {
      const { reply, calls, log } = await asked(troubles);
      expect(reply).to.include({ status: 200, text: '' });
      expect(calls).to.have.length(1);
      expect(eventsOf(log)).to.deep.equal(['turn.failed']);
      expect(log[0]).not.to.contain('Authorization');
    });
  }
});

describe('While the store is locked by somebody else', () => {
  it('a click is answered with that, nothing changes, and after it all goes on', async function () {
    this.timeout(30_000);
    const folder = await mkdtemp(join(tmpdir(), 'lead-desk-locked-'));
    const path = join(folder, 'desk.db');
    const desk = await startDesk({ env: { SQLITE_PATH: path } });
    await desk.install(ana, channel);
    const { id } = await desk.leadInChannel();
    const before = await desk.lead(id);

    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    const click = await desk.clickBy('execute', ana, channel, { verb: 'lead.claim', leadId: id });
    other.exec('ROLLBACK');
    other.close();

    expect(click.status).to.equal(200);
    expect(click.body).to.deep.include({ statusCode: 503, type: 'application/vnd.microsoft.error' });
    expect(click.body.value).to.deep.include({ code: 'store.unavailable' });
    expect(await desk.lead(id)).to.deep.equal(before);

    await desk.click(ana, channel, { verb: 'lead.claim', leadId: id });
    expect((await desk.lead(id))['assignee']).to.include({ name: ana.name });
    await desk.stop();
    await rm(folder, { recursive: true, force: true });
  });
});
