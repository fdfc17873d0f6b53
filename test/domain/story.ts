import { expect } from 'chai';
import { DateTime } from 'luxon';
import { makeCalendar, type WorkingTime } from '../../src/adapters/time/calendar.ts';
import type { ClockSettings } from '../../src/domain/clocks.ts';
import type { Command, Policy } from '../../src/domain/commands.ts';
import type { Content } from '../../src/domain/lead.ts';
import type { Actor } from '../../src/domain/people.ts';
import { receive, send } from '../../src/domain/receive.ts';
import { seal } from '../../src/domain/seal.ts';
import type { Instant } from '../../src/domain/time.ts';
import { POLICY, TENANT } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { anaAdmin, website } from './acting.ts';
import { live, wordsOf, type Event } from './clockwork.ts';

export const OFFICE: WorkingTime = { days: [1, 2, 3, 4, 5], from: 9 * 60, to: 18 * 60 };

type Happening = Command | 'a second channel' | { snooze: string } | { expires: string };

/** The life of one lead, in the local time of its channel. */
export type Story = {
  /** Madrid, unless said. */
  zone?: string;
  zoneOfSecond?: string;
  /** Monday to Friday, nine to six, unless said. */
  work?: WorkingTime;
  came: string;
  /** When the source says that it came, if earlier. */
  received?: string;
  ends?: string;
  lead?: Partial<Content>;
  policy?: Partial<Policy>;
  happens?: (readonly [at: string, what: Happening, by?: Actor])[];
  /** Nobody looks from the one moment to the other. */
  away?: readonly [from: string, to: string];
};

/** By title: the life of a lead, and what people read when. */
export type Stories = Record<string, [Story, string[]]>;

export function tellStories(title: string, stories: Stories): void {
  describe(title, () => {
    for (const [title, [story, expected]] of Object.entries(stories)) {
      it(title, () => {
        expect(tell(story)).to.deep.equal(expected);
      });
    }
  });
}

/** What people read of a lead and when: reminders and outcomes, what is told outside, and the flip of the flame. */
function tell(story: Story): string[] {
  const zone = story.zone ?? 'Europe/Madrid';
  const at = (text: string): Instant => DateTime.fromFormat(text, 'yyyy-MM-dd HH:mm', { zone }).toMillis();
  const say = (moment: Instant): string =>
    DateTime.fromMillis(moment, { zone }).toFormat('ccc yyyy-MM-dd HH:mm');
  const settings = settingsOf(story, zone);
  const events = (story.happens ?? []).map(([when, what, by]) =>
    eventOf(at(when), read(what, at), by, settings),
  );
  const outages = story.away === undefined ? [] : [[at(story.away[0]), at(story.away[1])] as const];
  const start = receive(arrivalOf(story, at), ['one'], { ...settings, now: at(story.came) });
  const { lead, done } = live(start, { ...settings, events, outages, until: at('2030-01-01 00:00') });
  const flips = lead.history.filter(({ action }) => action === 'overdue');
  const lines = [
    ...flips.map((flip) => ({ at: flip.at, words: 'the flame goes out' })),
    ...done.flatMap((what) => {
      const words = wordsOf(what);
      const second = what.effect.kind === 'say' && what.effect.channel === 'two' ? 'two: ' : '';
      return words === undefined ? [] : [{ at: what.at, words: `${second}${words}` }];
    }),
  ];
  return lines.sort((a, b) => a.at - b.at).map((line) => `${say(line.at)} ${line.words}`);
}

function settingsOf({ policy, work, zoneOfSecond }: Story, zone: string): ClockSettings {
  const zoneOf = (channel: string): string => (channel === 'two' ? (zoneOfSecond ?? zone) : zone);
  return {
    policy: { ...POLICY, ...policy },
    calendarOf: (channel) => makeCalendar({ timeZone: zoneOf(channel), workingTime: work ?? OFFICE }),
  };
}

function arrivalOf({ came, received, ends, lead }: Story, at: (text: string) => Instant) {
  const { qualification, callToAction, contactRequested, customer, request } = aLead().build();
  const content: Content = { qualification, callToAction, contactRequested, customer, request, ...lead };
  const identity = { tenantId: TENANT, id: 'lead', ref: 'L-00001', source: 'website', externalId: '1' };
  const expires = ends === undefined ? {} : { expiresAt: at(ends) };
  return { ...identity, receivedAt: at(received ?? came), ...expires, content };
}

function read(what: Happening, at: (text: string) => Instant): Command | 'a second channel' {
  if (what === 'a second channel' || 'action' in what) return what;
  if ('snooze' in what) return { action: 'snooze', input: { until: at(what.snooze) } };
  return { action: 'update', input: { expiresAt: at(what.expires) } };
}

function eventOf(
  at: Instant,
  what: ReturnType<typeof read>,
  by: Actor | undefined,
  settings: ClockSettings,
): Event {
  if (what === 'a second channel')
    return { at, does: (lead, now) => seal(send(lead, ['two'], now), settings) };
  return { at, does: { command: what, by: by ?? (what.action === 'update' ? website : anaAdmin) } };
}
