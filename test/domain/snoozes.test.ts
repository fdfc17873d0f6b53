import { accept, accepting } from './acting.ts';
import { tellStories, type Stories } from './story.ts';

const urgent = { contactRequested: true };
const came = '2026-11-24 10:00';
const LAST = ['Mon 2026-12-07 10:00 answer with managers', 'Mon 2026-12-07 18:00 answer'];
const EXPIRED = 'Tue 2026-12-08 10:00 expired';

const SNOOZES: Stories = {
  'a reminder that is put off comes again': [
    { came, happens: [['2026-12-01 10:30', { snooze: '2026-12-01 14:30' }]] },
    [
      'Tue 2026-12-01 10:00 answer',
      'Tue 2026-12-01 14:30 answer',
      'Fri 2026-12-04 18:00 answer',
      ...LAST,
      EXPIRED,
    ],
  ],
  'what falls due during a snooze comes at its end': [
    { came, happens: [['2026-12-04 17:00', { snooze: '2026-12-07 09:00' }]] },
    ['Tue 2026-12-01 10:00 answer', 'Mon 2026-12-07 09:00 answer', ...LAST, EXPIRED],
  ],
  'what falls due at the end of a snooze comes once, with the managers it mentions': [
    { came, happens: [['2026-12-04 17:00', { snooze: '2026-12-07 10:00' }]] },
    ['Tue 2026-12-01 10:00 answer', ...LAST, EXPIRED],
  ],
  'a snooze that is made longer puts off what the first one did': [
    {
      came,
      happens: [
        ['2026-12-04 17:00', { snooze: '2026-12-04 19:00' }],
        ['2026-12-04 18:30', { snooze: '2026-12-07 09:00' }],
      ],
    },
    ['Tue 2026-12-01 10:00 answer', 'Mon 2026-12-07 09:00 answer', ...LAST, EXPIRED],
  ],
  'the last reminder of a clock is not put off': [
    { came, happens: [['2026-12-07 17:00', { snooze: '2026-12-08 09:30' }]] },
    [
      'Tue 2026-12-01 10:00 answer',
      'Fri 2026-12-04 18:00 answer',
      ...LAST,
      'Tue 2026-12-08 09:30 answer',
      EXPIRED,
    ],
  ],
  'a snooze ends with a reminder of the clock that ends first': [
    { came, lead: urgent, happens: [['2026-11-24 11:00', { snooze: '2026-11-25 15:00' }]] },
    [
      'Wed 2026-11-25 15:00 contact',
      'Thu 2026-11-26 10:00 contact',
      'Thu 2026-11-26 18:00 contact',
      'Fri 2026-11-27 10:00 the flame goes out',
      'Tue 2026-12-01 10:00 answer',
      'Fri 2026-12-04 18:00 answer',
      ...LAST,
      EXPIRED,
    ],
  ],
  'a snooze may end outside working time: somebody chose the hour': [
    { came, happens: [['2026-12-01 17:30', { snooze: '2026-12-01 21:30' }]] },
    [
      'Tue 2026-12-01 10:00 answer',
      'Tue 2026-12-01 21:30 answer',
      'Fri 2026-12-04 18:00 answer',
      ...LAST,
      EXPIRED,
    ],
  ],
  'a snooze of a lead that is accepted meanwhile is forgotten': [
    {
      came,
      happens: [
        ['2026-12-01 10:30', { snooze: '2026-12-01 14:30' }],
        ['2026-12-01 11:00', accept],
      ],
    },
    [
      'Tue 2026-12-01 10:00 answer',
      'Mon 2027-03-01 09:00 outcome',
      'Mon 2027-03-08 09:00 outcome',
      'Wed 2027-03-31 09:00 outcome',
    ],
  ],
  'the question for the outcome can be put off': [
    {
      came,
      happens: [
        ['2026-11-24 12:00', accepting({ purchaseTimeframe: 'within-1-month' })],
        ['2026-12-24 10:00', { snooze: '2026-12-28 09:00' }],
      ],
    },
    [
      'Thu 2026-12-24 09:00 outcome',
      'Mon 2026-12-28 09:00 outcome',
      'Thu 2026-12-31 09:00 outcome',
      'Fri 2027-01-22 18:00 outcome',
    ],
  ],
  'a snooze long before the close date asks for no outcome': [
    {
      came,
      happens: [
        ['2026-11-24 12:00', accepting({ purchaseTimeframe: 'within-1-month' })],
        ['2026-11-25 10:00', { snooze: '2026-11-25 14:00' }],
      ],
    },
    ['Thu 2026-12-24 09:00 outcome', 'Thu 2026-12-31 09:00 outcome', 'Fri 2027-01-22 18:00 outcome'],
  ],
  'an end that is moved before the end of a snooze leaves the last reminder': [
    {
      came,
      happens: [
        ['2026-11-30 10:00', { snooze: '2026-12-04 09:00' }],
        ['2026-11-30 11:00', { expires: '2026-12-02 12:00' }],
      ],
    },
    ['Tue 2026-12-01 18:00 answer', 'Wed 2026-12-02 12:00 expired'],
  ],
};

tellStories('a snooze', SNOOZES);
