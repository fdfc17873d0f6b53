import { carlaMember } from './acting.ts';
import { DAY } from '../../src/domain/time.ts';
import { tellStories, type Stories } from './story.ts';

const urgent = { contactRequested: true };
const contacted = { action: 'contacted', input: {} } as const;

/** The days of the week are there to be checked with the eye. */
const STORIES: Stories = {
  'a lead is reminded of 7, 3 and 1 day and 4 hours before its end, in working time': [
    { came: '2026-11-24 10:00' },
    [
      'Tue 2026-12-01 10:00 answer',
      'Fri 2026-12-04 18:00 answer',
      'Mon 2026-12-07 10:00 answer with managers',
      'Mon 2026-12-07 18:00 answer',
      'Tue 2026-12-08 10:00 expired',
    ],
  ],
  'round the clock, reminders come at their very hour': [
    { came: '2026-11-21 03:00', work: 'always', lead: urgent },
    [
      'Sun 2026-11-22 03:00 contact',
      'Mon 2026-11-23 03:00 contact',
      'Mon 2026-11-23 21:00 contact',
      'Tue 2026-11-24 03:00 the flame goes out',
      'Sat 2026-11-28 03:00 answer',
      'Wed 2026-12-02 03:00 answer',
      'Fri 2026-12-04 03:00 answer with managers',
      'Fri 2026-12-04 23:00 answer',
      'Sat 2026-12-05 03:00 expired',
    ],
  ],
  'an urgent lead is reminded of after 24, 48 and 66 hours, and its flame goes out after 72': [
    { came: '2026-11-24 10:00', ends: '2026-12-01 09:30', lead: urgent },
    [
      'Wed 2026-11-25 10:00 contact',
      'Thu 2026-11-26 10:00 contact',
      'Thu 2026-11-26 18:00 contact',
      'Fri 2026-11-27 10:00 the flame goes out',
      'Fri 2026-11-27 18:00 answer',
      'Mon 2026-11-30 09:30 answer with managers',
      'Mon 2026-11-30 18:00 answer',
      'Tue 2026-12-01 09:30 expired',
    ],
  ],
  'a lead that comes on Saturday at three is not reminded of on the Friday before': [
    { came: '2026-11-21 03:00', lead: urgent },
    [
      'Mon 2026-11-23 18:00 contact',
      'Tue 2026-11-24 03:00 the flame goes out',
      'Fri 2026-11-27 18:00 answer',
      'Tue 2026-12-01 18:00 answer',
      'Thu 2026-12-03 18:00 answer with managers',
      'Fri 2026-12-04 18:00 answer',
      'Sat 2026-12-05 03:00 expired',
    ],
  ],
  'an end on Sunday is reminded of on Friday, once, with the managers of the reminder that falls together': [
    { came: '2026-11-24 10:00', ends: '2026-11-29 12:00' },
    [
      'Thu 2026-11-26 12:00 answer',
      'Fri 2026-11-27 18:00 answer with managers',
      'Sun 2026-11-29 12:00 expired',
    ],
  ],
  'the last reminder comes on a Saturday if there was no working time since the lead came': [
    { came: '2026-11-21 03:00', ends: '2026-11-21 12:00' },
    ['Sat 2026-11-21 08:00 answer', 'Sat 2026-11-21 12:00 expired'],
  ],
  'the last reminder comes at once if its hour is past when the lead comes': [
    { came: '2026-11-24 10:00', ends: '2026-11-24 11:30' },
    ['Tue 2026-11-24 10:00 answer', 'Tue 2026-11-24 11:30 expired'],
  ],
  'an end at midnight is the end of the day before': [
    { came: '2026-11-24 10:00', ends: '2026-12-01 00:00' },
    [
      'Fri 2026-11-27 18:00 answer with managers',
      'Mon 2026-11-30 18:00 answer',
      'Tue 2026-12-01 00:00 expired',
    ],
  ],
  'days are 24 hours over the end of summer time': [
    { came: '2026-10-20 10:00' },
    [
      'Tue 2026-10-27 09:00 answer',
      'Fri 2026-10-30 18:00 answer',
      'Mon 2026-11-02 09:00 answer with managers',
      'Mon 2026-11-02 18:00 answer',
      'Tue 2026-11-03 09:00 expired',
    ],
  ],
  'days are 24 hours over the start of summer time': [
    { came: '2026-03-24 10:00' },
    [
      'Tue 2026-03-31 11:00 answer',
      'Fri 2026-04-03 18:00 answer',
      'Mon 2026-04-06 11:00 answer with managers',
      'Mon 2026-04-06 18:00 answer',
      'Tue 2026-04-07 11:00 expired',
    ],
  ],
  'in Santiago, where midnight is skipped, working time is found all the same': [
    { zone: 'America/Santiago', came: '2026-09-04 23:30', lead: urgent },
    [
      'Mon 2026-09-07 18:00 contact',
      'Tue 2026-09-08 00:30 the flame goes out',
      'Fri 2026-09-11 18:00 answer',
      'Tue 2026-09-15 18:00 answer',
      'Thu 2026-09-17 18:00 answer with managers',
      'Fri 2026-09-18 18:00 answer',
      'Sat 2026-09-19 00:30 expired',
    ],
  ],
  'in Santiago, a reminder in the hour that comes twice comes once': [
    {
      zone: 'America/Santiago',
      work: { days: [6, 7], from: 0, to: 24 * 60 },
      came: '2026-04-03 10:00',
      ends: '2026-04-05 03:30',
    },
    [
      'Sat 2026-04-04 04:30 answer with managers',
      'Sat 2026-04-04 23:30 answer',
      'Sun 2026-04-05 03:30 expired',
    ],
  ],
  'in Chatham, where clocks are three quarters of an hour off, six is six': [
    { zone: 'Pacific/Chatham', came: '2026-09-22 20:00', ends: '2026-09-28 20:00' },
    [
      'Fri 2026-09-25 18:00 answer with managers',
      'Mon 2026-09-28 16:00 answer',
      'Mon 2026-09-28 20:00 expired',
    ],
  ],
  'an informational lead has no clock': [
    { came: '2026-11-24 10:00', lead: { callToAction: 'FreeTrial', contactRequested: true } },
    [],
  ],
  'a lead that came late is overdue from the start': [
    { came: '2026-11-24 10:00', received: '2026-11-19 10:00', lead: urgent },
    [
      'Thu 2026-11-26 10:00 answer',
      'Mon 2026-11-30 10:00 answer',
      'Wed 2026-12-02 10:00 answer with managers',
      'Wed 2026-12-02 18:00 answer',
      'Thu 2026-12-03 10:00 expired',
    ],
  ],
  'a lead that comes in the middle of its contact clock gets the rest of its reminders': [
    { came: '2026-11-25 12:00', received: '2026-11-24 10:00', ends: '2026-11-30 11:00', lead: urgent },
    [
      'Thu 2026-11-26 10:00 contact',
      'Thu 2026-11-26 18:00 contact',
      'Fri 2026-11-27 10:00 the flame goes out',
      'Fri 2026-11-27 11:00 answer',
      'Fri 2026-11-27 18:00 answer with managers',
      'Mon 2026-11-30 11:00 expired',
    ],
  ],
  'reminders of both clocks at one moment are one message, of the clock that ends first': [
    { came: '2026-11-24 10:00', ends: '2026-11-28 10:00', lead: urgent },
    [
      'Wed 2026-11-25 10:00 contact',
      'Thu 2026-11-26 10:00 contact',
      'Thu 2026-11-26 18:00 contact',
      'Fri 2026-11-27 10:00 the flame goes out',
      'Fri 2026-11-27 10:00 answer with managers',
      'Fri 2026-11-27 18:00 answer',
      'Sat 2026-11-28 10:00 expired',
    ],
  ],
  'reminders of both clocks at one moment are of the answer clock if that ends first': [
    { came: '2026-11-24 10:00', ends: '2026-11-26 10:00', lead: urgent },
    [
      'Wed 2026-11-25 10:00 answer with managers',
      'Wed 2026-11-25 18:00 answer',
      'Thu 2026-11-26 10:00 expired',
    ],
  ],
  'the last reminder of a clock goes before another that falls together with it': [
    {
      came: '2026-11-20 17:00',
      ends: '2026-11-24 20:00',
      lead: urgent,
      policy: { expiryReminders: [2 * DAY] },
    },
    [
      'Fri 2026-11-20 18:00 answer',
      'Mon 2026-11-23 11:00 contact',
      'Mon 2026-11-23 17:00 the flame goes out',
      'Tue 2026-11-24 20:00 expired',
    ],
  ],
  'once the customer is contacted, the contact clock is silent': [
    {
      came: '2026-11-24 10:00',
      ends: '2026-12-01 09:30',
      lead: urgent,
      happens: [['2026-11-25 12:00', contacted, carlaMember]],
    },
    [
      'Wed 2026-11-25 10:00 contact',
      'Fri 2026-11-27 18:00 answer',
      'Mon 2026-11-30 09:30 answer with managers',
      'Mon 2026-11-30 18:00 answer',
      'Tue 2026-12-01 09:30 expired',
    ],
  ],
};

tellStories('the clocks of a lead', STORIES);
