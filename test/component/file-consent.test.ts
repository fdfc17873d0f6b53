import { expect } from 'chai';
import { parseCsv } from '../export/parse-csv.ts';
import { inPersonal, someone, type Someone } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import type { Call } from '../support/fake-connector.ts';
import { aPostedLead, CONTACT } from '../support/posted-leads.ts';
import { startUploadServer, type UploadServer } from '../support/upload-server.ts';

const ana = someone('Ana García');
const bob = someone('Bob Stone');
const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';

type Attachment = {
  contentType: string;
  name?: string;
  contentUrl?: string;
  content: { acceptContext: object; declineContext: object; sizeInBytes: number; description: string };
};

describe('The export of a list in a personal chat', () => {
  let desk: TestDesk;
  let storage: UploadServer;
  before(async () => {
    storage = await startUploadServer();
    const env = { FORMS: 'dialog', BOOTSTRAP_ADMINS: ana.aadObjectId };
    desk = await startDesk({ env, uploadHosts: [storage.host] });
    for (let n = 0; n < 12; n += 1) await desk.postLead(aPostedLead());
  });
  beforeEach(() => {
    storage.parts.length = 0;
    storage.answerWith(201);
  });
  after(async () => {
    await desk.stop();
    await storage.close();
  });

  const attachments = (calls: readonly Call[], type: string): Attachment[] =>
    calls
      .flatMap(({ body }) => (body as { attachments?: Attachment[] }).attachments ?? [])
      .filter(({ contentType }) => contentType === type);
  const consentFor = async (text: string, who = ana): Promise<Attachment> => {
    const { calls } = await desk.watch(() => desk.say(who, inPersonal(who), text));
    const [card] = attachments(calls, CONSENT);
    return card ?? expect.fail('no consent card');
  };
  const place = (uploadUrl = `http://${storage.host}/session`) => ({
    ...{ uploadUrl, contentUrl: `http://${storage.host}/leads.csv` },
    ...{ uniqueId: 'file-1', name: 'leads.csv', fileType: 'csv' },
  });
  const answer = (who: Someone, value: object) =>
    desk.watch(() =>
      desk.send({
        ...{ type: 'invoke', name: 'fileConsent/invoke', value: { type: 'fileUpload', ...value } },
        ...{ from: who, replyToId: 'consent-card', ...inPersonal(who) },
      }),
    );
  const accept = (card: Attachment, uploadInfo: object = place(), who = ana) =>
    answer(who, { action: 'accept', context: card.content.acceptContext, uploadInfo });
  const said = (calls: readonly Call[]): string =>
    calls.map(({ body }) => (body as { text?: string }).text ?? '').join(' ');

  it('asks first, then stores the file and shows it', async () => {
    const card = await consentFor('export leads from Spain');
    expect(card.name).to.match(/^leads-.*\.csv$/);
    expect(card.content.description).to.include('12 leads');
    expect(card.content.sizeInBytes).to.be.above(1_000);
    expect(storage.parts).to.deep.equal([]);
    const { reply, calls } = await accept(card);
    expect(reply.status).to.equal(200);
    const [part] = storage.parts;
    const length = part?.bytes.length ?? 0;
    expect(part).to.include({ path: '/session', range: `bytes 0-${length - 1}/${length}` });
    const rows = parseCsv(String(part?.bytes).slice(1));
    expect(rows).to.have.length(13);
    expect(String(part?.bytes)).to.include(CONTACT.email);
    expect(attachments(calls, INFO)).to.deep.equal([
      {
        ...{ contentType: INFO, contentUrl: `http://${storage.host}/leads.csv`, name: card.name },
        content: { uniqueId: 'file-1', fileType: 'csv' },
      },
    ]);
    expect(calls.filter(({ method }) => method === 'DELETE')).to.have.length(1);
  });

  it('asks the same after a click on Export, and the click is answered too', async () => {
    const click = { verb: 'leads.export', inputs: { query: 'leads' } };
    const { reply, calls } = await desk.watch(() => desk.click(ana, inPersonal(ana), click));
    expect(reply.value).to.include('OneDrive');
    expect(attachments(calls, CONSENT)).to.have.length(1);
  });

  it('shows a member no contact data', async () => {
    await accept(await consentFor('export', bob), place(), bob);
    expect(String(storage.parts[0]?.bytes)).to.include('Contoso').and.not.to.include(CONTACT.email);
  });

  it('lets it be where somebody declines, and says so', async () => {
    const { content } = await consentFor('export');
    const { calls } = await answer(ana, { action: 'decline', context: content.declineContext });
    expect(said(calls)).to.include('No file was written');
    expect(storage.parts).to.deep.equal([]);
  });

  it('says so where the storage refuses, or sends it elsewhere', async () => {
    for (const status of [500, 404, 302]) {
      storage.answerWith(status);
      const { calls } = await accept(await consentFor('export'));
      expect(said(calls), String(status)).to.include(`Status${status}`);
      expect(attachments(calls, INFO)).to.deep.equal([]);
    }
  });

  it('sends nothing to an address that is not the storage of Microsoft', async () => {
    const card = await consentFor('export');
    for (const address of [
      'http://169.254.169.254/latest/meta-data',
      'http://contoso.sharepoint.com/x',
      'https://sharepoint.com.evil.example/x',
      'https://evil-sharepoint.com/x',
      'https://user:pass@contoso.sharepoint.com/x',
      'https://contoso.sharepoint.com:8443/x',
      'file:///etc/passwd',
      'nonsense',
    ]) {
      const { calls } = await accept(card, place(address));
      expect(said(calls), address).to.include('AddressNotAllowed');
    }
    for (const info of [null, 7, {}, { uploadUrl: 7, contentUrl: 'x', uniqueId: 'x' }])
      expect(said((await accept(card, info as unknown as object)).calls)).to.include('AddressNotAllowed');
    expect(storage.parts).to.deep.equal([]);
  });

  it('takes a consent from the person alone who was asked, and not a day later', async () => {
    const card = await consentFor('export');
    expect(said((await accept(card, place(), bob)).calls)).to.include('too long ago');
    for (const context of [undefined, 'x', { ticket: 7 }, { ticket: 'a.b' }]) {
      const { calls } = await answer(ana, { action: 'accept', context, uploadInfo: place() });
      expect(said(calls)).to.include('too long ago');
    }
    desk.clock.pass(24 * 3_600_000);
    expect(said((await accept(card)).calls)).to.include('too long ago');
    expect(storage.parts).to.deep.equal([]);
  });

  it('opens no link with what was made for a consent', async () => {
    const { content } = await consentFor('export');
    const { ticket = '' } = content.acceptContext as { ticket?: string };
    expect((await fetch(`${desk.address}/exports/leads.csv?ticket=${ticket}`)).status).to.equal(404);
  });
});
