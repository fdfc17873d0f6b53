import { expect } from 'chai';
import type { TestDesk } from '../support/desk.ts';
import { formOf, textsOf } from './reading.ts';
import { DEAL } from './steps.ts';
import { ana, channel, startTwoLeads, type TwoLeads } from './two-leads.ts';

describe('A form with mistakes', () => {
  let desk: TestDesk;
  let received: { id: string };
  let accepted: { id: string };
  let nothingChanged: TwoLeads['nothingChanged'];
  before(async () => {
    ({ desk, received, accepted, nothingChanged } = await startTwoLeads());
  });
  after(() => desk.stop());

  describe('in a form comes back with what was typed, and what is wrong at its field:', () => {
    const long = 'x'.repeat(4_001);
    const wrong: readonly [
      verb: string,
      title: string,
      typed: Record<string, string>,
      fields: readonly string[],
    ][] = [
      [
        'lead.accept',
        'nothing',
        {},
        ['dealName', 'estimatedValue', 'currency', 'purchaseTimeframe', 'notes'],
      ],
      ['lead.accept', 'blanks', { ...DEAL, dealName: '   ' }, ['dealName']],
      ['lead.accept', 'a very long name', { ...DEAL, dealName: 'x'.repeat(201) }, ['dealName']],
      ['lead.accept', 'very long notes', { ...DEAL, notes: long }, ['notes']],
      ['lead.accept', 'a value in words', { ...DEAL, estimatedValue: 'a lot' }, ['estimatedValue']],
      ['lead.accept', 'a value below zero', { ...DEAL, estimatedValue: '-5' }, ['estimatedValue']],
      [
        'lead.accept',
        'a value that means two things',
        { ...DEAL, estimatedValue: '1.000' },
        ['estimatedValue'],
      ],
      ['lead.accept', 'a value without end', { ...DEAL, estimatedValue: '9'.repeat(40) }, ['estimatedValue']],
      ['lead.accept', 'a value in science', { ...DEAL, estimatedValue: '1e5' }, ['estimatedValue']],
      ['lead.accept', 'a value that is no number', { ...DEAL, estimatedValue: 'NaN' }, ['estimatedValue']],
      ['lead.accept', 'no currency', { ...DEAL, currency: '' }, ['currency']],
      ['lead.accept', 'a currency that does not exist', { ...DEAL, currency: 'XYZ' }, ['currency']],
      ['lead.accept', 'a currency by its sign', { ...DEAL, currency: '€' }, ['currency']],
      ['lead.accept', 'an unknown timeframe', { ...DEAL, purchaseTimeframe: 'soon' }, ['purchaseTimeframe']],
      [
        'lead.accept',
        'a timeframe of every object',
        { ...DEAL, purchaseTimeframe: 'constructor' },
        ['purchaseTimeframe'],
      ],
      ['lead.accept', 'a long CRM id', { ...DEAL, crmId: 'x'.repeat(101) }, ['crmId']],
      ['lead.accept', 'a long campaign id', { ...DEAL, campaignId: 'x'.repeat(101) }, ['campaignId']],
      ['lead.accept', 'a person without a way to reach them', { ...DEAL, people: 'Eva Soler' }, ['people']],
      ['lead.accept', 'a person with a broken address', { ...DEAL, people: 'Eva, eva@' }, ['people']],
      ['lead.accept', 'one wrong line of two', { ...DEAL, people: 'Eva, eva@a.example\nMax, ?' }, ['people']],
      [
        'lead.accept',
        'an address for a name',
        { ...DEAL, people: 'eva@a.example, +34 600 000 000' },
        ['people'],
      ],
      [
        'lead.accept',
        'three mistakes',
        { ...DEAL, estimatedValue: 'x', currency: 'x', people: 'x' },
        ['estimatedValue', 'currency', 'people'],
      ],
      ['lead.reject', 'no reason', {}, ['reason']],
      ['lead.reject', 'an unknown reason', { reason: 'mood' }, ['reason']],
      ['lead.reject', 'a reason of an error', { reason: 'duplicate' }, ['reason']],
      ['lead.reject', 'another reason, not told', { reason: 'other' }, ['notes']],
      ['lead.reject', 'another reason, told in blanks', { reason: 'other', notes: ' \n ' }, ['notes']],
      ['lead.reject', 'very long notes', { reason: 'not-a-customer', notes: long }, ['notes']],
      ['lead.error', 'no reason', {}, ['reason']],
      ['lead.error', 'a reason of a refusal', { reason: 'budget-inadequate' }, ['reason']],
      ['lead.error', 'another reason, not told', { reason: 'other' }, ['notes']],
      ['lead.assign', 'nobody', {}, ['person']],
      ['lead.assign', 'somebody unknown', { person: 'Nobody at all' }, ['person']],
      ['lead.edit', 'no name', { dealName: '' }, ['dealName']],
      ['lead.edit', 'a wrong value', { estimatedValue: '1,2,3' }, ['estimatedValue']],
      [
        'lead.edit',
        'a day that does not exist',
        { estimatedCloseDate: '2027-02-30' },
        ['estimatedCloseDate'],
      ],
      [
        'lead.edit',
        'a day written another way',
        { estimatedCloseDate: '01/02/2027' },
        ['estimatedCloseDate'],
      ],
      [
        'lead.edit',
        'a moment for a day',
        { estimatedCloseDate: '2027-02-01T00:00:00Z' },
        ['estimatedCloseDate'],
      ],
      ['lead.edit', 'no day', { estimatedCloseDate: '' }, ['estimatedCloseDate']],
      ['lead.edit', 'no notes', { notes: '' }, ['notes']],
      ['lead.person', 'nobody', {}, ['name']],
      ['lead.person', 'a name alone', { name: 'Eva' }, ['email']],
      ['lead.person', 'a broken address', { name: 'Eva', email: 'eva@' }, ['email']],
      ['lead.person', 'a phone in words', { name: 'Eva', phone: 'call me' }, ['phone']],
      ['lead.person', 'a long name', { name: 'x'.repeat(101), email: 'eva@a.example' }, ['name']],
      ['lead.win', 'a wrong value', { finalValue: 'much' }, ['finalValue']],
      ['lead.win', 'very long notes', { notes: long }, ['notes']],
      ['lead.lose', 'no reason', {}, ['reason']],
      ['lead.lose', 'an unknown reason', { reason: '__proto__' }, ['reason']],
      ['lead.lose', 'another reason, not told', { reason: 'other' }, ['notes']],
    ];
    for (const [verb, title, typed, fields] of wrong) {
      it(`${verb}: ${title}`, async () => {
        const { id } = /accept|reject|error|assign/.test(verb) ? received : accepted;
        const { reply, calls, log } = await desk.watch(() =>
          desk.click(ana, channel, { verb, leadId: id, inputs: typed }),
        );
        expect(reply).to.include({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
        const { errors, values } = formOf(reply.value);
        expect(Object.keys(errors)).to.have.members(fields);
        expect(values).to.include(typed);
        await nothingChanged(calls, log);
      });
    }

    it('and with nothing changed it says so', async () => {
      const { value } = await desk.click(ana, channel, {
        verb: 'lead.edit',
        leadId: accepted.id,
        inputs: DEAL,
      });
      expect(textsOf(value)).to.include('Nothing has changed: what you sent is what was there.');
      await nothingChanged([], []);
    });
  });

  describe('for a time to remind again that there is not:', () => {
    for (const until of [
      undefined,
      '',
      'soon',
      '5',
      'PT9H',
      '-1h',
      '2026-02-30',
      '2020-01-01T00:00:00Z',
      '__proto__',
      'constructor',
    ]) {
      it(String(until), async () => {
        const click = { verb: 'lead.snooze', leadId: received.id, inputs: { until } };
        const { reply, calls, log } = await desk.watch(() => desk.click(ana, channel, click));
        expect(reply.statusCode).to.equal(200);
        expect(textsOf(reply.value).join(' ')).to.match(/Choose/);
        await nothingChanged(calls, log);
      });
    }
  });
});
