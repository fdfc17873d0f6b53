import { expect } from 'chai';
import { FORM_NAMES, FORMS, type Field, type FormName, type Typed } from '../../src/domain/forms.ts';
import { readForm } from '../../src/domain/read-form.ts';
import { received } from './acting.ts';

import { long, read } from './filled-forms.ts';
/** Form, field, what is typed, and what is wrong with it; nothing where it is good. */
const FIELDS: [FormName, field: string, typed: string, problem?: string][] = [
  ['accept', 'dealName', '', 'required'],
  ['accept', 'dealName', '   ', 'required'],
  ['accept', 'dealName', long(200)],
  ['accept', 'dealName', `  ${long(200)}  `],
  ['accept', 'dealName', long(201), 'too-long'],
  ['accept', 'notes', '', 'required'],
  ['accept', 'notes', long(4000)],
  ['accept', 'notes', long(4001), 'too-long'],
  ['accept', 'crmId', ''],
  ['accept', 'crmId', long(101), 'too-long'],
  ['accept', 'campaignId', 'SPRING-26'],
  ['accept', 'estimatedValue', '', 'required'],
  ['accept', 'estimatedValue', '0'],
  ['accept', 'estimatedValue', 'a lot', 'not-an-amount'],
  ['accept', 'estimatedValue', '-5', 'not-an-amount'],
  ['accept', 'estimatedValue', '25000 €', 'not-an-amount'],
  ['accept', 'currency', '', 'required'],
  ['accept', 'currency', 'eur'],
  ['accept', 'currency', ' USD '],
  ['accept', 'currency', 'EURO', 'not-a-currency'],
  ['accept', 'currency', '€', 'not-a-currency'],
  ['accept', 'currency', 'XQQ', 'not-a-currency'],
  ['accept', 'purchaseTimeframe', '', 'required'],
  ['accept', 'purchaseTimeframe', 'over-12-months'],
  ['accept', 'purchaseTimeframe', 'next year', 'not-a-choice'],
  ['accept', 'purchaseTimeframe', 'constructor', 'not-a-choice'],
  ['accept', 'people', ''],
  ['accept', 'people', 'Pia Roth, pia@partner.example'],
  ['accept', 'people', 'Pia Roth, +34 600 000 000'],
  ['accept', 'people', 'Pia Roth, +34 600 000 000, pia@partner.example'],
  ['accept', 'people', 'Pia Roth, pia@partner.example\r\nLeo Arp, 600 111\n\n'],
  ['accept', 'people', 'Pia Roth, pia@partner.example; Leo Arp, 600 111'],
  ['accept', 'people', 'Pia Roth', 'person-line'],
  ['accept', 'people', 'pia@partner.example', 'person-line'],
  ['accept', 'people', 'pia@partner.example, 600 111', 'person-line'],
  ['accept', 'people', ', pia@partner.example', 'person-line'],
  ['accept', 'people', 'Pia Roth, pia@partner', 'person-line'],
  ['accept', 'people', 'Pia Roth, pia@partner.example, and more', 'person-line'],
  ['accept', 'people', 'Pia Roth, pia@partner.example\nLeo Arp', 'person-line'],
  ['accept', 'people', `Pia Roth, pia@partner.example\n${long(2000)}`, 'too-long'],
  ['edit', 'dealName', '', 'required'],
  ['edit', 'estimatedCloseDate', '2027-02-28'],
  ['edit', 'estimatedCloseDate', '2028-02-29'],
  ['edit', 'estimatedCloseDate', '', 'required'],
  ['edit', 'estimatedCloseDate', '2027-02-29', 'not-a-date'],
  ['edit', 'estimatedCloseDate', '2027-13-01', 'not-a-date'],
  ['edit', 'estimatedCloseDate', '2027-00-10', 'not-a-date'],
  ['edit', 'estimatedCloseDate', '28/02/2027', 'not-a-date'],
  ['edit', 'estimatedCloseDate', '2027-2-1', 'not-a-date'],
  ['edit', 'estimatedCloseDate', '2027-02-01T00:00:00Z', 'not-a-date'],
  ['edit', 'estimatedCloseDate', '9999-12-31', 'not-a-date'],
  ['edit', 'estimatedCloseDate', '0202-02-01', 'not-a-date'],
  ['edit', 'currency', '', 'required'],
  ['edit', 'crmId', ''],
  ['person', 'name', '', 'required'],
  ['person', 'name', long(101), 'too-long'],
  ['person', 'email', 'pia.roth+leads@sub.partner.example'],
  ['person', 'email', 'pïa@partner.example'],
  ['person', 'email', 'pia', 'not-an-email'],
  ['person', 'email', 'pia@', 'not-an-email'],
  ['person', 'email', 'pia@partner', 'not-an-email'],
  ['person', 'email', 'pia @partner.example', 'not-an-email'],
  ['person', 'email', 'Pia <pia@partner.example>', 'not-an-email'],
  ['person', 'email', 'a@b.example, c@d.example', 'not-an-email'],
  ['person', 'email', `${long(250)}@partner.example`, 'too-long'],
  ['person', 'phone', '+34 (600) 000-000'],
  ['person', 'phone', '555.0100 x12'],
  ['person', 'phone', '112'],
  ['person', 'phone', '12', 'not-a-phone'],
  ['person', 'phone', '----', 'not-a-phone'],
  ['person', 'phone', 'call me', 'not-a-phone'],
  ['person', 'phone', '34+600000', 'not-a-phone'],
  ['person', 'phone', '1'.repeat(41), 'too-long'],
  ['win', 'finalValue', ''],
  ['win', 'finalValue', '30000,50'],
  ['win', 'finalValue', 'about 30000', 'not-an-amount'],
  ['reject', 'reason', '', 'required'],
  ['reject', 'reason', 'other', 'notes-for-other'],
  ['reject', 'reason', 'duplicate', 'not-a-choice'],
  ['lose', 'reason', 'timeline-too-short'],
  ['lose', 'reason', 'Other', 'not-a-choice'],
  ['error', 'reason', 'test-referral'],
  ['error', 'reason', 'not-a-customer', 'not-a-choice'],
  ['error', 'notes', long(4001), 'too-long'],
  ['assign', 'person', '', 'required'],
  ['assign', 'person', 'ana'],
  ['assign', 'person', '29:ben'],
  ['assign', 'person', 'BEN OKAFOR'],
  ['assign', 'person', 'Zoe', 'person-unknown'],
];

