import { activity, inChannel, inPersonal, someone } from '../test/support/activities.ts';
import { CHANNEL, postOf, type Known } from './fill.ts';
import { inTurn, type Load } from './load.ts';

/** The admins who click: as many as may fight over one lead. */
export const PEOPLE = Array.from({ length: 20 }, (_, n) => someone(`Admin Number ${n}`));
const [ana = someone('Ana')] = PEOPLE;
const ACCEPT = {
  dealName: 'ERP move',
  estimatedValue: '1000',
  currency: 'EUR',
  purchaseTimeframe: '1-3-months',
  notes: 'They need it by spring',
};

/** What a case's requests are made of: the leads there are, where to answer to, which round it is. */
export type Around = {
  known: readonly Known[];
  connector: string;
  round: number;
  /** Rounds there will be. */
  rounds: number;
  run: string;
};

export type Case = {
  name: string;
  /** What the bare bots do with the same requests; absent: they cannot take them. */
  bare?: 'card' | 'card and edit' | 'message';
  /** How many things one request is about. */
  each?: number;
  load: (around: Around) => Load;
  /** Times that it is sent in each round, where once is over soon. */
  bursts?: number;
  /** Leads that wait for their turn to be posted make a difference. */
  isIntake?: true;
};

const MESSAGES = '/api/messages';
const LEADS = '/api/leads';
const SECONDS = Number(process.env['SECONDS'] ?? 2);
const FOUGHT_OVER = 4;
const LOOKED_AT = 100;
const MOST_ACCEPTED = 1_000;

export const CASES: readonly Case[] = [
  {
    name: 'card refresh',
    bare: 'card',
    load: ({ known, connector }) =>
      steady(looked(known).map(({ id }) => click(connector, 'lead.refresh', { leadId: id }))),
  },
  {
    name: 'card refresh, each another lead',
    bare: 'card',
    load: ({ known, connector }) =>
      steady(known.map(({ id }) => click(connector, 'lead.refresh', { leadId: id }))),
  },
  {
    name: 'accept, each their own lead',
    bare: 'card and edit',
    load: ({ known, connector, round, rounds }) => {
      const own = acceptedIn(known, round, rounds);
      const bodies = own.map((lead) => click(connector, 'lead.accept', accept(lead, postOf(lead.n))));
      return { path: MESSAGES, next: inTurn(bodies), connections: 8, amount: own.length, edits: own.length };
    },
  },
  {
    name: 'accept, 20 over each lead',
    bare: 'card and edit',
    load: ({ known, connector, round }) => {
      const start = known.length - LOOKED_AT - (round + 1) * FOUGHT_OVER;
      const fought = known.slice(start, start + FOUGHT_OVER);
      const bodies = fought.flatMap((lead) =>
        PEOPLE.map((who, n) =>
          click(connector, 'lead.accept', accept(lead, n === 0 ? postOf(lead.n) : undefined), who),
        ),
      );
      const amount = bodies.length;
      return { path: MESSAGES, next: inTurn(bodies), connections: 20, amount, edits: FOUGHT_OVER };
    },
  },
  {
    name: 'lookup by ref, in chat',
    bare: 'message',
    load: ({ known, connector }) => steady(looked(known).map(({ ref }) => say(connector, ref))),
  },
  {
    name: 'a page of a list',
    bare: 'card',
    load: ({ connector }) => steady([click(connector, 'leads.page', { query: 'leads received spain' })]),
  },
  {
    name: 'search from the compose box',
    bare: 'card',
    load: ({ known, connector }) =>
      steady(looked(known).map(({ n }) => search(connector, `company ${n} madrid`))),
  },
  {
    name: 'card refresh, while somebody asks for stats',
    load: ({ known, connector }) => ({
      ...steady(looked(known).map(({ id }) => click(connector, 'lead.refresh', { leadId: id }))),
      beside: say(connector, 'stats'),
    }),
  },
  { name: 'stats, in chat', bare: 'message', load: ({ connector }) => steady([say(connector, 'stats')]) },
  {
    name: 'intake, one by one',
    isIntake: true,
    bursts: 5,
    load: ({ run, round }) => ({
      path: LEADS,
      next: () => JSON.stringify(newLead(`${run}-${round}`)),
      connections: 8,
      amount: 200,
    }),
  },
  {
    name: 'intake, in batches of 100',
    isIntake: true,
    each: 100,
    bursts: 5,
    load: ({ run, round }) => ({
      path: LEADS,
      next: () => JSON.stringify({ leads: Array.from({ length: 100 }, () => newLead(`${run}-${round}`)) }),
      connections: 4,
      amount: 12,
    }),
  },
];

