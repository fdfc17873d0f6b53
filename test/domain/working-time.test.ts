import { expect } from 'chai';
import { readDays, readHours, workingTimeOf, type WorkingTime } from '../../src/domain/working-time.ts';

const OFFICE: WorkingTime = { days: [1, 2, 3, 4, 5], from: 540, to: 1080 };

describe('The working time of a channel', () => {
  const hours: [text: string, read: ReturnType<typeof readHours>][] = [
    ['08:00-17:00', { from: 480, to: 1020 }],
    ['8-17', { from: 480, to: 1020 }],
    ['8:30 – 24', { from: 510, to: 1440 }],
    ['17-8', undefined],
    ['8-8', undefined],
    ['8-25', undefined],
    ['8:60-9', undefined],
    ['', undefined],
  ];
  for (const [text, read] of hours) {
    it(`reads the hours ${JSON.stringify(text)}`, () => {
      expect(readHours(text)).to.deep.equal(read);
    });
  }

  const days: [text: string, read: ReturnType<typeof readDays>][] = [
    ['1-5', [1, 2, 3, 4, 5]],
    ['6, 1-3, 2', [1, 2, 3, 6]],
    ['7', [7]],
    ['5-1', undefined],
    ['0', undefined],
    ['1-8', undefined],
    ['', undefined],
  ];
  for (const [text, read] of days) {
    it(`reads the days ${JSON.stringify(text)}`, () => {
      expect(readDays(text)).to.deep.equal(read);
    });
  }

  it('is the operator’s, save for what the channel has of its own', () => {
    expect(workingTimeOf(OFFICE)).to.equal(OFFICE);
    expect(workingTimeOf(OFFICE, { days: [6] })).to.deep.equal({ ...OFFICE, days: [6] });
    expect(workingTimeOf(OFFICE, { hours: { from: 0, to: 60 } })).to.deep.equal({
      ...OFFICE,
      from: 0,
      to: 60,
    });
    expect(workingTimeOf(OFFICE, { hours: 'always' })).to.equal('always');
    expect(workingTimeOf(OFFICE, { hours: 'always', days: [6] })).to.deep.equal({
      days: [6],
      from: 0,
      to: 1440,
    });
    expect(workingTimeOf('always', { days: [6] })).to.deep.equal({ days: [6], from: 0, to: 1440 });
  });
});
