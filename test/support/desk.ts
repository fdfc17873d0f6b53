import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import { startLeadDesk, type Running } from '../../src/main.ts';
import type { Alarm } from '../../src/ports/clock.ts';
import { activity, type Someone, type Where } from './activities.ts';
import { emptyStore } from './test-store.ts';
import { startFakeConnector, type Call, type FakeConnector } from './fake-connector.ts';
import { aPostedLead } from './posted-leads.ts';

/** A real Lead Desk on a store of its own, with a fake connector behind it. */
export type TestDesk = Running & {
  connector: FakeConnector;
  clock: { now: () => number; pass: (ms: number) => void };
  /** The lines of the log, as they were written. */
  log: string[];
  /** Sends an activity with Teams' envelope around it. */
  send: (fields: object) => Promise<Answer>;
  /** Sends a body as it is. */
  post: (body: unknown, headers?: Record<string, string>) => Promise<Answer>;
  /** A click on a button by Action.Execute. */
  click: (who: Someone, where: Where, click: Click) => Promise<CardAnswer>;
  clickBy: (way: Way, who: Someone, where: Where, click: Click) => Promise<Answer>;
  say: (who: Someone, where: Where, text: string) => Promise<Answer>;
  /** Puts the bot into a conversation, and waits until what follows from it is done. */
  install: (who: Someone, where: Where) => Promise<void>;
  postLead: (lead?: object) => Promise<{ status: number; body: Receipt }>;
  /** Posts a lead, and waits until its card is in its channels. */
  leadInChannel: (lead?: object) => Promise<{ id: string; ref: string; post: string }>;
  lead: (id: string) => Promise<LeadView>;
  /** What is due is done. */
  settle: () => Promise<void>;
  /** What leaves the desk by each of its exits while something is done, and what follows from it. */
  watch: <T>(act: () => Promise<T>) => Promise<{ reply: T; calls: Call[]; log: string[] }>;
};

/** What came back: the text, and what that says where it is JSON. */
export type Answer = { status: number; text: string; body: Body };
/** All that an answer can hold: the answers to clicks, to dialogs, to leads, and problems. */
export type Body = Partial<CardAnswer> & {
  task?: { type: string; value: string | { title: string; card: { content: unknown } } };
  detail?: string;
  errors?: { path: string; message: string }[];
};
/** How a click can come (contract: Cards). */
export type Way = 'execute' | 'fetch' | 'submit' | 'message';
export type Click = {
  verb: string;
  leadId?: string;
  version?: number;
  inputs?: object;
  /** The message that was clicked. */
  on?: string;
  /** The id of the activity; Teams delivers one again under the same. */
  id?: string;
};
export type Receipt = { id: string; ref: string; stage: string; created: boolean };
export type CardAnswer = { statusCode: number; type: string; value: unknown };
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type LeadView = Record<string, any>;

export type Options = {
  env?: Record<string, string>;
  fixedClock?: number;
  /** Where files may be stored besides Microsoft's own storage. */
  uploadHosts?: readonly string[];
  /** Rings by the desk's clock; a clock that stands still rings none, and the tick finds what is due. */
  alarm?: Alarm;
};

/** Most tests send much at one moment, each lead with a card of its own. */
const AT_ANY_PACE = { TEAMS_LIMITS: 'ignore', FLOOD_AFTER: 'never' };

/** Never within a test: what the tick does is asked for by `settle`. */
const SELDOM = '0 0 0 1 1 *';

export async function startDesk({
  env = {},
  fixedClock,
  uploadHosts = [],
  alarm = fixedClock === undefined ? undefined : () => undefined,
}: Options = {}): Promise<TestDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'lead-desk-'));
  const connector = await startFakeConnector();
  const state = { shift: 0 };
  const now = (): number => (fixedClock ?? Date.now()) + state.shift;
  const config = readConfig({
    PORT: '0',
    ...(await emptyStore(folder)),
    TICK: SELDOM,
    WORKING_HOURS: 'always',
    ...AT_ANY_PACE,
    ...env,
  });
  const log: string[] = [];
  const logTo = { write: (line: string) => void log.push(line) };
  const running = await startLeadDesk(config, {
    clock: { now },
    uploadHosts,
    ...(alarm === undefined ? {} : { alarm }),
    logTo,
  });

  // What connecting to the store writes into the log is no part of any test.
  await fetch(`${running.address}/readyz`);

  const post: TestDesk['post'] = async (body, headers = {}) => {
    const response = await fetch(`${running.address}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return read(response);
  };
  const send = (fields: object): Promise<Answer> => post(activity(connector.url, fields));
  const clickBy: TestDesk['clickBy'] = (way, who, where, click) =>
    send({ ...clickFields(way, click), from: who, ...where });
  const settle = async (): Promise<void> => {
    await running.tick();
    await running.idle();
  };
  const postLead: TestDesk['postLead'] = async (lead = aPostedLead()) => {
    const response = await fetch(`${running.address}/api/leads`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(lead),
    });
    const { status, body } = await read(response);
    return { status, body: body as unknown as Receipt };
  };
  const lead = async (id: string): Promise<LeadView> =>
    (await (await fetch(`${running.address}/api/leads/${id}`)).json()) as LeadView;

  return {
    ...running,
    connector,
    log,
    send,
    post,
    clickBy,
    settle,
    postLead,
    lead,
    clock: {
      now,
      pass: (ms) => {
        state.shift += ms;
      },
    },
    click: async (who, where, click) => (await clickBy('execute', who, where, click)).body as CardAnswer,
    say: (who, where, text) => send({ type: 'message', text, from: who, ...where }),
    install: async (who, where) => {
      await send({ type: 'installationUpdate', action: 'add', from: who, ...where });
      await settle();
    },
    leadInChannel: async (posted) => {
      const { body } = await postLead(posted);
      await settle();
      const [post] = (await lead(body.id))['posts'] as { activityId: string }[];
      return { id: body.id, ref: body.ref, post: post?.activityId ?? 'none' };
    },
    watch: async (act) => {
      const before = { calls: connector.calls.length, log: log.length };
      const reply = await act();
      await running.idle();
      return { reply, calls: connector.calls.slice(before.calls), log: log.slice(before.log) };
    },
    stop: async () => {
      await running.stop();
      await connector.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function clickFields(way: Way, { verb, leadId, version, inputs, on, id }: Click): object {
  const data = { leadId, version, ...inputs };
  const envelope = { ...(id === undefined ? {} : { id }), ...(on === undefined ? {} : { replyToId: on }) };
  switch (way) {
    case 'execute':
      return {
        ...envelope,
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
      };
    case 'message':
      return { ...envelope, type: 'message', value: { ...data, verb } };
    case 'fetch':
    case 'submit': {
      const value = { data: { ...data, verb }, context: { theme: 'default' } };
      return { ...envelope, type: 'invoke', name: `task/${way}`, value };
    }
  }
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const { status } = response;
  try {
    return { status, text, body: JSON.parse(text) as Body };
  } catch {
    return { status, text, body: {} };
  }
}
