import { expect } from 'chai';
import { formatsFor } from '../../src/cards/formats.ts';
import { cut, plain, plainLine, plainLines, unmarked } from '../../src/cards/plain-text.ts';
import { withoutContacts } from '../../src/cards/without-contacts.ts';
import { DAY, HOUR } from '../../src/domain/time.ts';
import { NOW } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';

const english = formatsFor({ locale: 'en', timeZone: 'Europe/Madrid', now: NOW });
const spanish = formatsFor({ locale: 'es', timeZone: 'Europe/Madrid', now: NOW });

describe('Figures and dates', () => {
  it('are written in 24 hours, and with the year where it is another', () => {
    const noon = Date.parse('2026-11-22T23:05:00Z');
    expect(english.moment(noon)).to.equal('Mon 23 Nov, 00:05');
    expect(spanish.moment(noon)).to.equal('lun 23 nov, 00:05');
    expect(english.moment(Date.parse('2027-01-04T08:00:00Z'))).to.equal('Mon 4 Jan 2027, 09:00');
    expect(spanish.moment(Date.parse('2027-01-04T08:00:00Z'))).to.equal('lun 4 ene 2027, 09:00');
  });

  it('name the zone where it matters, summer and winter', () => {
    expect(english.deadline(Date.parse('2026-07-01T10:00:00Z'))).to.equal('Wed 1 Jul, 12:00 CEST');
    expect(english.deadline(Date.parse('2026-12-01T10:00:00Z'))).to.equal('Tue 1 Dec, 11:00 CET');
  });

  it('know the day and the distance from UTC where the reader is', () => {
    const kiritimati = formatsFor({ locale: 'en', timeZone: 'Pacific/Kiritimati', now: NOW });
    expect(kiritimati.today(Date.parse('2026-11-22T10:30:00Z'))).to.equal('2026-11-23');
    expect(kiritimati.offset(NOW)).to.equal(14 * HOUR);
    expect(english.offset(NOW + 123)).to.equal(HOUR);
  });

  it('tell lengths of time in days, hours and minutes', () => {
    const spans = [DAY * 2 + HOUR * 3, DAY, HOUR * 23 + 60_000, HOUR, 60_000, 1].map((span) =>
      english.span(span),
    );
    expect(spans).to.deep.equal(['2 days 3 h', '1 day', '23 h 1 min', '1 h', '1 min', '1 min']);
    expect(spanish.span(DAY * 2)).to.equal('2 días');
  });

  it('write money with its currency, and cents only where there are some', () => {
    expect(english.money({ amount: 25_000, currency: 'EUR' })).to.equal('€25,000');
    expect(english.money({ amount: 0.5, currency: 'USD' })).to.equal('US$0.50');
    expect(spanish.money({ amount: 31_500.5, currency: 'MXN' })).to.equal('31.500,50\u00A0MXN');
    expect(english.money({ amount: 1000, currency: 'JPY' })).to.equal('JP¥1,000');
    expect(english.money({ amount: 1, currency: 'no code' })).to.equal('1 no code');
  });

  it('leave a day that is none as it was written', () => {
    expect(english.day('2027-02-31')).to.equal('2027-02-31');
    expect(spanish.day('2027-02-01')).to.equal('1 feb 2027');
  });

  it('name countries in the reader’s language, and odd codes as they are', () => {
    expect([english.country('ES'), spanish.country('de'), english.country('Spain')]).to.deep.equal([
      'Spain',
      'Alemania',
      'Spain',
    ]);
  });
});

describe('Plain text', () => {
  it('is cut at a word, within its length, and never within a character', () => {
    expect(cut('one two three', 9)).to.equal('one two…');
    expect(cut('one two three', 13)).to.equal('one two three');
    expect(cut(`${'a'.repeat(5)}😀${'b'.repeat(5)}`, 7)).to.equal('aaaaa…');
    for (let max = 1; max < 30; max++)
      expect(cut('some words and 😀😀😀 faces', max)).to.have.length.most(max);
  });

  it('has one line where one is asked for, and so many where more are', () => {
    expect(plainLine(' a\r\n b\tc ')).to.equal('a b c');
    expect(plainLines('a\n\n b \nc\nd', 100, 3)).to.deep.equal(['a', 'b', 'c …']);
    expect(plainLines('', 100, 3)).to.deep.equal(['']);
  });

  it('keeps emoji and letters of all scripts', () => {
    const text = 'Ñandú 👩‍👩‍👧 東京 שלום';
    expect(plain(text)).to.equal(text);
  });

  it('for messages loses its marks and cannot become a link', () => {
    expect(unmarked('**A** [b](https://c.example) <d>')).to.equal(
      'A b (https:\u2060/\u2060/\u2060c.\u2060example) d',
    );
  });
});

describe('A text without contacts', () => {
  const lead = aLead()
    .from({
      contacts: [
        { name: 'Eva Soler', email: 'eva@contoso.example', phone: '+34 600 000 000' },
        { name: 'Test', email: 'x' },
      ],
    })
    .build();
  const rows: [string, string][] = [
    ['I am Eva Soler.', 'I am X.'],
    ['eva  soler, EVA@contoso.example', 'X, X'],
    ['Call 600000000 or +34600000000 or 0034 600-000-000 or (+34) 600.00.00.00!', 'Call X or X or X or X!'],
    ['Evan Solero, 16000000001, this is a test', 'Evan Solero, 16000000001, this is a test'],
  ];
  for (const [text, rest] of rows) {
    it(`turns “${text}” into “${rest}”`, () => {
      expect(withoutContacts(text, lead, 'X')).to.equal(rest);
    });
  }

  it('copes with a long text that almost holds a number', () => {
    const text = `${'6'.repeat(10_000)}${' 600 000'.repeat(2000)}`;
    expect(withoutContacts(text, lead, 'X')).to.equal(text);
  });
});
