import { readFile, stat } from 'node:fs/promises';
import { click, install, leadOfYear, PEOPLE, SUBMITTED } from './cases.ts';
import type { Connector } from './connector.ts';
import { post, postLeads } from './desks.ts';
import { DEED_DAYS, deedsOf } from './fates.ts';
import { sharesOf, timesBy, timesOf, treeOf, type CpuProfile, type Part, type Times } from './profile.ts';
import { startSubject, type Subject } from './subjects/start.ts';
import { yearFolder, type SoFar } from './year-so-far.ts';

/** What it takes for so many leads to live their lives. */
export type Year = {
  leads: number;
  leadsPerSecond: number;
  /** Milliseconds of processor time for each lead. */
  cpuEach: number;
  shares: Record<Part, number>;
  sentEach: { posts: number; edits: number };
  hours: number;
  /** Bytes, in the end. */
  memory: number;
  fileEach: number;
};

type Around = { connector: Connector; say: (text: string) => void };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const STEP = 6 * HOUR;
const STEPS_A_DAY = DAY / STEP;
const STEPS_OF_YEAR = 365 * STEPS_A_DAY;
/** Until the last lead has been answered or has expired, and its hold is over. */
const ALL_STEPS = STEPS_OF_YEAR + 50 * STEPS_A_DAY;
const AT_ONCE = 100;
/** One step in so many, at any hour, is looked into: the profile of a whole year would fill the memory. */
const PROFILED = 7;
const BEGIN = Date.parse('2026-01-01T00:00:00Z');

/**
 * A year on a clock that is told the time: leads arrive, are reminded of, answered, forgotten. In a folder that is
 * kept, a year that was interrupted goes on; a step that had begun is done again, in which nothing happens twice.
 */
export async function liveYear(folder: string, leads: number, { connector, say }: Around): Promise<Year> {
  const kept = yearFolder(folder, leads);
  const { soFar: before, ids } = await kept.read();
  if (before.step > 0) say(`going on at step ${before.step} of ${ALL_STEPS}`);
  const desk = await startSubject('living-desk', {
    PORT: '0',
    SQLITE_PATH: kept.path,
    START: String(BEGIN + before.step * STEP),
    BOOTSTRAP_ADMINS: PEOPLE.map(({ aadObjectId }) => aadObjectId).join(),
  });
  await post(desk.url, install(connector.url));
  let soFar = before;
  while (soFar.step < ALL_STEPS) {
    const profile = soFar.step % PROFILED === 0 ? { profile: kept.profile } : {};
    const measure = await measured(desk, { connector, ...profile });
    await live({ desk, connector, ids }, soFar);
    await kept.add(ids.slice(soFar.arrived));
    soFar = await measure({ ...soFar, step: soFar.step + 1, arrived: ids.length });
    await kept.note(soFar);
    if (soFar.step % 100 === 0) say(progress(soFar));
  }
  const { memory } = await desk.usage();
  await desk.stop();
  await kept.end();
  return { ...yearOf(soFar), memory, fileEach: (await stat(kept.path)).size / leads };
}

function yearOf({ leads, cpu, times, posts, edits, took }: SoFar): Omit<Year, 'memory' | 'fileEach'> {
  return {
    leads,
    leadsPerSecond: leads / (cpu / 1e6),
    cpuEach: cpu / 1e3 / leads,
    shares: sharesOf(times),
    sentEach: { posts: posts / leads, edits: edits / leads },
    hours: took / HOUR,
  };
}

function progress({ step, arrived, cpu, took }: SoFar): string {
  const speed = Math.round(arrived / (cpu / 1e6));
  return `step ${step} of ${ALL_STEPS}: ${arrived} leads, ${speed} for a second of processor time, ${(took / HOUR).toFixed(1)} hours`;
}

/** Begins to measure a step; the answer adds what it took. */
async function measured(
  desk: Subject,
  { connector: { count }, profile }: { connector: Connector; profile?: string },
): Promise<(soFar: SoFar) => Promise<SoFar>> {
  const began = performance.now();
  if (profile !== undefined) await desk.startProfile();
  const before = { ...(await desk.usage()), ...count };
  return async (soFar) => {
    const { cpu } = await desk.usage();
    return {
      ...soFar,
      cpu: soFar.cpu + cpu - before.cpu,
      took: soFar.took + performance.now() - began,
      posts: soFar.posts + count.posts - before.posts,
      edits: soFar.edits + count.edits - before.edits,
      times: profile === undefined ? soFar.times : await profiled(desk, { profile, before: soFar.times }),
    };
  };
}

async function profiled(
  desk: Subject,
  { profile, before }: { profile: string; before: Times },
): Promise<Times> {
  await desk.saveProfile(profile);
  const now = timesOf(treeOf(JSON.parse(await readFile(profile, 'utf8')) as CpuProfile));
  return timesBy((part) => before[part] + now[part]);
}

type Life = { desk: Subject; connector: Connector; ids: string[] };

/** One step: what is due by itself, leads that arrive, and what people do; the ids of new leads are added. */
async function live({ desk, connector, ids }: Life, { leads, step }: SoFar): Promise<void> {
  await desk.tell({ goTo: BEGIN + step * STEP });
  for (const wanted = arrivedBy(leads, step + 1); ids.length < wanted;) {
    const count = Math.min(AT_ONCE, wanted - ids.length);
    const batch = Array.from({ length: count }, (_, n) => leadOfYear(ids.length + n));
    ids.push(...(await postLeads(desk.url, batch)));
  }
  await carryOut(desk, clicksIn({ leads, step }, { connector, ids }));
}

/** How many leads of the year have come before a step. */
function arrivedBy(leads: number, step: number): number {
  return Math.round((leads * Math.min(Math.max(step, 0), STEPS_OF_YEAR)) / STEPS_OF_YEAR);
}

function clicksIn(
  { leads, step }: Pick<SoFar, 'leads' | 'step'>,
  { connector, ids }: Omit<Life, 'desk'>,
): string[] {
  return DEED_DAYS.flatMap((after) => {
    const came = step - after * STEPS_A_DAY;
    const first = arrivedBy(leads, came);
    return ids
      .slice(first, arrivedBy(leads, came + 1))
      .flatMap((leadId, n) =>
        deedsOf(first + n, after).map(({ verb }) =>
          click(connector.url, verb, { leadId, ...SUBMITTED[verb] }),
        ),
      );
  });
}

/** Eight clicks at a time, as eight people would. */
async function carryOut(desk: Subject, clicks: readonly string[]): Promise<void> {
  const inTurn = clicks.values();
  const person = async (): Promise<void> => {
    for (const body of inTurn) await post(desk.url, body);
  };
  await Promise.all(Array.from({ length: 8 }, person));
}
