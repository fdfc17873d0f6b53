import type { Submission } from '../application/receive-lead.ts';
import type { Clock } from '../ports/clock.ts';
import { describeIssue, fieldErrors } from './describe-issue.ts';
import { makeLeadSchema, type PostedLead } from './lead-schema.ts';
import type { FieldError } from './problem.ts';

export type ReadLead = (posted: unknown) => Submission | readonly FieldError[];

/** Checks a posted lead, and hands it on in the words of the use case. */
export function makeReadLead(clock: Clock): ReadLead {
  const schema = makeLeadSchema(clock);
  return (posted) => {
    const parsed = schema.safeParse(posted, { error: describeIssue });
    return parsed.success ? submission(parsed.data) : fieldErrors(parsed.error.issues);
  };
}

export function isRefused(read: ReturnType<ReadLead>): read is readonly FieldError[] {
  return Array.isArray(read);
}

function submission({ externalId, source, receivedAt, expiresAt, ...content }: PostedLead): Submission {
  return {
    externalId,
    source,
    ...(receivedAt === undefined ? {} : { receivedAt }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    content,
  };
}
