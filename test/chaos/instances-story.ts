import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { activity, inChannel, someone } from '../support/activities.ts';
import { aLeadForOneOfThem, CHANNELS } from '../support/many-channels.ts';
import { startProcess, type DeskProcess } from '../support/desk-process.ts';
import type { Call, FakeConnector } from '../support/fake-connector.ts';
import { insist } from '../support/insist.ts';
import { makeRandom, seedOf } from '../support/random.ts';

const LEADS = 300;
const INSTANCES = 3;
/** Windows of seconds: a lead's whole life fits into the test. */
const WINDOWS = {
  ANSWER_WINDOW: 'PT20S',
  CONTACT_WINDOW: 'PT9S',
  EXPIRY_REMINDERS: 'PT12S,PT6S',
  CONTACT_REMINDERS: 'PT3S,PT6S',
  UNDO_HOLD: 'PT2S',
};
/** Four moments of reminding in a life; fewer where one is folded into another. */
const REMINDERS = 4;
const ana = someone('Ana García');
/** Where the bot is installed; what is said there takes the place of the rule for all leads. */
const here = CHANNELS[0]?.where ?? inChannel();
const ACCEPT = {
  dealName: 'ERP move',
  estimatedValue: '1000',
  currency: 'EUR',
  purchaseTimeframe: '1-3-months',
  notes: 'x',
};

type Fate = 'expired' | 'accepted' | 'rejected';
type Seen = {
  id: string;
  stage: string;
  outcome?: string;
  history: { action: string }[];
  posts: { activityId: string }[];
};

/** The story ends after that time, whatever becomes of it; it takes a third of it on a machine that has time. */
export const LIMIT = 240_000;

/** Several instances on one store, of which a random one is killed every second while leads live and end. */
export async function instancesStory(
  connector: FakeConnector,
  storeEnv: Record<string, string>,
): Promise<void> {
  const over = AbortSignal.timeout(LIMIT);
  const random = makeRandom(seedOf('instances'));
  const env = {
    PORT: '0',
    LOG_LEVEL: 'silent',
    TICK: '* * * * * *',
    WORKING_HOURS: 'always',
    TEAMS_LIMITS: 'ignore',
    FLOOD_AFTER: 'never',
    ...WINDOWS,
    ...storeEnv,
  };
  const first = await startProcess(env);
  const others = await Promise.all(Array.from({ length: INSTANCES - 1 }, () => startProcess(env)));
  const desks: DeskProcess[] = [first, ...others];
  const anyOf = (path: string) => () => `${desks[Math.floor(random() * desks.length)]?.address ?? ''}${path}`;
  let leads = 0;
  const state = { kills: 0, done: false };
  const fates = new Map<string, Fate>();

  const tell = (fields: object): Promise<Response> =>
    insist(anyOf('/api/messages'), activity(connector.url, { from: ana, ...here, ...fields }), over);
  const click = (leadId: string, verb: string, inputs: object): Promise<Response> => {
    const value = { action: { type: 'Action.Execute', verb, data: { leadId, ...inputs } } };
    return tell({ type: 'invoke', name: 'adaptiveCard/action', value });
  };
  const look = async (id: string): Promise<Seen> => {
    const answer = await fetch(anyOf(`/api/leads/${id}`)(), { signal: over });
    return answer.status === 503 ? look(id) : ((await answer.json()) as Seen);
  };

  const killer = async (): Promise<void> => {
    while (!state.done && !over.aborted) {
      await pause(1_000);
      const victim = Math.floor(random() * desks.length);
      await desks[victim]?.kill();
      state.kills++;
      desks[victim] = await startProcess(env);
    }
  };
  const worker = async (share: number): Promise<void> => {
    for (let n = 0; n < share; n++) {
      const { id } = (await (await insist(anyOf('/api/leads'), aLeadForOneOfThem(leads++), over)).json()) as {
        id: string;
      };
      fates.set(id, await decideFate(id));
      await pause(random() * 100);
    }
  };
  const decideFate = async (id: string): Promise<Fate> => {
    const dice = random();
    if (dice < 0.3) await click(id, 'lead.accept', ACCEPT);
    else if (dice < 0.4) await click(id, 'lead.reject', { reason: 'not-a-customer' });
    return dice < 0.3 ? 'accepted' : dice < 0.4 ? 'rejected' : 'expired';
  };

  let killing: Promise<void> | undefined;
  try {
    await tell({ type: 'installationUpdate', action: 'add' });
    for (const { where, text } of CHANNELS) await tell({ type: 'message', text, ...where });
    // Until every instance knows of the channel.
    await pause(2_500);
    killing = killer();
    await Promise.all(Array.from({ length: 6 }, () => worker(LEADS / 6)));
    await pause(22_000);
    state.done = true;
    await killing;
    const ended = await endOf([...fates.keys()], look);
    judge({ leads: ended, fates, connector, kills: state.kills });
  } finally {
    state.done = true;
    // Nobody may start another one after all have been stopped.
    await killing?.catch(() => undefined);
    await Promise.all(desks.map((desk) => desk.kill()));
  }
}