function steady(bodies: readonly string[]): Load {
  return { path: MESSAGES, next: inTurn(bodies), connections: 8, seconds: SECONDS };
}

/** Leads that are only looked at. */
function looked(known: readonly Known[]): readonly Known[] {
  return known.slice(-LOOKED_AT);
}

/** Each lead can be accepted once: half of them are, as many in each round. */
function acceptedIn(known: readonly Known[], round: number, rounds: number): readonly Known[] {
  const count = Math.min(MOST_ACCEPTED, Math.floor(known.length / 2 / rounds));
  return known.slice(round * count, (round + 1) * count);
}

/** `edits` tells the bare bots which post to edit; Lead Desk knows by itself. */
function accept({ id }: Known, edits: string | undefined): object {
  return { leadId: id, ...ACCEPT, ...(edits === undefined ? {} : { edits }) };
}

export function click(connector: string, verb: string, data: object, from = ana): string {
  const value = { action: { type: 'Action.Execute', verb, data } };
  return invoke(connector, 'adaptiveCard/action', value, from);
}

function search(connector: string, query: string): string {
  const value = { commandId: 'searchLeads', parameters: [{ name: 'query', value: query }] };
  return invoke(connector, 'composeExtension/query', value);
}

function invoke(connector: string, name: string, value: object, from = ana): string {
  return JSON.stringify(activity(connector, { type: 'invoke', name, from, ...inChannel(CHANNEL), value }));
}

export function say(connector: string, text: string): string {
  return JSON.stringify(activity(connector, { type: 'message', text, from: ana, ...inPersonal(ana) }));
}

export function install(connector: string): string {
  const fields = { type: 'installationUpdate', action: 'add', from: ana, ...inChannel(CHANNEL) };
  return JSON.stringify(activity(connector, fields));
}

const counter = { next: 0 };

function newLead(prefix: string): object {
  const n = counter.next++;
  return {
    externalId: `${prefix}-${n}`,
    source: 'bench-intake',
    qualification: 'SalesQualified',
    customer: { companyName: `New company ${n}`, address: { city: 'Madrid', country: 'ES' } },
    request: { message: 'We need help to move our ERP', products: ['Azure'] },
  };
}

/** Leads that expire in four minutes. */
export function endingLeads(count: number): object[][] {
  const expiresAt = new Date(Date.now() + 4 * 60_000).toISOString();
  const leads = Array.from({ length: count }, () => ({ ...newLead(`ending-${expiresAt}`), expiresAt }));
  return Array.from({ length: count / 100 }, (_, batch) => leads.slice(batch * 100, (batch + 1) * 100));
}

/** The year's nth lead; every third customer wants to be called. */
export function leadOfYear(n: number): object {
  return {
    ...newLead('year'),
    externalId: `year-${n}`,
    contactRequested: n % 3 === 0,
    sender: { kind: 'microsoft', name: 'A seller' },
  };
}

/** What is typed into the forms. */
export const SUBMITTED: Record<string, object> = {
  'lead.accept': ACCEPT,
  'lead.reject': { reason: 'budget-inadequate' },
  'lead.lose': { reason: 'chose-another-vendor' },
  'lead.win': { finalValue: '900' },
};
