import { reject, undo } from './acting.ts';
import { tellStories, type Stories } from './story.ts';

const urgent = { contactRequested: true };
const MINUTE = 60_000;
const came = '2026-11-24 10:00';
const LAST = ['Mon 2026-12-07 10:00 answer with managers', 'Mon 2026-12-07 18:00 answer'];
const EXPIRED = 'Tue 2026-12-08 10:00 expired';

const HOLDS: Stories = {
  'a rejection is told to the customer after ten minutes': [
    { came, happens: [['2026-11-25 11:00', reject]] },
    ['Wed 2026-11-25 11:00 rejected', 'Wed 2026-11-25 11:10 tells customer rejected'],
  ],
  'a rejection less than ten minutes before the end is told at once': [
    { came, happens: [['2026-12-08 09:51', reject]] },
    [
      'Tue 2026-12-01 10:00 answer',
      'Fri 2026-12-04 18:00 answer',
      ...LAST,
      'Tue 2026-12-08 09:51 rejected',
      'Tue 2026-12-08 09:51 tells customer rejected',
    ],
  ],
  'a hold of a day is kept by the clock alike': [
    { came, policy: { undoHold: 24 * 60 * MINUTE }, happens: [['2026-11-25 11:00', reject]] },
    ['Wed 2026-11-25 11:00 rejected', 'Thu 2026-11-26 11:00 tells customer rejected'],
  ],
  'a rejection that is undone is told to nobody, and the clocks go on': [
    {
      came,
      lead: urgent,
      happens: [
        ['2026-11-27 09:55', reject],
        ['2026-11-27 10:03', undo],
      ],
    },
    [
      'Wed 2026-11-25 10:00 contact',
      'Thu 2026-11-26 10:00 contact',
      'Thu 2026-11-26 18:00 contact',
      'Fri 2026-11-27 09:55 rejected',
      'Fri 2026-11-27 10:03 the flame goes out',
      'Tue 2026-12-01 10:00 answer',
      'Fri 2026-12-04 18:00 answer',
      ...LAST,
      EXPIRED,
    ],
  ],
  'a reminder that fell into the hold comes with the undo': [
    {
      came,
      happens: [
        ['2026-12-01 09:55', reject],
        ['2026-12-01 10:03', undo],
      ],
    },
    [
      'Tue 2026-12-01 09:55 rejected',
      'Tue 2026-12-01 10:03 answer',
      'Fri 2026-12-04 18:00 answer',
      ...LAST,
      EXPIRED,
    ],
  ],
};

const DOWNTIMES: Stories = {
  'what fell due during a downtime is sent once, with the managers it would have mentioned': [
    { came, away: ['2026-11-27 00:00', '2026-12-07 12:00'] },
    ['Mon 2026-12-07 12:00 answer with managers', 'Mon 2026-12-07 18:00 answer', EXPIRED],
  ],
  'a downtime over the end leaves nothing to remind of': [
    { came, away: ['2026-12-04 12:00', '2026-12-09 12:00'] },
    ['Tue 2026-12-01 10:00 answer', 'Wed 2026-12-09 12:00 expired'],
  ],
  'a downtime over the contact clock leaves the flame out, and reminds of nothing': [
    { came, lead: urgent, away: ['2026-11-25 09:00', '2026-11-27 12:00'] },
    [
      'Fri 2026-11-27 12:00 the flame goes out',
      'Tue 2026-12-01 10:00 answer',
      'Fri 2026-12-04 18:00 answer',
      ...LAST,
      EXPIRED,
    ],
  ],
  'a downtime over the end of a hold tells the outside afterwards': [
    { came, happens: [['2026-11-25 11:00', reject]], away: ['2026-11-25 11:05', '2026-11-25 14:00'] },
    ['Wed 2026-11-25 11:00 rejected', 'Wed 2026-11-25 14:00 tells customer rejected'],
  ],
  'a downtime between two reminders is not noticed': [
    { came, away: ['2026-12-01 10:01', '2026-12-04 17:59'] },
    ['Tue 2026-12-01 10:00 answer', 'Fri 2026-12-04 18:00 answer', ...LAST, EXPIRED],
  ],
};

tellStories('the hold of an outcome', HOLDS);
tellStories('a downtime', DOWNTIMES);
