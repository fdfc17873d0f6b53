import { expect } from 'chai';
import { type Typed } from '../../src/domain/forms.ts';
import { isPhone, readAmount, readForm } from '../../src/domain/read-form.ts';
import { accepted } from './acting.ts';

import { inputOf, PEOPLE, read } from './filled-forms.ts';
const AMOUNTS: [typed: string, amount: number | undefined][] = [
  ['0', 0],
  ['25000', 25_000],
  ['25000.5', 25_000.5],
  ['25000,50', 25_000.5],
  ['0,99', 0.99],
  ['999999999999', 999_999_999_999],
  ['25 000', 25_000],
  ['25\u00a0000,5', 25_000.5],
  ["1'250'000.75", 1_250_000.75],
  ['1.250.000', 1_250_000],
  ['1,250,000', 1_250_000],
  ['1.250.000,75', 1_250_000.75],
  ['1,250,000.75', 1_250_000.75],
  ['25.000,50', 25_000.5],
  ['25,000.50', 25_000.5],
  ['25.000', undefined],
  ['25,000', undefined],
  ['1.25.000', undefined],
  ['1.250.00', undefined],
  ['1.250,000', undefined],
  ['25.000.50', undefined],
  ['1,250 000', undefined],
  ['25 00', undefined],
  ['.5', undefined],
  ['5.', undefined],
  ['1e6', undefined],
  ['+5', undefined],
  ['0x10', undefined],
  ['٣٤', undefined],
  ['9999999999999', undefined],
  ['25000.123', undefined],
];

describe('what a form means', () => {
  it('is what was typed, without the blanks around it', () => {
    const typed = {
      dealName: ' ERP ',
      estimatedValue: ' 1.250.000,75 ',
      currency: 'usd',
      people: 'Pia, 600 111',
    };
    expect(inputOf('accept', typed)).to.deep.equal({
      dealName: 'ERP',
      estimatedValue: { amount: 1_250_000.75, currency: 'USD' },
      purchaseTimeframe: '1-3-months',
      notes: 'Soon',
      people: [{ name: 'Pia', phone: '600 111' }],
    });
    expect(inputOf('accept', { crmId: 'C-1', campaignId: 'X' })).to.deep.include({
      crmId: 'C-1',
      campaignId: 'X',
    });
  });

  it('is, of an edit, only what was sent', () => {
    const edit = (typed: Typed) => {
      const result = readForm('edit', typed, { lead: accepted.build() });
      return result.ok && result.command.action === 'edit' ? result.command.input : undefined;
    };
    expect(edit({})).to.deep.equal({});
    expect(edit({ notes: ' Later ' })).to.deep.equal({ notes: 'Later' });
    expect(edit({ crmId: '' })).to.deep.equal({ crmId: '' });
    expect(edit({ estimatedValue: '30000' })).to.deep.equal({
      estimatedValue: { amount: 30_000, currency: 'EUR' },
    });
    expect(edit({ currency: 'usd' })).to.deep.equal({ estimatedValue: { amount: 25_000, currency: 'USD' } });
    expect(edit({ somethingElse: 'x', purchaseTimeframe: '1-3-months' })).to.deep.equal({});
  });

  it('is, of a win, a value in the currency of the deal', () => {
    expect(inputOf('win', { finalValue: '30000' })).to.deep.equal({
      finalValue: { amount: 30_000, currency: 'EUR' },
    });
    expect(inputOf('win', { notes: 'At last' })).to.deep.equal({ notes: 'At last' });
  });

  it('is, of people, name, e-mail and phone, in either order', () => {
    const people = 'Pia Roth, +34 600 000 000, pia@partner.example\nLeo Arp, leo@partner.example';
    expect(inputOf('accept', { people })).to.deep.include({
      people: [
        { name: 'Pia Roth', email: 'pia@partner.example', phone: '+34 600 000 000' },
        { name: 'Leo Arp', email: 'leo@partner.example' },
      ],
    });
  });

  it('is, of a person, who can be assigned', () => {
    expect(inputOf('assign', { person: 'ben okafor' })).to.deep.equal({ person: PEOPLE[1] });
  });

  for (const [typed, amount] of AMOUNTS) {
    it(`is, of the amount ${JSON.stringify(typed)}, ${amount ?? 'nothing'}`, () => {
      expect(readAmount(typed)).to.equal(amount);
    });
  }

  it('is read in no time, whatever is typed', () => {
    expect(isPhone('1'.repeat(1e6))).to.equal(false);
    expect(readAmount('1.'.repeat(1e6))).to.equal(undefined);
    expect(read('person', { email: `${'a.'.repeat(1e5)}@` }).ok).to.equal(false);
  });
});
