import type { Submission } from '../../src/application/receive-lead.ts';
import type { Command } from '../../src/domain/commands.ts';
import type { Actor } from '../../src/domain/people.ts';
import { DAY, HOUR, type Instant, type Millis } from '../../src/domain/time.ts';
import {
  accept,
  anaAdmin,
  benAdmin,
  carlaMember,
  edit,
  lose,
  reject,
  undo,
  update,
  website,
  win,
} from '../domain/acting.ts';
import { aLead } from '../support/leads.ts';
import { makeRandom } from '../support/random.ts';

/** Time goes in steps: all that happens within one happens at its beginning. */
export const STEP: Millis = 5 * 60_000;
export const START: Instant = Date.parse('2026-10-12T00:00:00Z');
/** Twenty days, over the end of summer time. */
export const STEPS = (20 * DAY) / STEP;
const HOURS = HOUR / STEP;
const DAYS = DAY / STEP;

/** The first leads come before there is any channel. */
export const FIRST_CHANNEL = 12;
/** Nothing goes wrong before. */
const CALM = 20;
/** What is done later could not come to its end. */
const LAST_DEED = STEPS - HOURS;

export type Act = { lead: number; command: Command; by: Actor };

/** Everything that people and sources do, by step; and when the second run is cut off. */
export type Plan = {
  arrivals: ReadonlyMap<number, readonly Submission[]>;
  acts: ReadonlyMap<number, readonly Act[]>;
  /** From the first step to before the last nobody looks. */
  outages: readonly (readonly [from: number, to: number])[];
  /** In these steps the power goes, after so many messages. */
  cuts: ReadonlyMap<number, number>;
};

type Dice = {
  chance: (share: number) => boolean;
  upTo: (steps: number) => number;
  oneOf: <T>(list: readonly T[]) => T | undefined;
};

export function makePlan(seed: number, leads: number): Plan {
  const random = makeRandom(seed);
  const dice: Dice = {
    chance: (share) => random() < share,
    upTo: (steps) => 1 + Math.floor(random() * steps),
    oneOf: (list) => list[Math.floor(random() * list.length)],
  };
  const outages = joined(
    Array.from({ length: 8 }, (_, index) => {
      const from = CALM + Math.floor(((index + random()) * (STEPS - CALM)) / 8);
      // Most last an hour; one lasts long enough for reminders to pile up.
      return [from, from + (index === 3 ? 30 : 1) * HOURS] as const;
    }),
  );
  const cuts = new Map(
    Array.from({ length: 24 }, () => [CALM + dice.upTo(STEPS - CALM - 2), dice.upTo(5)] as const).filter(
      ([step]) => !outages.some(([from, to]) => step >= from - 2 && step <= to + 2),
    ),
  );
  const quiet = (step: number): boolean =>
    cuts.has(step - 1) || outages.some(([from, to]) => step >= from && step <= to);
  /** Nobody can do anything while Lead Desk is away, or before it has caught up. */
  const later = (step: number): number => (quiet(step) ? later(step + 1) : step);

  const arrivals = new Map<number, Submission[]>();
  const acts = new Map<number, Act[]>();
  for (let lead = 0; lead < leads; lead += 1) {
    const usual = later(dice.upTo(lead < 10 ? FIRST_CHANNEL - 1 : STEPS * 0.8));
    const came = lead % 10 === 9 ? (dice.oneOf([...cuts.keys()]) ?? usual) : usual;
    add(arrivals, came, submission(lead, dice));
    let step = came;
    for (const { after, ...act } of career(dice)) {
      step = later(step + after);
      if (step < LAST_DEED) add(acts, step, { lead, ...act });
    }
  }
  return { arrivals, acts, outages, cuts };
}

/** Outages that meet are one: what is caught up with between two of them must have a step to itself. */
function joined(outages: Plan['outages']): Plan['outages'] {
  return outages.reduce<Plan['outages']>((before, [from, to]) => {
    const last = before.at(-1);
    if (last === undefined || from > last[1] + 1) return [...before, [from, to]];
    return [...before.slice(0, -1), [last[0], Math.max(last[1], to)]];
  }, []);
}

function add<T>(map: Map<number, T[]>, step: number, item: T): void {
  const list = map.get(step);
  if (list === undefined) map.set(step, [item]);
  else list.push(item);
}

function submission(lead: number, { chance, upTo }: Dice): Submission {
  const { customer, request } = aLead().build();
  const ends = chance(0.3) ? { expiresAt: START + upTo(STEPS) * STEP } : {};
  return {
    source: 'website',
    externalId: String(lead),
    ...ends,
    content: {
      qualification: chance(0.5) ? 'CustomerInquiry' : 'SalesQualified',
      callToAction: chance(0.1) ? 'FreeTrial' : 'ContactMe',
      contactRequested: chance(0.4),
      customer: { ...customer, address: { country: chance(0.5) ? 'ES' : 'CL' } },
      request,
      sender: { kind: 'microsoft', name: 'Seller' },
    },
  };
}

type Deed = { after: number; command: Command; by: Actor };

/** What people do to one lead, in turn; what they may not do by then is refused, in both runs alike. */
function career({ chance, upTo }: Dice): Deed[] {
  const deeds: Deed[] = [];
  const does = (after: number, command: Command, by = anaAdmin): void => {
    deeds.push({ after, command, by });
  };
  if (chance(0.3)) does(upTo(2 * HOURS), { action: 'claim' }, carlaMember);
  if (chance(0.3)) does(upTo(DAYS), { action: 'contacted', input: { how: 'phone' } }, carlaMember);
  if (chance(0.2)) does(upTo(2 * DAYS), { action: 'favorite', input: { on: true } }, benAdmin);
  if (chance(0.2)) does(upTo(DAYS), { action: 'snooze', input: { until: START + upTo(STEPS) * STEP } });
  if (chance(0.1)) does(upTo(DAYS), update({ expiresAt: START + upTo(STEPS) * STEP }), website);
  if (chance(0.35)) {
    does(upTo(2 * DAYS), reject, benAdmin);
    if (chance(0.4)) does(1, undo, benAdmin);
  }
  if (chance(0.5)) {
    does(upTo(2 * DAYS), accept);
    if (chance(0.4)) does(upTo(DAYS), edit({ estimatedCloseDate: '2026-10-25', notes: 'Soon' }), benAdmin);
    if (chance(0.7)) does(upTo(5 * DAYS), chance(0.5) ? win : lose);
    if (chance(0.2)) does(upTo(3), undo);
    if (chance(0.5)) does(upTo(2 * DAYS), win, benAdmin);
  }
  if (chance(0.2)) does(upTo(DAYS), { action: 'error', input: { reason: 'duplicate' } });
  return deeds;
}
