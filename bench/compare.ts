import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { click, type Case } from './cases.ts';
import type { Connector } from './connector.ts';
import { filledFile, post, startOnCosmos, startOnSqlite, type Desk } from './desks.ts';
import type { Known } from './fill.ts';
import { asDear, asFast, measure, ratios, spreadOf, type Figure, type Spread } from './measure.ts';
import { AT_TEAMS_PACE, startSubject, type Subject } from './subjects/start.ts';

/** A subject in one case: how fast and how dear, and how that is beside the bare bot in the same round. */
export type Row = {
  case: string;
  subject: string;
  perSecond: Spread;
  cpuMicroseconds: Spread;
  asFast?: Spread;
  asDear?: Spread;
};

export const BARE = 'bare bot, botbuilder';
const AGENTS = 'bare bot, Agents SDK';
const LEADS = 12_000;

type Contestant = {
  name: string;
  subject: Subject;
  known: readonly Known[];
  takes: (given: Case) => boolean;
};
type Around = {
  connector: Connector;
  rounds: number;
  cases: readonly Case[];
  say: (text: string) => void;
};

/** Every case on the bare bots and on Lead Desk, in turn, so that a noisy machine disturbs all alike. */
export async function compare(folder: string, around: Around): Promise<Row[]> {
  const contestants = await start(folder, around.connector);
  const rows: Row[] = [];
  for (const given of around.cases) {
    const own = contestants.filter(({ takes }) => takes(given));
    around.say(given.name);
    rows.push(...rowsOf(given, own, await roundsOf(given, own, around)));
  }
  for (const { subject } of contestants) await subject.stop();
  return rows;
}

async function start(folder: string, connector: Connector): Promise<Contestant[]> {
  const sqlite = await startOnSqlite(await filledFile(folder, LEADS), connector);
  const paced = await startOnSqlite(await filledFile(folder, LEADS, 'paced'), connector, AT_TEAMS_PACE);
  const cosmos = await startOnCosmos(LEADS, connector);
  const { known } = sqlite;
  const env = { CARD_FILE: await saveCard(folder, sqlite, connector) };
  const bare = async (name: string, script: string): Promise<Contestant> => ({
    name,
    subject: await startSubject(script, env),
    known,
    takes: (given) => given.bare !== undefined,
  });
  return [
    await bare(BARE, 'botbuilder-bot'),
    ...(hasAgentsSdk() ? [await bare(AGENTS, 'agents-bot')] : []),
    { name: 'Lead Desk on SQLite', ...sqlite, takes: () => true },
    { name: 'Lead Desk on SQLite, at Teams’ pace', ...paced, takes: (given) => given.isIntake === true },
    { name: 'Lead Desk on the Cosmos DB test server', ...cosmos, takes: () => true },
  ];
}

/** The bare bots answer with the very card that Lead Desk draws. */
async function saveCard(folder: string, { subject, known }: Desk, { url }: Connector): Promise<string> {
  const body = click(url, 'lead.refresh', { leadId: known[LEADS / 2]?.id });
  const { value } = (await post(subject.url, body)) as { value: object };
  const path = join(folder, 'card.json');
  await writeFile(path, JSON.stringify(value));
  return path;
}

function hasAgentsSdk(): boolean {
  try {
    import.meta.resolve('@microsoft/agents-hosting');
    return true;
  } catch {
    return false;
  }
}

async function roundsOf(
  given: Case,
  contestants: readonly Contestant[],
  { connector, rounds }: Around,
): Promise<Figure[][]> {
  const figures: Figure[][] = contestants.map(() => []);
  // The first round warms up, and counts for nothing.
  for (let round = 0; round <= rounds; round++) {
    for (const [index, { subject, known, name }] of contestants.entries()) {
      const around = {
        known,
        connector: connector.url,
        round,
        rounds: rounds + 1,
        run: `${name}-${Date.now()}`,
      };
      const figure = await measure(subject, given, around, connector);
      if (round > 0) figures[index]?.push(figure);
    }
  }
  return figures;
}

function rowsOf(given: Case, contestants: readonly Contestant[], figures: Figure[][]): Row[] {
  const bare = figures[contestants.findIndex(({ name }) => name === BARE)];
  return contestants.map(({ name }, index): Row => {
    const own = figures[index] ?? [];
    return {
      case: given.name,
      subject: name,
      perSecond: spreadOf(own.map(({ perSecond }) => perSecond)),
      cpuMicroseconds: spreadOf(own.map(({ cpu }) => cpu)),
      ...(bare === undefined ? {} : { asFast: ratios(own, bare, asFast), asDear: ratios(own, bare, asDear) }),
    };
  });
}
