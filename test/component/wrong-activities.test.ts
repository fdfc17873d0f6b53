import { expect } from 'chai';
import { BOT, inChannel, someone } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import { eventsOf } from './reading.ts';

const ana = someone('Ana García');
const channel = inChannel();

/** A message that is right in every part. */
const right = (serviceUrl: string): Record<string, unknown> => ({
  type: 'message',
  id: 'activity-1',
  channelId: 'msteams',
  serviceUrl,
  from: ana,
  recipient: BOT,
  text: 'help',
  locale: 'en-US',
  ...channel,
});

/** What is wrong with it, and the field that the answer must name. */
const WRONG: readonly [title: string, fields: object, path: string][] = [
  ['no type', { type: undefined }, 'type'],
  ['a null type', { type: null }, 'type'],
  ['an empty type', { type: '' }, 'type'],
  ['a type that is a number', { type: 5 }, 'type'],
  ['a type that is a list', { type: ['message'] }, 'type'],
  ['no service URL', { serviceUrl: undefined }, 'serviceUrl'],
  ['an empty service URL', { serviceUrl: '' }, 'serviceUrl'],
  ['a service URL that is a number', { serviceUrl: 5 }, 'serviceUrl'],
  ['a service URL that is no address', { serviceUrl: 'somewhere' }, 'serviceUrl'],
  ['a service URL for files', { serviceUrl: 'file:///etc/passwd' }, 'serviceUrl'],
  ['a service URL that is a script', { serviceUrl: 'javascript:alert(1)' }, 'serviceUrl'],
  ['no conversation', { conversation: undefined }, 'conversation.id'],
  ['a null conversation', { conversation: null }, 'conversation.id'],
  ['a conversation that is a text', { conversation: '19:x' }, 'conversation.id'],
  ['a conversation that is a list', { conversation: [{ id: '19:x' }] }, 'conversation.id'],
  ['a conversation without an id', { conversation: {} }, 'conversation.id'],
  ['a conversation whose id is a number', { conversation: { id: 5 } }, 'conversation.id'],
  ['a conversation whose id is a thread alone', { conversation: { id: ';messageid=1' } }, 'conversation.id'],
  ['a tenant that is an object', { conversation: { id: '19:x', tenantId: {} } }, 'conversation.tenantId'],
  ['no sender', { from: undefined }, 'from.id'],
  ['a null sender', { from: null }, 'from.id'],
  ['a sender that is a text', { from: 'ana' }, 'from.id'],
  ['a sender without an id', { from: { name: 'Ana' } }, 'from.id'],
  ['a sender whose id is an object', { from: { id: {} } }, 'from.id'],
  ['a sender whose name is a number', { from: { id: '29:a', name: 5 } }, 'from.name'],
  ['a sender whose Entra id is a list', { from: { id: '29:a', aadObjectId: [] } }, 'from.aadObjectId'],
  ['no recipient', { recipient: undefined }, 'recipient.id'],
  ['a recipient without an id', { recipient: { name: 'Bot' } }, 'recipient.id'],
  ['a text that is an object', { text: { en: 'help' } }, 'text'],
  ['a text that is a number', { text: 5 }, 'text'],
  ['a locale that is a number', { locale: 5 }, 'locale'],
  ['channel data that is a text', { channelData: 'team' }, 'channelData'],
  ['channel data that is a list', { channelData: [] }, 'channelData'],
  ['a channel whose id is an object', { channelData: { channel: { id: {} } } }, 'channelData.channel.id'],
  [
    'a channel whose name is a number',
    { channelData: { channel: { id: 'c', name: 5 } } },
    'channelData.channel.name',
  ],
  ['a team that is a text', { channelData: { team: 'sales' } }, 'channelData.team'],
  ['a team whose id is a number', { channelData: { team: { id: 5 } } }, 'channelData.team.id'],
  ['a tenant that is a text', { channelData: { tenant: 'tenant' } }, 'channelData.tenant'],
  ['an event type that is an object', { channelData: { eventType: {} } }, 'channelData.eventType'],
  [
    'a chosen channel that is a number',
    { channelData: { settings: { selectedChannel: { id: 5 } } } },
    'channelData.settings.selectedChannel.id',
  ],
  ['entities that are an object', { entities: {} }, 'entities'],
  ['an entity that is null', { entities: [null] }, 'entities'],
  ['an entity without a type', { entities: [{}] }, 'entities'],
  ['a mention in capitals of nobody', { entities: [{ type: 'MENTION', text: 'x' }] }, 'entities'],
  ['a mention of nobody', { entities: [{ type: 'mention' }] }, 'entities'],
  [
    'a mention with a text that is a number',
    { entities: [{ type: 'mention', text: 5, mentioned: { id: 'b' } }] },
    'entities',
  ],
  ['members that are a text', { type: 'conversationUpdate', membersAdded: 'ana' }, 'membersAdded'],
  ['a member that is null', { type: 'conversationUpdate', membersAdded: [null] }, 'membersAdded'],
  ['a member without an id', { type: 'conversationUpdate', membersRemoved: [{}] }, 'membersRemoved'],
  ['an action that is a number', { type: 'installationUpdate', action: 5 }, 'action'],
  ['a time that is none', { timestamp: 'yesterday' }, 'timestamp'],
  ['a reply to an object', { replyToId: {} }, 'replyToId'],
  ['an invoke without a name', { type: 'invoke' }, 'name'],
  ['an invoke with an empty name', { type: 'invoke', name: '' }, 'name'],
  ['an invoke whose name is a list', { type: 'invoke', name: ['adaptiveCard/action'] }, 'name'],
];