/** The leads once nothing more is to be expected of them; a dead instance's lease lapses in half a minute. */
async function endOf(ids: readonly string[], look: (id: string) => Promise<Seen>): Promise<Seen[]> {
  const open = new Set(ids);
  while (open.size > 0) {
    for (const id of open) {
      const { stage, posts } = await look(id);
      if (stage !== 'received' && posts.length > 0) open.delete(id);
    }
    await pause(1_000);
  }
  await pause(3_000);
  const ended: Seen[] = [];
  for (const id of ids) ended.push(await look(id));
  return ended;
}

type Facts = { leads: Seen[]; fates: Map<string, Fate>; connector: FakeConnector; kills: number };

function judge({ leads, fates, connector, kills }: Facts): void {
  expect(leads).to.have.length(LEADS);
  const wrong = leads.flatMap((lead) => {
    const problems = problemsOf(lead, fates.get(lead.id));
    return problems.length === 0 ? [] : [`${problems.join(', ')}: ${JSON.stringify(lead)}`];
  });
  expect(wrong, wrong.slice(0, 3).join('\n')).to.have.length(0);
  const posted = connector.calls.filter((call) => call.method === 'POST');
  const roots = posted.filter(isRoot).length;
  const reminded = posted.filter(isReminder).length;
  const counted = leads.reduce((sum, lead) => sum + remindersOf(lead), 0);
  // What an instance was about to say when it was killed waits for its lease to lapse, longer than a clock here.
  const expired = leads.filter((lead) => fates.get(lead.id) === 'expired');
  const knowing = expired.filter((lead) => remindersOf(lead) > 0).length;
  console.log(
    `      ${kills} kills; ${roots} root posts, ${reminded} reminders sent, ${counted} in the histories, of ${knowing} of ${expired.length} leads`,
  );
  expect(knowing, 'expired leads that were reminded of').to.be.above(0);
  expect(roots - LEADS, 'root posts that came twice').to.be.within(0, kills);
  expect(reminded - counted, 'reminders that came twice').to.be.within(0, kills);
}

function problemsOf(lead: Seen, fate: Fate | undefined): string[] {
  const end = lead.stage === 'archived' ? lead.outcome : lead.stage;
  return [
    ...(end === fate ? [] : [`ended as ${end ?? lead.stage}, not ${fate ?? 'known'}`]),
    ...(lead.posts.length === 1 ? [] : [`${lead.posts.length} posts`]),
    ...(remindersOf(lead) > REMINDERS ? ['too many reminders'] : []),
  ];
}

function remindersOf(lead: Seen): number {
  return lead.history.filter((entry) => entry.action === 'remind').length;
}

/** By its words: one that is drawn at the very end of its clock has no button to accept any more. */
function isReminder(call: Call): boolean {
  const { summary = '' } = call.body as { summary?: string };
  return isReply(call) && /left to answer|waiting for a call/.test(summary);
}

function isReply(call: Call): boolean {
  return call.conversation.includes(';messageid=');
}

/** Of a lead; one that is posted only after its end has no buttons. */
function isRoot(call: Call): boolean {
  const { summary } = call.body as { summary?: string };
  return !isReply(call) && /\bL-[0-9A-Z]{5}/.test(summary ?? '');
}
