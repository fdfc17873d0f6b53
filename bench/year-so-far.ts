import { existsSync } from 'node:fs';
import { appendFile, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { timesBy, type Times } from './profile.ts';

/** How far a year has come, and what it took until then. */
export type SoFar = {
  /** Leads of the whole year. */
  leads: number;
  /** The step that comes next. */
  step: number;
  /** Leads that have arrived. */
  arrived: number;
  /** Microseconds of processor time. */
  cpu: number;
  /** Milliseconds. */
  took: number;
  posts: number;
  edits: number;
  /** Microseconds in each part, in the steps that were looked into. */
  times: Times;
};

/** Where a year is kept between two runs. */
export type YearFolder = {
  /** The database of its Lead Desk. */
  path: string;
  profile: string;
  /** What an earlier run has come to, and the ids of the leads that had arrived, in turn. */
  read: () => Promise<{ soFar: SoFar; ids: string[] }>;
  /** Ids are added before the step that brought them is noted. */
  add: (ids: readonly string[]) => Promise<void>;
  note: (soFar: SoFar) => Promise<void>;
  /** The next year begins anew. */
  end: () => Promise<void>;
};

/** A year that was interrupted goes on from its last whole step; one with another number of leads begins anew. */
export function yearFolder(folder: string, leads: number): YearFolder {
  const path = join(folder, 'year.db');
  const list = join(folder, 'year.ids');
  const noted = join(folder, 'year.json');
  return {
    path,
    profile: join(folder, 'year.cpuprofile'),
    read: async () => {
      const soFar = existsSync(noted) ? (JSON.parse(await readFile(noted, 'utf8')) as SoFar) : undefined;
      if (soFar?.leads === leads) {
        const ids = (await readFile(list, 'utf8')).split('\n').slice(0, soFar.arrived);
        await writeFile(list, ids.map((id) => `${id}\n`).join(''));
        return { soFar, ids };
      }
      for (const old of [path, `${path}-wal`, `${path}-shm`, list, noted]) await rm(old, { force: true });
      return { soFar: nothing(leads), ids: [] };
    },
    add: (ids) => appendFile(list, ids.map((id) => `${id}\n`).join('')),
    note: async (soFar) => {
      await writeFile(`${noted}.new`, `${JSON.stringify(soFar)}\n`);
      await rename(`${noted}.new`, noted);
    },
    end: () => rm(noted),
  };
}

function nothing(leads: number): SoFar {
  return { leads, step: 0, arrived: 0, cpu: 0, took: 0, posts: 0, edits: 0, times: timesBy(() => 0) };
}
