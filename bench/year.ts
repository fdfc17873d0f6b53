import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { click, install, leadOfYear, PEOPLE, SUBMITTED } from './cases.ts';
import type { Connector } from './connector.ts';
import { post, postLeads } from './desks.ts';
import { sharesOf, treeOf, type CpuProfile, type Part } from './profile.ts';
import { startSubject, type Subject } from './subjects/start.ts';

/** What it takes for so many leads to live their lives. */
export type Year = {
  leads: number;
  leadsPerSecond: number;
  /** Milliseconds of processor time for each lead. */
  cpuEach: number;
  shares: Record<Part, number>;
  sentEach: { posts: number; edits: number };
  hours: number;
};

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const STEP = 6 * HOUR;
const DAYS = 365;
/** Until the last lead has been answered or has expired, and its hold is over. */
const AFTERWARDS = 50;
const AT_ONCE = 100;

type Deed = { verb: string; leadId: string };
type Fate = readonly { verb: string; after: number }[];

/** What becomes of twenty leads: eleven are accepted, of which most are won or lost, three rejected, six expire. */
const FATES: readonly Fate[] = [
  ...many(6, [
    { verb: 'lead.accept', after: 1 },
    { verb: 'lead.win', after: 30 },
  ]),
  ...many(3, [
    { verb: 'lead.accept', after: 3 },
    { verb: 'lead.lose', after: 40 },
  ]),
  ...many(2, [{ verb: 'lead.accept', after: 8 }]),
  ...many(3, [
    { verb: 'lead.contacted', after: 1 },
    { verb: 'lead.reject', after: 2 },
  ]),
  ...many(6, []),
];

function many(count: number, fate: Fate): Fate[] {
  return Array.from({ length: count }, () => fate);
}

/** A year on a clock that is told the time: leads arrive, are reminded of, answered, forgotten. */
export async function liveYear(folder: string, leads: number, connector: Connector): Promise<Year> {
  const started = performance.now();
  const begin = Date.parse('2026-01-01T00:00:00Z');
  const path = join(folder, 'year.db');
  const desk = await startSubject('living-desk', {
    PORT: '0',
    SQLITE_PATH: path,
    START: String(begin),
    BOOTSTRAP_ADMINS: PEOPLE.map(({ aadObjectId }) => aadObjectId).join(),
  });
  await post(desk.url, install(connector.url));
  const before = { ...(await desk.usage()), ...connector.count };
  await desk.startProfile();
  await live(desk, { begin, leads, connector });
  const profile = join(folder, 'year.cpuprofile');
  const after = await desk.usage();
  await desk.saveProfile(profile);
  await desk.stop();
  await pause(100);
  const cpu = after.cpu - before.cpu;
  const each = (now: number, then: number): number => (now - then) / leads;
  return {
    leads,
    leadsPerSecond: leads / (cpu / 1e6),
    cpuEach: cpu / 1e3 / leads,
    shares: sharesOf(treeOf(JSON.parse(await readFile(profile, 'utf8')) as CpuProfile)),
    sentEach: {
      posts: each(connector.count.posts, before.posts),
      edits: each(connector.count.edits, before.edits),
    },
    hours: (performance.now() - started) / HOUR,
  };
}

async function live(
  desk: Subject,
  { begin, leads, connector }: { begin: number; leads: number; connector: Connector },
): Promise<void> {
  const deeds = new Map<number, Deed[]>();
  const steps = (DAYS * DAY) / STEP;
  let arrived = 0;
  for (let step = 0; step < steps + (AFTERWARDS * DAY) / STEP; step++) {
    await desk.tell({ goTo: begin + step * STEP });
    const wanted = Math.min(leads, Math.round((leads * (step + 1)) / steps));
    for (; arrived < wanted; arrived += AT_ONCE) {
      const batch = Array.from({ length: Math.min(AT_ONCE, wanted - arrived) }, (_, n) =>
        leadOfYear(arrived + n),
      );
      const ids = await postLeads(desk.url, batch);
      ids.forEach((leadId, n) => {
        plan(deeds, step, { leadId, fate: FATES[(arrived + n) % FATES.length] ?? [] });
      });
    }
    arrived = wanted;
    await carryOut(desk, deeds.get(step) ?? [], connector);
    deeds.delete(step);
  }
}

function plan(
  deeds: Map<number, Deed[]>,
  step: number,
  { leadId, fate }: { leadId: string; fate: Fate },
): void {
  for (const { verb, after } of fate) {
    const at = step + (after * DAY) / STEP;
    const there = deeds.get(at) ?? [];
    there.push({ verb, leadId });
    deeds.set(at, there);
  }
}

/** Eight clicks at a time, as eight people would. */
async function carryOut(desk: Subject, deeds: readonly Deed[], { url }: Connector): Promise<void> {
  const bodies = deeds.map(({ verb, leadId }) => click(url, verb, { leadId, ...SUBMITTED[verb] }));
  const inTurn = bodies.values();
  const person = async (): Promise<void> => {
    for (const body of inTurn) await post(desk.url, body);
  };
  await Promise.all(Array.from({ length: 8 }, person));
}
