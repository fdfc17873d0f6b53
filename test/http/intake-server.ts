import { connect } from 'node:net';
import type { ChangeLead } from '../../src/application/change-lead.ts';
import type { ReceiveLead } from '../../src/application/receive-lead.ts';
import { makeMetrics } from '../../src/adapters/metrics/metrics.ts';
import { openSqlite } from '../../src/adapters/sqlite/sqlite.ts';
import type { Channel } from '../../src/domain/channel.ts';
import type { Lead } from '../../src/domain/lead.ts';
import type { HttpParts } from '../../src/http/http-parts.ts';
import { makeServer } from '../../src/http/make-server.ts';
import type { Facts, Log } from '../../src/ports/log.ts';
import type { Messenger } from '../../src/ports/messenger.ts';
import { NOW, TENANT } from '../support/fixed-world.ts';
import { partsOf, useCasesOf } from '../support/use-cases.ts';

export type Reply = { status: number; headers: Headers; text: string; json: Body };
/** Any body that comes back; a test looks only at what its answer has. */
export type Body = {
  type: string;
  detail: string;
  instance: string;
  status: number;
  errors: { path: string; message: string }[];
  problems: string[];
  id: string;
  ref: string;
  stage: string;
  created: boolean;
  results: Body[];
  history: { at: string; by: object; action: string; changes?: Record<string, object> }[];
};

/** The real server on the real use case and store; only Teams is played. */
export type IntakeServer = {
  url: string;
  /** Leads that were posted to the one channel, by ref. */
  shown: string[];
  logged: { level: string; event: string; facts: Facts }[];
  post: (body: unknown, headers?: Record<string, string>) => Promise<Reply>;
  get: (path: string, headers?: Record<string, string>) => Promise<Reply>;
  request: (path: string, init?: RequestInit) => Promise<Reply>;
  /** Bytes over a bare connection; what came back until it closed or `enough` came. */
  raw: (text: string, enough?: RegExp) => Promise<string>;
  leads: () => Promise<Lead[]>;
  changeLead: ChangeLead;
  /** What the web server was made of. */
  http: HttpParts;
  idle: () => Promise<void>;
  /** Ends the web server alone. */
  end: () => Promise<void>;
  close: () => Promise<void>;
};

type Options = Partial<HttpParts> & { wrap?: (receive: ReceiveLead) => ReceiveLead };

export async function startIntake({
  wrap = (receive) => receive,
  ...given
}: Options = {}): Promise<IntakeServer> {
  const { leads: store, records } = openSqlite({ path: ':memory:' });
  const logged: IntakeServer['logged'] = [];
  const metrics = makeMetrics();
  const shown: string[] = [];
  const clock = { now: () => NOW };
  const log = recordingLog(logged);
  const world = { store, records, messenger: recordingMessenger(shown), clock };
  const { channels, changeLead, deliver, ...desk } = useCasesOf({ ...partsOf(world), log, metrics });
  const receiveLead = wrap(desk.receiveLead);
  await channels.change(TENANT, CHANNEL.id, () => CHANNEL);
  const http: HttpParts = {
    local: true,
    tenantId: TENANT,
    intakeKeys: [],
    receiveLead,
    store,
    openExport: () => Promise.resolve('unknown'),
    floodPosts: () => Promise.resolve(new Map()),
    messages: () => Promise.resolve({ status: 200, body: {} }),
    ready: () => Promise.resolve({ ok: true, problems: [] }),
    metrics,
    log,
    clock,
    ...given,
  };
  const server = makeServer(http);
  const url = await server.listen(0);

  const request: IntakeServer['request'] = async (path, init) => replyOf(await fetch(url + path, init));
  return {
    url,
    shown,
    logged,
    request,
    post: (body, headers = {}) =>
      request('/api/leads', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: body instanceof Uint8Array ? Buffer.from(body) : textOf(body),
      }),
    get: (path, headers = {}) => request(path, { headers }),
    raw: (text, enough) => exchange(url, text, enough),
    leads: async () => {
      const page = await store.find({ tenantId: TENANT, filter: {}, sort: 'oldest', limit: 5000 });
      return page.leads;
    },
    changeLead,
    http,
    end: () => server.close(),
    idle: () => deliver.idle(),
    close: async () => {
      await server.close();
      await deliver.stop();
      await store.close();
    },
  };
}

/** The sample lead of the contract. */
export function sampleLead(more: object = {}) {
  return {
    externalId: '5d9c5f3e',
    source: 'website',
    qualification: 'CustomerInquiry',
    callToAction: 'ContactMe',
    contactRequested: true,
    receivedAt: '2026-11-22T09:30:00Z',
    expiresAt: '2026-12-06T09:30:00Z',
    customer: {
      companyName: 'Contoso',
      companySize: '51to250employees',
      website: 'https://contoso.example',
      address: { city: 'Madrid', region: 'MD', country: 'ES' },
      contacts: [{ name: 'Eva Soler', title: 'CIO', email: 'eva@contoso.example', phone: '+34 600 000 000' }],
    },
    request: {
      message: 'We need help to move our ERP',
      products: ['Azure'],
      services: ['DeploymentOrMigration'],
      solutions: ['CloudMigration'],
      industries: ['Manufacturing'],
      estimatedValue: { amount: 25000, currency: 'EUR' },
      closingDate: '2027-02-01',
    },
    sender: { kind: 'microsoft', name: 'Contoso account team', email: 'seller@microsoft.example' },
    locale: 'es',
    ...more,
  };
}

const CHANNEL: Channel = {
  tenantId: TENANT,
  id: '19:sales@thread.tacv2',
  name: 'Sales',
  reference: {
    serviceUrl: 'http://localhost',
    conversationId: '19:sales@thread.tacv2',
    conversationType: 'channel',
    bot: { id: 'bot', name: 'Lead Desk' },
  },
  installedAt: NOW,
  rules: [{}],
};

function recordingMessenger(shown: string[]): Messenger {
  return {
    show: (lead) => {
      shown.push(lead.ref);
      return Promise.resolve({ kind: 'sent', activityId: `activity-${lead.ref}` });
    },
    copy: () => Promise.resolve({ kind: 'sent' }),
    say: () => Promise.resolve({ kind: 'sent' }),
    tell: () => Promise.resolve({ kind: 'sent' }),
  };
}

function recordingLog(logged: IntakeServer['logged']): Log {
  const at =
    (level: string) =>
    (event: string, facts: Facts = {}): void => {
      logged.push({ level, event, facts });
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

function textOf(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}

async function replyOf(response: Response): Promise<Reply> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true && text !== '';
  const json = JSON.parse(isJson ? text : '{}') as Body;
  return { status: response.status, headers: response.headers, text, json };
}

function exchange(url: string, text: string, enough?: RegExp): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let seen = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.on('data', (chunk) => {
      seen += chunk.toString();
      if (enough?.test(seen) === true) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve(seen);
    });
  });
}
