import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CASES } from './cases.ts';
import type { Connector } from './connector.ts';
import { filledFile, startOnSqlite } from './desks.ts';
import { measure } from './measure.ts';
import { sharesOf, timesOf, treeOf, widest, type CpuProfile, type Frame, type Part } from './profile.ts';

export type Profiled = {
  case: string;
  tree: Frame;
  shares: Record<Part, number>;
  widest: [name: string, share: number][];
};

const LEADS = 12_000;
const WARM_UP = 2;
const ROUNDS = 5;

/** Where the time of a click goes: the same case some times over on Lead Desk, which is watched after it is warm. */
export async function takeProfile(name: string, folder: string, connector: Connector): Promise<Profiled> {
  const given = CASES.find((one) => one.name === name);
  if (given === undefined)
    throw new Error(`There is no case ${name}: ${CASES.map((one) => one.name).join('; ')}`);
  const { subject, known } = await startOnSqlite(await filledFile(folder, LEADS), connector);
  const rounds = WARM_UP + ROUNDS;
  for (let round = 0; round < rounds; round++) {
    if (round === WARM_UP) await subject.startProfile();
    const around = { known, connector: connector.url, round, rounds, run: `profile-${Date.now()}` };
    await measure(subject, given, around, connector);
  }
  const path = join(folder, 'profile.cpuprofile');
  await subject.saveProfile(path);
  await subject.stop();
  const tree = treeOf(JSON.parse(await readFile(path, 'utf8')) as CpuProfile);
  const ours = (frame: string): boolean => / (src|bench)\//.test(frame) || frame.includes(' node_modules/');
  return { case: name, tree, shares: sharesOf(timesOf(tree)), widest: widest(tree, ours, 40) };
}
