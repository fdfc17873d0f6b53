import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import { startLeadDesk, type Running } from '../../src/main.ts';
import type { Clock } from '../../src/ports/clock.ts';
import { startFakeConnector, type FakeConnector } from './fake-connector.ts';
import { activity, type Someone, type Where } from './activities.ts';

/** A real Lead Desk on a store of its own, with a fake connector behind it. */
export type TestDesk = Running & {
  connector: FakeConnector;
  clock: { now: () => number; pass: (ms: number) => void };
  /** Sends an activity; `body` is what came back, read as JSON where it is. */
  send: (fields: object) => Promise<Answer>;
  /** A click on a button by Action.Execute. */
  click: (who: Someone, where: Where, action: Click) => Promise<CardAnswer>;
  say: (who: Someone, where: Where, text: string) => Promise<Answer>;
  install: (who: Someone, where: Where) => Promise<void>;
  postLead: (lead?: object) => Promise<{ status: number; body: { id: string; ref: string; stage: string } }>;
  lead: (id: string) => Promise<LeadView>;
};

export type Answer = { status: number; body: unknown };
export type Click = { verb: string; leadId?: string; version?: number; inputs?: object };
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type CardAnswer = { statusCode: number; type: string; value: any };
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type LeadView = Record<string, any>;

/** What opens the desk's store; other stores run the same tests. */
export type Options = { env?: Record<string, string>; fixedClock?: number };

export async function startDesk({ env = {}, fixedClock }: Options = {}): Promise<TestDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'lead-desk-'));
  const connector = await startFakeConnector();
  const state = { shift: 0 };
  const now = (): number => (fixedClock ?? Date.now()) + state.shift;
  const clock: Clock = { now };
  const config = readConfig({
    PORT: '0',
    SQLITE_PATH: join(folder, 'desk.db'),
    LOG_LEVEL: 'silent',
    TICK: '* * * * * *',
    WORKING_HOURS: 'always',
    ...env,
  });
  const running = await startLeadDesk(config, clock);

  const send = async (fields: object): Promise<Answer> => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify(activity(connector.url, fields));
    const response = await fetch(`${running.address}/api/messages`, { method: 'POST', headers, body });
    return { status: response.status, body: await readBody(response) };
  };

  return {
    ...running,
    connector,
    send,
    clock: {
      now,
      pass: (ms) => {
        state.shift += ms;
      },
    },
    click: async (who, where, { verb, leadId, version, inputs = {} }) => {
      const data = { ...(leadId === undefined ? {} : { leadId }), ...(version === undefined ? {} : { version }), ...inputs };
      const value = { action: { type: 'Action.Execute', verb, data } };
      const { body } = await send({ type: 'invoke', name: 'adaptiveCard/action', from: who, ...where, value });
      return body as CardAnswer;
    },
    say: (who, where, text) => send({ type: 'message', text, from: who, ...where }),
    install: async (who, where) => {
      await send({ type: 'installationUpdate', action: 'add', from: who, ...where });
    },
    postLead: async (lead = aPostedLead()) => {
      const response = await fetch(`${running.address}/api/leads`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(lead),
      });
      return { status: response.status, body: (await response.json()) as { id: string; ref: string; stage: string } };
    },
    lead: async (id) => (await (await fetch(`${running.address}/api/leads/${id}`)).json()) as LeadView,
    stop: async () => {
      await running.stop();
      await connector.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const counter = { next: 1 };

/** A lead as a website would post it; each has an external id of its own. */
export function aPostedLead(more: object = {}): object {
  return {
    externalId: `web-${counter.next++}`,
    source: 'website',
    qualification: 'CustomerInquiry',
    contactRequested: true,
    customer: {
      companyName: 'Contoso',
      companySize: '51to250employees',
      address: { city: 'Madrid', region: 'MD', country: 'ES' },
      contacts: [{ name: 'Ana Ruiz', title: 'CIO', email: 'ana@contoso.example', phone: '+34 600 000 000' }],
    },
    request: {
      message: 'We need help to move our ERP',
      products: ['Azure'],
      solutions: ['CloudMigration'],
      estimatedValue: { amount: 25_000, currency: 'EUR' },
    },
    sender: { kind: 'microsoft', name: 'Contoso account team' },
    ...more,
  };
}
