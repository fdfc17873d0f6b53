import type { Lead } from '../domain/lead.ts';
import type { LeadFilter } from '../domain/lead-filter.ts';
import type { Instant } from '../domain/time.ts';
import type { LeadCounts } from './lead-counts.ts';

export type { LeadFilter, Range } from '../domain/lead-filter.ts';

export type LeadKey = { tenantId: string; id: string };

/** A lead as it stands in the store. `version` is the store's own token; it changes with every write. */
export type Stored = { lead: Lead; version: string };

/** `known`: the id is taken (the same lead came before). `ref-taken`: another lead of the tenant has this ref. */
export type Created = { kind: 'created' } | { kind: 'known'; stored: Stored } | { kind: 'ref-taken' };

/** By value, leads without one are left out, and amounts are compared whatever their currency: ask for one alone. */
export type LeadSort = 'newest' | 'oldest' | 'expiring' | 'value' | 'lowest';

export type LeadQuery = {
  tenantId: string;
  filter: LeadFilter;
  sort: LeadSort;
  limit: number;
  cursor?: string;
};

export type LeadPage = { leads: Lead[]; /** Absent on the last page. */ cursor?: string };

/** Where leads are kept. One contract suite (test/contract) holds for every implementation. */
export type LeadStore = LeadCounts & {
  create(lead: Lead): Promise<Created>;
  get(key: LeadKey): Promise<Stored | undefined>;
  getByRef(tenantId: string, ref: string): Promise<Stored | undefined>;
  /** Writes if nobody else has since `version` was read; the answer is the new version. */
  replace(stored: Stored): Promise<{ kind: 'replaced'; version: string } | { kind: 'moved' }>;
  find(query: LeadQuery): Promise<LeadPage>;
  /** Leads of all tenants whose `wakeAt` has come, earliest first. */
  due(now: Instant, limit: number): Promise<LeadKey[]>;
  /** Rejects when the store cannot be used. */
  ping(): Promise<void>;
  close(): Promise<void>;
};
