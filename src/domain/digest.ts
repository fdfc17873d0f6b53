import type { Total } from './figures.ts';
import { fold } from './fold.ts';
import type { FilterParts, LeadFilter } from './lead-filter.ts';
import { RULE_PARTS, type Rule } from './rule.ts';
import { addDays, DAY, weekdayOf, type Calendar, type Instant, type PlainDate } from './time.ts';
import type { Locale } from './words.ts';

/** When a digest comes, in minutes after midnight; day 1 is Monday. */
export type Schedule = { every: 'day'; minute: number } | { every: 'week'; day: number; minute: number };

/** A digest that a channel, or a manager, gets from time to time. */
export type Digest = {
  tenantId: string;
  /** The channel's id, or the person's. */
  id: string;
  who: 'channel' | 'person';
  schedule: Schedule;
  /** What happened since then has not been told. */
  since: Instant;
  attempts: number;
  wakeAt: Instant;
};

/** When the digest comes next: daily on working days, weekly on its own day. */
export function nextDigest(schedule: Schedule, calendar: Calendar, after: Instant): Instant {
  const today = calendar.today(after);
  const momentAt = (ahead: number): Instant => calendar.momentOf(addDays(today, ahead), schedule.minute);
  const fits = (date: PlainDate): boolean =>
    schedule.every === 'week' ? weekdayOf(date) === schedule.day : calendar.isWorkingDay(date);
  const ahead = [0, 1, 2, 3, 4, 5, 6, 7].find((days) => fits(addDays(today, days)) && momentAt(days) > after);
  return momentAt(ahead ?? 1);
}

type As = { since: Instant; now: Instant; today: PlainDate; every: Schedule['every'] };

/** What a digest counts: what happened since the last one, and what waits now. */
const COUNTED = {
  received: ({ since }) => ({ received: { from: since } }),
  urgent: () => ({ urgency: 'urgent' }),
  overdue: () => ({ urgency: 'overdue' }),
  expiring: ({ now, every }) => ({ expires: { from: now, to: now + (every === 'day' ? 3 : 7) * DAY } }),
  unassigned: () => ({ stages: ['received'], informational: false, unassigned: true }),
  /** Accepted, and the day by which it was to be closed is over. */
  stale: ({ today }) => ({ stages: ['accepted'], closes: { to: today } }),
  won: ({ since }) => ({ outcomes: ['won'], archived: { from: since } }),
  lost: ({ since }) => ({ outcomes: ['lost'], archived: { from: since } }),
} as const satisfies Record<string, (as: As) => FilterParts>;

export type DigestPart = keyof typeof COUNTED;
export const DIGEST_PARTS = Object.keys(COUNTED) as readonly DigestPart[];

export function digestFilter(part: DigestPart, as: As): FilterParts {
  const filter: (as: As) => FilterParts = COUNTED[part];
  return filter(as);
}

/** What is told: each number with the command that lists its leads. */
export type DigestFigures = {
  parts: readonly { part: DigestPart; count: number; query: string }[];
  earned: readonly Total[];
};

/**
 * The leads of a channel as one filter: of its rule, or of several that differ in one list alone. Undefined where no
 * filter says it.
 */
export function filterOfRules(rules: readonly Rule[]): LeadFilter | undefined {
  const [first, ...others] = rules;
  if (first === undefined || others.length === 0) return first;
  const [part, ...more] = RULE_PARTS.filter((name) => rules.some((rule) => rule[name] !== undefined));
  if (part === undefined || more.length > 0 || part === 'urgency') return undefined;
  const lists = rules.map((rule) => rule[part]);
  return lists.includes(undefined) ? {} : { [part]: [...new Set(lists.flatMap((list) => list ?? []))] };
}

const OFF = /^(off|none|no|stop|never|desactivar|desactivado|apagado|nunca|ninguno)$/;
const EVERY: Record<Schedule['every'], RegExp> = {
  day: /^(daily|every day|each day|diario|diaria|cada dia|todos los dias)\b/,
  week: /^(weekly|every week|each week|semanal|cada semana|todas las semanas)\b/,
};
const DAYS = [
  /\b(mondays?|mon|lunes)\b/,
  /\b(tuesdays?|tue|martes)\b/,
  /\b(wednesdays?|wed|miercoles)\b/,
  /\b(thursdays?|thu|jueves)\b/,
  /\b(fridays?|fri|viernes)\b/,
  /\b(saturdays?|sat|sabados?)\b/,
  /\b(sundays?|sun|domingos?)\b/,
];
const NINE = 9 * 60;

/** `daily 9:00`, `weekly monday 9`, `semanal lunes a las 9:30`, `off`; without a time 9:00, without a day Monday. */
export function readSchedule(text: string): Schedule | 'off' | undefined {
  const typed = fold(text).trim().replaceAll(/\s+/g, ' ');
  if (OFF.test(typed)) return 'off';
  const every = (['day', 'week'] as const).find((one) => EVERY[one].test(typed));
  if (every === undefined) return undefined;
  const rest = typed.replace(EVERY[every], '').trim();
  const found = DAYS.findIndex((day) => day.test(rest));
  const minute = readTime(found < 0 ? rest : rest.replace(DAYS[found] ?? '', ''));
  if (minute === undefined || (every === 'day' && found >= 0)) return undefined;
  return every === 'day' ? { every, minute } : { every, day: found < 0 ? 1 : found + 1, minute };
}

function readTime(text: string): number | undefined {
  const typed = text.replaceAll(/\b(on|at|el|los|a las|a la)\b/g, ' ').trim();
  if (typed === '') return NINE;
  const match = /^(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|h)?$/.exec(typed);
  if (match === null) return undefined;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  const half = match[3] === 'pm' && hours < 12 ? 12 : match[3] === 'am' && hours === 12 ? -12 : 0;
  return hours + half < 24 && minutes < 60 ? (hours + half) * 60 + minutes : undefined;
}

const WORDS = {
  en: { day: 'daily', week: 'weekly' },
  es: { day: 'diario', week: 'semanal' },
} as const satisfies Record<Locale, Record<Schedule['every'], string>>;

/** As `readSchedule` takes it: 1 January 2024 was a Monday. */
export function printSchedule(schedule: Schedule, locale: Locale): string {
  const { every, minute } = schedule;
  const time = `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
  if (every === 'day') return `${WORDS[locale].day} ${time}`;
  const names = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const day = names.format(Date.UTC(2024, 0, schedule.day)).toLowerCase();
  return `${WORDS[locale].week} ${day} ${time}`;
}
