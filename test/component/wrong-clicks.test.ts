import { expect } from 'chai';
import { inPersonal } from '../support/activities.ts';
import type { TestDesk } from '../support/desk.ts';
import { DEAL } from './steps.ts';
import { ana, channel, startTwoLeads, type TwoLeads } from './two-leads.ts';

const ERROR = 'application/vnd.microsoft.error';

describe('A wrong click', () => {
  let desk: TestDesk;
  let received: { id: string };
  let nothingChanged: TwoLeads['nothingChanged'];
  before(async () => {
    ({ desk, received, nothingChanged } = await startTwoLeads());
  });
  after(() => desk.stop());

  describe('by Action.Execute is answered with an error that names the field:', () => {
    const own = (): string => received.id;
    const on = (verb: unknown): object => ({ action: { verb, data: { leadId: own() } } });
    const claim = (data: unknown): object => ({ action: { verb: 'lead.claim', data } });
    const page = (data: object): object => ({ action: { verb: 'leads.page', data } });
    const accept = (inputs: object): object => ({
      action: { verb: 'lead.accept', data: { leadId: own(), ...inputs } },
    });
    const wrong: readonly [title: string, value: () => unknown, field: RegExp, status?: number][] = [
      ['no value', () => undefined, /verb/],
      ['a null value', () => null, /verb/],
      ['a value that is a text', () => 'lead.accept', /verb/],
      ['a value that is a list', () => [{ action: { verb: 'lead.claim' } }], /verb/],
      ['no action', () => ({}), /verb/],
      ['a null action', () => ({ action: null }), /verb/],
      ['an action that is a text', () => ({ action: 'lead.claim' }), /verb/],
      ['an action without a verb', () => ({ action: { data: { leadId: own() } } }), /verb/],
      ['an unknown verb', () => on('lead.steal'), /verb/],
      ['a verb in capitals', () => on('LEAD.CLAIM'), /verb/],
      ['a verb that is a number', () => on(5), /verb/],
      ['a verb that is an object', () => on({}), /verb/],
      ['a verb of the prototype', () => on('__proto__'), /verb/],
      ['a verb of every object', () => on('constructor'), /verb/],
      ['a verb of the clock', () => on('lead.expire'), /verb/],
      ['a verb of the source', () => on('lead.update'), /verb/],
      ['a list that is asked for by a list', () => page({ query: ['leads'] }), /query/],
      ['a list from a place that there is not', () => page({ query: 'leads', cursor: 'here' }), /cursor/],
      ['no data', () => ({ action: { verb: 'lead.claim' } }), /leadId/],
      ['null data', () => claim(null), /leadId/],
      ['data that are a text', () => claim(own()), /leadId/],
      ['data that are a list', () => claim([own()]), /leadId/],
      ['no lead', () => claim({}), /leadId/],
      ['an empty lead', () => claim({ leadId: '' }), /leadId/],
      ['a null lead', () => claim({ leadId: null }), /leadId/],
      ['a lead that is a number', () => claim({ leadId: 5 }), /leadId/],
      ['a lead that is a list', () => claim({ leadId: [own()] }), /leadId/],
      ['a lead that is an object', () => claim({ leadId: { id: own() } }), /leadId/],
      ['a lead that nobody knows', () => claim({ leadId: 'x'.repeat(26) }), /lead/, 404],
      ['a lead with a path in its id', () => claim({ leadId: `../${own()}` }), /lead/, 404],
      ['a lead with SQL in its id', () => claim({ leadId: `' OR 1=1 --` }), /lead/, 404],
      ['a lead by its id in capitals', () => claim({ leadId: own().toUpperCase() }), /lead/, 404],
      ['a lead with an endless id', () => claim({ leadId: 'x'.repeat(100_000) }), /lead/, 404],
      ['a lead with a zero in its id', () => claim({ leadId: `${own()}\u0000` }), /lead/, 404],
      ['a version that is a word', () => claim({ leadId: own(), version: 'new' }), /version/],
      ['a version below zero', () => claim({ leadId: own(), version: -1 }), /version/],
      ['half a version', () => claim({ leadId: own(), version: 1.5 }), /version/],
      ['an endless version', () => claim({ leadId: own(), version: 1e300 }), /version/],
      ['a version that is a list', () => claim({ leadId: own(), version: [1] }), /version/],
      ['a version that is an object', () => claim({ leadId: own(), version: {} }), /version/],
      ['a version that is a switch', () => claim({ leadId: own(), version: true }), /version/],
      ['an input that is a list', () => accept({ ...DEAL, notes: ['x'] }), /notes/],
      ['an input that is an object', () => accept({ ...DEAL, people: { name: 'x' } }), /people/],
      ['an input nobody asked for, and an object', () => claim({ leadId: own(), extra: {} }), /extra/],
    ];
    for (const [title, value, field, status = 400] of wrong) {
      it(title, async () => {
        const invoke = { type: 'invoke', name: 'adaptiveCard/action', from: ana, ...channel };
        const { reply, calls, log } = await desk.watch(() => desk.send({ ...invoke, value: value() }));
        expect(reply.status).to.equal(200);
        expect(reply.body).to.include({ statusCode: status, type: ERROR });
        const { code, message } = reply.body.value as { code: string; message: string };
        expect(code).to.equal(status === 404 ? 'lead.unknown' : 'card.bad_request');
        expect(message).to.match(field);
        await nothingChanged(calls, log);
      });
    }
  });

  describe('by a message or a dialog is answered there, and names the field too:', () => {
    const wrong: readonly [title: string, data: () => object, field: RegExp][] = [
      ['no verb', () => ({ leadId: received.id }), /verb/],
      ['an unknown verb', () => ({ verb: 'lead.steal', leadId: received.id }), /verb/],
      ['no lead', () => ({ verb: 'lead.claim' }), /leadId/],
      ['an unknown lead', () => ({ verb: 'lead.claim', leadId: 'nobody' }), /lead/],
      ['a wrong version', () => ({ verb: 'lead.claim', leadId: received.id, version: 'x' }), /version/],
      ['a list for an input', () => ({ verb: 'lead.reject', leadId: received.id, reason: [] }), /reason/],
    ];
    for (const [title, data, field] of wrong) {
      it(`${title}, by message`, async () => {
        const { reply, calls, log } = await desk.watch(() =>
          desk.send({ type: 'message', from: ana, ...inPersonal(ana), value: data() }),
        );
        expect(reply.status).to.equal(200);
        expect(calls).to.have.length(1);
        expect(calls[0]?.body).to.have.property('text').that.matches(field);
        await nothingChanged([], log);
      });
      for (const name of ['task/fetch', 'task/submit']) {
        it(`${title}, by ${name}`, async () => {
          const invoke = { type: 'invoke', name, from: ana, ...channel, value: { data: data() } };
          const { reply, calls, log } = await desk.watch(() => desk.send(invoke));
          expect(reply.status).to.equal(200);
          expect(reply.body.task).to.have.property('type', 'message');
          expect(reply.body.task).to.have.property('value').that.matches(field);
          await nothingChanged(calls, log);
        });
      }
    }
  });

  describe('of a kind that is not served gets an answer, and no status that Teams shows as a fault:', () => {
    for (const name of [
      'composeExtension/queryLink',
      'composeExtension/submitAction',
      'composeExtension/fetchTask',
      'config/fetch',
      'application/search',
      'signin/verifyState',
      'actionableMessage/executeAction',
      'tab/fetch',
      'message/submitAction',
      'something/new',
      '__proto__',
      'constructor',
      'toString',
      'x'.repeat(10_000),
    ]) {
      it(name.slice(0, 40), async () => {
        const invoke = { type: 'invoke', name, from: ana, ...channel, value: {} };
        const { reply, calls, log } = await desk.watch(() => desk.send(invoke));
        expect(reply.status).to.equal(200);
        expect(reply.body).to.include({ statusCode: 400, type: ERROR });
        expect(reply.body.value).to.include({ code: 'invoke.not_served' });
        await nothingChanged(calls, log);
      });
    }
  });
});