const NOT_EVEN: readonly [title: string, body: string, status: number][] = [
  ['nothing', '', 400],
  ['no JSON', 'hello', 400],
  ['half an object', '{"type":"message"', 400],
  ['null', 'null', 400],
  ['a number', '5', 400],
  ['a text', '"message"', 400],
  ['a list', '[{"type":"message"}]', 400],
  ['an empty object', '{}', 400],
  ['an object of another kind', '{"__proto__":{"type":"message"}}', 400],
  ['2 MB of text', JSON.stringify({ type: 'message', text: 'x'.repeat(2_000_000) }), 413],
];

describe('A wrong activity is answered with what is wrong, and changes nothing', () => {
  let desk: TestDesk;
  before(async () => {
    desk = await startDesk();
  });
  after(() => desk.stop());

  for (const [title, fields, path] of WRONG) {
    it(title, async () => {
      const { reply, calls, log } = await desk.watch(() =>
        desk.post({ ...right(desk.connector.url), ...fields }),
      );
      expect(reply.status).to.equal(400);
      const [wrong] = reply.body.errors ?? [];
      expect(wrong?.path).to.equal(path);
      expect(wrong?.message).to.match(/^Expected .+\.$/);
      expect(reply.text).not.to.match(/\bat \w+ |node_modules|\.ts:/);
      expect(calls).to.deep.equal([]);
      expect(eventsOf(log)).to.deep.equal([]);
    });
  }

  for (const [title, body, status] of NOT_EVEN) {
    it(title, async () => {
      const { reply, calls, log } = await desk.watch(() => desk.post(body));
      expect(reply.status).to.equal(status);
      expect(reply.body).to.include({ status }).and.to.have.property('detail');
      expect(reply.text).not.to.match(/\bat \w+ |node_modules|\.ts:/);
      expect(calls).to.deep.equal([]);
      expect(eventsOf(log)).to.deep.equal([]);
    });
  }

  it('and another content type than JSON', async () => {
    const { status } = await desk.post('{}', { 'content-type': 'text/plain' });
    expect(status).to.equal(415);
  });

  const parts = [
    'name',
    'locale',
    'entities',
    'channelData',
    'replyToId',
    'timestamp',
    'value',
    'membersAdded',
    'id',
    'channelId',
    'localTimezone',
  ];
  for (const part of parts) {
    it(`while one whose ${part} is null is answered like one without`, async () => {
      const { reply, calls, log } = await desk.watch(() =>
        desk.post({ ...right(desk.connector.url), [part]: null }),
      );
      expect(reply.status).to.equal(200);
      expect(calls).to.have.length(1);
      expect(log).to.deep.equal([]);
    });
  }

  it('while one with a text of nearly a million signs is answered like one with an unknown word', async () => {
    const text = '<a'.repeat(450_000);
    const { reply, calls } = await desk.watch(() => desk.post({ ...right(desk.connector.url), text }));
    expect(reply.status).to.equal(200);
    expect(calls).to.have.length(1);
  });

  it('while the right one, from which they were made, is answered', async () => {
    const { reply, calls } = await desk.watch(() => desk.post(right(desk.connector.url)));
    expect(reply.status).to.equal(200);
    expect(calls).to.have.length(1);
  });
});
