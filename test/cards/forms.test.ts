import { expect } from 'chai';
import { FORM_NAMES, FORMS, type Field } from '../../src/domain/forms.ts';
import { isCurrency, readForm } from '../../src/domain/read-form.ts';
import { CURRENCIES } from '../../src/cards/currencies.ts';
import type { FormState } from '../../src/cards/make-cards.ts';
import { aLead } from '../support/leads.ts';
import { ana, aView, ben, cards, viewer } from './a-desk.ts';
import { buttonsOf, inputOf, partsOfType, readable, titlesOf, verbsOf, type Part } from './card-parts.ts';
import { aFullLead, LEADS } from './some-leads.ts';

const admin = viewer(ana);
const received = LEADS['received']!.lead;
const accepted = LEADS['accepted']!.lead;
const accept = (state: FormState = {}, lead = received, changes: Parameters<typeof aView>[0] = {}) =>
  cards.form('accept', lead, aView({ viewer: admin, ...changes }), state);
const valuesOf = (card: ReturnType<typeof accept>): Record<string, unknown> =>
  Object.fromEntries(partsOfType(card, 'Input.').map((input) => [String(input['id']), input['value']]));

describe('A form', () => {
  for (const form of FORM_NAMES) {
    it(`asks for each field of ${form}, in order, and requires what is required`, () => {
      const inputs = partsOfType(cards.form(form, accepted, aView(), { people: [ana] }), 'Input.');
      const fields: readonly Field[] = FORMS[form];
      expect(inputs.map((input) => input['id'])).to.deep.equal(fields.map((field) => field.id));
      expect(inputs.map((input) => input['isRequired'])).to.deep.equal(
        fields.map((field) => field.required === true),
      );
    });
  }

  it('to accept starts with what the lead says', () => {
    expect(valuesOf(accept())).to.deep.equal({
      dealName: 'Contoso: Azure',
      estimatedValue: '25000',
      currency: 'EUR',
      purchaseTimeframe: '1-3-months',
      notes: received.request.message,
      crmId: '',
      campaignId: '',
      people: '',
    });
  });

  it('as it starts can be submitted at once', () => {
    const typed = valuesOf(accept()) as Record<string, string>;
    expect(readForm('accept', typed, { lead: received })).to.have.property('ok', true);
    const deal = valuesOf(cards.form('edit', accepted, aView())) as Record<string, string>;
    expect(readForm('edit', deal, { lead: accepted })).to.have.property('ok', true);
  });

  const timeframes: [string, string][] = [
    ['2026-11-22', 'within-1-month'],
    ['2026-12-22', 'within-1-month'],
    ['2026-12-23', '1-3-months'],
    ['2027-05-22', '3-6-months'],
    ['2027-11-22', '6-12-months'],
    ['2027-11-23', 'over-12-months'],
    ['2026-11-21', ''],
  ];
  for (const [closingDate, timeframe] of timeframes) {
    it(`suggests ${timeframe || 'nothing'} where the customer wants to buy by ${closingDate}`, () => {
      expect(valuesOf(accept({}, aLead().asking({ closingDate }).build()))).to.include({
        purchaseTimeframe: timeframe,
      });
    });
  }

  it('starts empty where nothing is known, and offers a choice of currency', () => {
    const bare = LEADS['bare']!.lead;
    const { request } = bare;
    const card = accept({}, { ...bare, request: { ...request, products: [] } });
    expect(valuesOf(card)).to.include({ dealName: 'Contoso', purchaseTimeframe: '' });
    const choices = inputOf(card, 'currency')['choices'] as { value: string }[];
    expect(choices.map(({ value }) => value)).to.include.members(['EUR', 'USD', 'MXN']);
  });

  it('offers only currencies that exist, and an unusual one where the lead has it', () => {
    expect(CURRENCIES.filter((code) => !isCurrency(code))).to.deep.equal([]);
    const lead = aLead()
      .asking({ estimatedValue: { amount: 12.5, currency: 'ISK' } })
      .build();
    const currency = inputOf(accept({}, lead), 'currency');
    expect(currency['value']).to.equal('ISK');
    expect(currency['choices']).to.deep.include({ title: 'ISK', value: 'ISK' });
  });

  it('writes amounts as its readers type them', () => {
    const lead = aLead()
      .asking({ estimatedValue: { amount: 1234.5, currency: 'EUR' } })
      .build();
    expect(valuesOf(accept({}, lead))).to.include({ estimatedValue: '1234.50' });
    expect(valuesOf(accept({}, lead, { locale: 'es' }))).to.include({ estimatedValue: '1234,50' });
  });

  it('to edit and to win starts with the deal', () => {
    expect(valuesOf(cards.form('edit', accepted, aView()))).to.deep.include({
      dealName: 'Contoso: ERP to Azure',
      estimatedValue: '25000',
      estimatedCloseDate: '2027-02-22',
      crmId: 'CRM-4711',
    });
    const win = cards.form('win', accepted, aView());
    expect(valuesOf(win)).to.include({ finalValue: '25000' });
    expect(inputOf(win, 'finalValue')['label']).to.equal('Final value (EUR)');
  });

  it('keeps what was typed, before what is known, and whatever it was', () => {
    const typed = {
      dealName: '',
      estimatedValue: '1.000',
      currency: 'EURO',
      purchaseTimeframe: 'soon',
      notes: 'a\nb',
      people: 'Ana',
    };
    expect(valuesOf(accept({ typed }))).to.include(typed);
    expect(inputOf(accept({ typed }), 'currency')['choices']).to.deep.include({
      title: 'EURO',
      value: 'EURO',
    });
  });

  it('says what is wrong right under the field, with a mark and in the colour of attention', () => {
    const card = accept({
      typed: {},
      errors: [
        { field: 'estimatedValue', problem: 'not-an-amount' },
        { field: 'people', problem: 'person-line', detail: 'Ana' },
      ],
    });
    const places = partsOfType(card, 'Container').filter((part) =>
      (part['items'] as Part[]).some((item) => item['id'] === 'estimatedValue'),
    );
    const [input, error] = places[0]?.['items'] as Part[];
    expect(input).to.include({ type: 'Input.Text', id: 'estimatedValue' });
    expect((error?.['inlines'] as Part[])[0]).to.deep.include({
      color: 'Attention',
      text: '⚠️ Write the amount in digits without a thousands separator, such as 25000 or 25000.50.',
    });
    expect(readable(card)).to.include('⚠️ I cannot read “Ana”.');
  });

  it('loses no error: one of a field that it lacks stands on top', () => {
    expect(readable(accept({ errors: [{ field: 'until', problem: 'not-a-choice' }] }))).to.include(
      'Choose one of the list.',
    );
  });

  it('shows the line that says what came in between', () => {
    expect(readable(accept({ line: 'Luis was here.' }))).to.include('Luis was here.');
  });

  it('in place of a card can be cancelled, without its inputs being checked', () => {
    const card = accept();
    expect(verbsOf(card)).to.deep.equal(['lead.accept', 'lead.show']);
    expect(titlesOf(card)).to.deep.equal(['Accept lead', 'Cancel']);
    const cancel = buttonsOf(card)[1];
    expect(cancel).to.include({ associatedInputs: 'none' });
    expect(cancel?.['fallback']).to.include({ associatedInputs: 'none' });
  });

  it('in a dialog submits and has no Cancel; the dialog bears the title', () => {
    const card = accept({}, received, { forms: 'dialog' });
    expect(buttonsOf(card)).to.have.length(1);
    expect(buttonsOf(card)[0]).to.deep.include({
      type: 'Action.Submit',
      data: { verb: 'lead.accept', leadId: received.id, version: received.revision },
    });
    expect(readable(card)).not.to.include('Accept L-7K3QF');
    expect(cards.formTitle('accept', received, 'en')).to.equal('Accept L-7K3QF · Contoso');
    expect(cards.formTitle('accept', received, 'es')).to.equal('Aceptar L-7K3QF · Contoso');
  });

  it('to assign offers the people, and in a dialog everybody in the conversation', () => {
    const state = { people: [ana, ben] };
    const inCard = inputOf(cards.form('assign', received, aView(), state), 'person');
    expect(inCard['choices']).to.deep.equal([
      { title: 'Ana Ruiz', value: 'ana' },
      { title: 'Ben Okafor', value: 'ben' },
    ]);
    expect(inCard).not.to.have.property('choices.data');
    const inDialog = inputOf(cards.form('assign', received, aView({ forms: 'dialog' }), state), 'person');
    expect(inDialog['choices.data']).to.deep.equal({
      type: 'Data.Query',
      dataset: 'graph.microsoft.com/users?scope=currentContext',
    });
  });

  it('to assign says so when there is nobody to choose', () => {
    expect(readable(cards.form('assign', received, aView()))).to.include('I know nobody yet');
  });

  it('limits what can be typed as the reader of the form does', () => {
    const card = cards.form('person', accepted, aView());
    expect(inputOf(card, 'name')).to.include({ maxLength: 100, style: 'text' });
    expect(inputOf(card, 'email')).to.include({ maxLength: 254, style: 'email' });
    expect(inputOf(card, 'phone')).to.include({ maxLength: 40, style: 'tel' });
    expect(inputOf(accept(), 'notes')).to.include({ maxLength: 4000, isMultiline: true });
  });

  it('takes the same amounts in the client as on the server', () => {
    const regex = new RegExp(String(inputOf(accept(), 'estimatedValue')['regex']));
    for (const good of ['25000', '25000.5', '25000,50', ' 1 ']) expect(good).to.match(regex);
    for (const bad of ['1.000', '25k', '-1', '1,000.00']) expect(bad).not.to.match(regex);
  });

  it('starts with the customer’s message cut to what the notes take', () => {
    const lead = aFullLead()
      .asking({ message: 'word '.repeat(2000) })
      .build();
    expect(String(valuesOf(accept({}, lead))['notes']))
      .to.have.length.most(4000)
      .and.match(/word…$/);
  });
});
