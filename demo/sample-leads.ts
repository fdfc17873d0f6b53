import type * as z from 'zod';
import type { makeLeadSchema } from '../src/http/lead-schema.ts';
import samples from './sample-leads.json' with { type: 'json' };

/** A lead as a source posts it to /api/leads. */
export type LeadToPost = z.input<ReturnType<typeof makeLeadSchema>>;

/** Times are told from the moment at which the lead is posted. */
type Sample = Omit<LeadToPost, 'externalId' | 'receivedAt' | 'expiresAt'> & {
  receivedHoursAgo?: number;
  expiresInHours?: number;
  closesInDays?: number;
};

const HOUR = 3_600_000;

// Companies, people and numbers are made up. Intake checks them all (test/demo).
const SAMPLES = samples as unknown as readonly [Sample, ...Sample[]];

export const SAMPLE_COUNT = SAMPLES.length;

/** The nth sample; after the last one they come again, as new leads. */
export function sampleLead(n: number, now: number): LeadToPost {
  const sample = SAMPLES[n % SAMPLE_COUNT] ?? SAMPLES[0];
  const { receivedHoursAgo = 0, expiresInHours, closesInDays, request, ...lead } = sample;
  const inHours = (hours: number): string => new Date(now + hours * HOUR).toISOString();
  return {
    ...lead,
    externalId: `sample-${n + 1}`,
    receivedAt: inHours(-receivedHoursAgo),
    ...(expiresInHours === undefined ? {} : { expiresAt: inHours(expiresInHours) }),
    request: {
      ...request,
      ...(closesInDays === undefined ? {} : { closingDate: inHours(closesInDays * 24).slice(0, 10) }),
    },
  };
}