describe('a form', () => {
  for (const [form, field, typed, problem] of FIELDS) {
    const shown = typed.length > 50 ? `${typed.length} signs` : JSON.stringify(typed);
    it(`to ${form}: ${shown} as ${field} is ${problem ?? 'good'}`, () => {
      const result = read(form, { [field]: typed });
      const found = result.ok ? [] : result.errors.map((error) => [error.field, error.problem]);
      const where = problem === 'notes-for-other' ? 'notes' : field;
      expect(found).to.deep.equal(problem === undefined ? [] : [[where, problem]]);
    });
  }

  it('as it should be is read, whichever it is', () => {
    for (const form of FORM_NAMES) expect(read(form, {}).ok, form).to.equal(true);
  });

  it('is checked in every field of every kind', () => {
    const kinds = FORM_NAMES.flatMap((form) => FORMS[form].map(({ kind }) => kind));
    const tried = FIELDS.map(
      ([form, id]) => (FORMS[form] as readonly Field[]).find((field) => field.id === id)?.kind,
    );
    expect(new Set(tried)).to.deep.equal(new Set(kinds));
  });

  it('names everything that is wrong with it at once', () => {
    const result = readForm(
      'accept',
      { estimatedValue: 'x', currency: 'y', people: 'z' },
      { lead: received.build() },
    );
    expect(result.ok ? [] : result.errors).to.deep.equal([
      { field: 'dealName', problem: 'required' },
      { field: 'estimatedValue', problem: 'not-an-amount' },
      { field: 'currency', problem: 'not-a-currency' },
      { field: 'purchaseTimeframe', problem: 'required' },
      { field: 'notes', problem: 'required' },
      { field: 'people', problem: 'person-line', detail: 'z' },
    ]);
  });

  it('says how long a field may be, and which line it cannot read', () => {
    const errors = (form: FormName, typed: Typed): unknown => {
      const result = read(form, typed);
      return result.ok ? [] : result.errors.map(({ detail }) => detail);
    };
    expect(errors('accept', { crmId: long(101) })).to.deep.equal(['100']);
    expect(errors('accept', { people: `Pia, 600 111\n${long(99)}` })).to.deep.equal([long(80)]);
    expect(errors('accept', { dealName: '' })).to.deep.equal([undefined]);
  });

  it('wants e-mail or phone of a person, and notes for another reason', () => {
    expect(read('person', { email: '', phone: '' })).to.deep.equal({
      ok: false,
      errors: [{ field: 'email', problem: 'email-or-phone' }],
    });
    expect(read('person', { email: '', phone: '600 111' }).ok).to.equal(true);
    for (const form of ['reject', 'lose', 'error'] as const) {
      expect(read(form, { reason: 'other', notes: ' ' }).ok, form).to.equal(false);
      expect(read(form, { reason: 'other', notes: 'No' }).ok, form).to.equal(true);
    }
  });
});
