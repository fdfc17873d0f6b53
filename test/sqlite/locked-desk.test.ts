import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect } from 'chai';
import { inChannel, someone } from '../support/activities.ts';
import { startDesk } from '../support/desk.ts';

const ana = someone('Ana García');
const channel = inChannel();

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
