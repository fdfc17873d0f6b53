import { expect } from 'chai';
import { readWanted } from '../../src/bot/watch-words.ts';
import type { Limit } from '../../src/domain/watch.ts';

const ROWS: readonly [text: string, is: Limit['is'], number: number, question: string][] = [
  ['expiring > 5', 'over', 5, 'expiring'],
  ['expiring this week >= 5', 'atLeast', 5, 'expiring this week'],
  ['urgent<3', 'under', 3, 'urgent'],
  ['urgent leads from Spain <= 2', 'atMost', 2, 'urgent leads from Spain'],
  ['there are more than 5 expiring leads', 'over', 5, 'expiring leads'],
  ['more than 10 leads are unassigned', 'over', 10, 'leads are unassigned'],
  ['unassigned drops below 3', 'under', 3, 'unassigned'],
  ['overdue leads reach 12', 'atLeast', 12, 'overdue leads'],
  ['leads won this month rise above 4', 'over', 4, 'leads won this month'],
  ['at least 2 overdue', 'atLeast', 2, 'overdue'],
  ['leads over 20000 EUR > 3', 'over', 3, 'leads over 20000 EUR'],
  ['leads worth more than 20k exceed 3', 'over', 3, 'leads worth more than 20k'],
  ['more than 5 leads over 20000', 'over', 5, 'leads over 20000'],
  ['leads with more than 250 employees > 7', 'over', 7, 'leads with more than 250 employees'],
  ['vencen > 5', 'over', 5, 'vencen'],
  ['vencen esta semana más de 5', 'over', 5, 'vencen esta semana'],
  ['los urgentes de España bajen de 3', 'under', 3, 'los urgentes de España'],
  ['haya más de 5 leads sin asignar', 'over', 5, 'leads sin asignar'],
  ['los atrasados superen los 4', 'over', 4, 'los atrasados'],
  ['haya al menos 2 urgentes', 'atLeast', 2, 'urgentes'],
  ['los urgentes lleguen a 6', 'atLeast', 6, 'los urgentes'],
  ['queden como mucho 2 urgentes', 'atMost', 2, 'queden urgentes'],
];

describe('The limit in what somebody wants to be told', () => {
  for (const [text, is, number, question] of ROWS) {
    it(`of “${text}” is ${is} ${number}, and the question is “${question}”`, () => {
      expect(readWanted(text)).to.deep.equal({ question, limit: { is, number } });
    });
  }

  it('is none where no number of leads is named', () => {
    for (const text of ['', 'expiring', 'something happens', 'leads over 20k', 'expiring > many', '5 leads'])
      expect(readWanted(text), text).to.equal(undefined);
  });

  it('is read in little time, whatever is written', () => {
    for (const noise of ['is '.repeat(600), '>'.repeat(2_000), 'more than '.repeat(200), 'ß'.repeat(2_000)])
      expect(readWanted(noise)).to.equal(undefined);
  });
});
