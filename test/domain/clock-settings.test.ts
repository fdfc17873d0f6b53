import { accepting } from './acting.ts';
import { tellStories, type Stories } from './story.ts';

const urgent = { contactRequested: true };
const MINUTE = 60_000;
const came = '2026-11-24 10:00';
const LAST = ['Mon 2026-12-07 10:00 answer with managers', 'Mon 2026-12-07 18:00 answer'];
const EXPIRED = 'Tue 2026-12-08 10:00 expired';

const CHANNELS: Stories = {
  'a channel that gets the lead later is reminded of what comes after, in its own working time': [
    { came, zoneOfSecond: 'America/Santiago', happens: [['2026-12-02 10:00', 'a second channel']] },
    [
      'Tue 2026-12-01 10:00 answer',
      'Fri 2026-12-04 18:00 answer',
      'Fri 2026-12-04 22:00 two: answer with managers',
      'Mon 2026-12-07 10:00 answer with managers',
      'Mon 2026-12-07 18:00 answer',
      'Mon 2026-12-07 22:00 two: answer',
      EXPIRED,
      'Tue 2026-12-08 10:00 two: expired',
    ],
  ],
  'a channel that gets the lead in its last hours is reminded at once': [
    { came, happens: [['2026-12-08 09:00', 'a second channel']] },
    [
      'Tue 2026-12-01 10:00 answer',
      'Fri 2026-12-04 18:00 answer',
      ...LAST,
      'Tue 2026-12-08 09:00 two: answer',
      EXPIRED,
      'Tue 2026-12-08 10:00 two: expired',
    ],
  ],
};

const SETTINGS: Stories = {
  'windows of minutes work like windows of days': [
    {
      came,
      policy: { answerWindow: 10 * MINUTE, expiryReminders: [5 * MINUTE, 2 * MINUTE] },
    },
    ['Tue 2026-11-24 10:05 answer', 'Tue 2026-11-24 10:08 answer', 'Tue 2026-11-24 10:10 expired'],
  ],
  'on a Saturday, of windows of minutes the last reminder is sent': [
    {
      came: '2026-11-21 10:00',
      policy: { answerWindow: 10 * MINUTE, expiryReminders: [5 * MINUTE, 2 * MINUTE] },
    },
    ['Sat 2026-11-21 10:08 answer', 'Sat 2026-11-21 10:10 expired'],
  ],
  'a contact window of minutes has its reminders and its flip': [
    {
      came,
      ends: '2026-11-24 10:30',
      lead: urgent,
      policy: {
        contactWindow: 6 * MINUTE,
        contactReminders: [2 * MINUTE, 4 * MINUTE, 6 * MINUTE, 8 * MINUTE],
        expiryReminders: [],
      },
    },
    [
      'Tue 2026-11-24 10:02 contact',
      'Tue 2026-11-24 10:04 contact',
      'Tue 2026-11-24 10:06 the flame goes out',
      'Tue 2026-11-24 10:30 expired',
    ],
  ],
  'a reminder of nothing before the end is none': [
    { came, ends: '2026-11-29 12:00', policy: { expiryReminders: [3 * 24 * 60 * MINUTE, 0] } },
    ['Thu 2026-11-26 12:00 answer', 'Sun 2026-11-29 12:00 expired'],
  ],
  'questions for the outcome within the hour come to the minute': [
    {
      came,
      policy: { outcomeReminders: [0, 30 * MINUTE] },
      happens: [['2026-11-24 12:00', accepting({ purchaseTimeframe: 'within-1-month' })]],
    },
    ['Thu 2026-12-24 09:00 outcome', 'Thu 2026-12-24 09:30 outcome'],
  ],
  'in a team that works on Sundays, Sunday is working time': [
    { came, ends: '2026-11-29 12:00', work: { days: [7, 1, 2, 3, 4], from: 8 * 60, to: 17 * 60 } },
    [
      'Thu 2026-11-26 12:00 answer',
      'Thu 2026-11-26 17:00 answer with managers',
      'Sun 2026-11-29 08:00 answer',
      'Sun 2026-11-29 12:00 expired',
    ],
  ],
};

tellStories('a lead in several channels', CHANNELS);
tellStories('a setting of the clocks', SETTINGS);
