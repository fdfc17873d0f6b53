import type { ReceiveLead } from '../application/receive-lead.ts';
import type { Lead } from '../domain/lead.ts';
import type { Clock } from '../ports/clock.ts';
import type { LeadStore } from '../ports/lead-store.ts';
import type { Log } from '../ports/log.ts';
import type { FloodPosts } from './lead-view.ts';
import type { Rate } from './rate-limit.ts';

/** An activity as it was posted; that it is what it says is for the handler to check. */
export type ActivityRequest = {
  body: Record<string, unknown>;
  headers: Record<string, string | string[] | undefined>;
};

/** JSON, unless the headers say what else. */
export type ActivityAnswer = { status: number; headers?: Readonly<Record<string, string>>; body?: object };

/** Answers a Bot Framework activity. */
export type MessageHandler = (req: ActivityRequest) => Promise<ActivityAnswer>;

/** `problems` says why it is not ready. */
export type Readiness = { ok: boolean; problems: readonly string[] };

/** A file that is made while it is sent. */
export type ExportFile = { name: string; chunks: AsyncIterable<string> };

export type HttpMetrics = {
  contentType: string;
  text: () => Promise<string>;
  observe: (request: { method: string; route: string; status: number; seconds: number }) => void;
};

/** What the routes need; main.ts puts it together. */
export type HttpParts = {
  /** Only this machine is listened to, and without keys /api/leads is open. */
  local: boolean;
  tenantId: string;
  intakeKeys: readonly string[];
  receiveLead: ReceiveLead;
  store: Pick<LeadStore, 'get'>;
  /** Where the lead is shown by a card of many. */
  floodPosts: (lead: Lead) => Promise<FloodPosts>;
  messages: MessageHandler;
  ready: () => Promise<Readiness>;
  /** The file behind a link. */
  openExport: (ticket: string) => Promise<ExportFile | 'unknown' | 'over'>;
  metrics: HttpMetrics;
  log: Log;
  clock: Clock;
  /** Per key; generous unless given. */
  rate?: Rate;
};
