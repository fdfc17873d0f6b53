import { accept, accepting, edit, update, win } from './acting.ts';
import { tellStories, type Stories } from './story.ts';

const urgent = { contactRequested: true };

const OUTCOMES: Stories = {
  'once the lead is accepted before 72 hours are over, both clocks are silent until it should close': [
    {
      came: '2026-11-24 10:00',
      lead: urgent,
      happens: [['2026-11-25 12:00', accepting({ purchaseTimeframe: 'within-1-month' })]],
    },
    [
      'Wed 2026-11-25 10:00 contact',
      'Fri 2026-12-25 09:00 outcome',
      'Fri 2027-01-01 09:00 outcome',
      'Fri 2027-01-22 18:00 outcome',
    ],
  ],
  'an outcome is asked for on the plain date, after 7 and 30 days, whatever summer time does': [
    {
      came: '2026-11-24 10:00',
      happens: [
        ['2026-11-24 12:00', accept],
        ['2026-11-24 12:05', edit({ estimatedCloseDate: '2027-02-27' })],
      ],
    },
    ['Fri 2027-02-26 18:00 outcome', 'Fri 2027-03-05 18:00 outcome', 'Mon 2027-03-29 09:00 outcome'],
  ],
  'a close date that is moved on moves the question': [
    {
      came: '2026-11-24 10:00',
      happens: [
        ['2026-11-24 12:00', accepting({ purchaseTimeframe: 'within-1-month' })],
        ['2026-12-28 12:00', edit({ estimatedCloseDate: '2027-01-12' })],
      ],
    },
    [
      'Thu 2026-12-24 09:00 outcome',
      'Tue 2027-01-12 09:00 outcome',
      'Tue 2027-01-19 09:00 outcome',
      'Thu 2027-02-11 09:00 outcome',
    ],
  ],
  'a close date set in the past asks for what is still to come, not for what is past': [
    {
      came: '2026-11-24 10:00',
      happens: [
        ['2026-11-24 12:00', accept],
        ['2026-11-25 12:00', edit({ estimatedCloseDate: '2026-11-20' })],
      ],
    },
    ['Fri 2026-11-27 09:00 outcome', 'Fri 2026-12-18 18:00 outcome'],
  ],
  'a close date moved to where it would have been asked for already asks for what is still to come': [
    {
      came: '2026-11-24 10:00',
      happens: [
        ['2026-11-24 12:00', accept],
        ['2026-12-10 12:00', edit({ estimatedCloseDate: '2026-12-01' })],
      ],
    },
    ['Thu 2026-12-31 09:00 outcome'],
  ],
  'a deal that is won is asked about no more': [
    {
      came: '2026-11-24 10:00',
      happens: [
        ['2026-11-24 12:00', accepting({ purchaseTimeframe: 'within-1-month' })],
        ['2026-12-24 12:00', win],
      ],
    },
    ['Thu 2026-12-24 09:00 outcome', 'Thu 2026-12-24 12:00 won'],
  ],
};

const MOVED: Stories = {
  'an earlier end has its own reminders; those that would be past are not sent late': [
    { came: '2026-11-24 10:00', happens: [['2026-11-26 12:00', { expires: '2026-11-27 17:00' }]] },
    [
      'Thu 2026-11-26 17:00 answer with managers',
      'Fri 2026-11-27 13:00 answer',
      'Fri 2026-11-27 17:00 expired',
    ],
  ],
  'an end within four hours is reminded of at once': [
    { came: '2026-11-24 10:00', happens: [['2026-11-26 12:00', { expires: '2026-11-26 14:00' }]] },
    ['Thu 2026-11-26 12:00 answer', 'Thu 2026-11-26 14:00 expired'],
  ],
  'a later end is reminded of anew': [
    { came: '2026-11-24 10:00', happens: [['2026-12-07 12:00', { expires: '2026-12-15 10:00' }]] },
    [
      'Tue 2026-12-01 10:00 answer',
      'Fri 2026-12-04 18:00 answer',
      'Mon 2026-12-07 10:00 answer with managers',
      'Tue 2026-12-08 10:00 answer',
      'Fri 2026-12-11 18:00 answer',
      'Mon 2026-12-14 10:00 answer with managers',
      'Mon 2026-12-14 18:00 answer',
      'Tue 2026-12-15 10:00 expired',
    ],
  ],
  'an end in the past expires the lead': [
    { came: '2026-11-24 10:00', happens: [['2026-11-26 12:00', { expires: '2026-11-25 12:00' }]] },
    ['Thu 2026-11-26 12:00 expired'],
  ],
  'a lead that turns informational loses its clocks': [
    {
      came: '2026-11-24 10:00',
      lead: urgent,
      happens: [['2026-11-25 12:00', update({ callToAction: 'TestDrive' })]],
    },
    ['Wed 2026-11-25 10:00 contact'],
  ],
};

tellStories('the question for the outcome', OUTCOMES);
tellStories('an end that the source moves', MOVED);
