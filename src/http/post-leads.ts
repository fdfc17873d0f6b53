import type { Admit } from './admit.ts';
import { got, jsonAnswer, not, withHeaders, type Answer, type Got } from './answer.ts';
import { logCrash, RETRY, storeAway } from './failure.ts';
import type { HttpParts } from './http-parts.ts';
import { receiptOf, statusOf } from './lead-receipt.ts';
import { problem } from './problem.ts';
import { readBody } from './read-body.ts';
import { readJson } from './read-json.ts';
import { isRefused, makeReadLead } from './read-lead.ts';
import type { Route } from './route.ts';
import { takeBatch, type BatchResult } from './take-batch.ts';

const LEAD_BYTES = 1_000_000;
const BATCH_BYTES = 10 * LEAD_BYTES;
const BATCH_LEADS = 1000;

const PATH = '/api/leads';

/** Takes one lead, or up to a thousand as `{ "leads": [...] }`. */
export function postLeads(parts: HttpParts, admit: Admit): Route {
  const readLead = makeReadLead(parts.clock);
  const receive = (lead: Parameters<typeof parts.receiveLead>[1]) => parts.receiveLead(parts.tenantId, lead);

  const takeOne = async (posted: unknown): Promise<Answer> => {
    const lead = readLead(posted);
    if (isRefused(lead))
      return problem('intake.lead_wrong', 'Nothing was stored; `errors` names what is wrong.', {
        errors: lead,
      });
    const received = await receive(lead);
    return jsonAnswer(statusOf(received), receiptOf(received));
  };

  const takeMany = async (posted: readonly unknown[]): Promise<Answer> => {
    const crashed = (error: unknown): string => logCrash(error, `POST ${PATH}`, parts.log);
    return answerBatch(await takeBatch(posted, { readLead, receive, crashed }));
  };

  return {
    method: 'POST',
    path: PATH,
    handle: async (req, res) => {
      const refused = admit(req);
      if (refused !== undefined) return refused;
      const body = await readBody(req, res, BATCH_BYTES);
      if (!body.ok) return body.answer;
      const json = readJson(body.value);
      if (!json.ok) return json.answer;
      if (isBatch(json.value)) {
        const leads = leadsOf(json.value);
        return leads.ok ? takeMany(leads.value) : leads.answer;
      }
      if (body.value.length > LEAD_BYTES)
        return problem('http.body_too_large', `At most ${LEAD_BYTES} bytes are taken for one lead.`);
      return takeOne(json.value);
    },
  };
}

type Batch = { leads: unknown };

function isBatch(value: unknown): value is Batch {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'leads');
}

function leadsOf({ leads, ...others }: Batch): Got<readonly unknown[]> {
  const unknown = Object.keys(others).slice(0, 10);
  const errors = unknown.map((path) => ({ path, message: 'is not a known field of a batch' }));
  if (!Array.isArray(leads) || leads.length === 0 || leads.length > BATCH_LEADS)
    errors.unshift({ path: 'leads', message: `must be a list of 1 to ${BATCH_LEADS} leads` });
  if (errors.length === 0) return got(leads as readonly unknown[]);
  return not(problem('intake.batch_wrong', 'Nothing was stored; `errors` names what is wrong.', { errors }));
}

/** If the store was away for all that could be stored, the whole batch is sent again. */
function answerBatch(results: readonly BatchResult[]): Answer {
  const away = results.some(({ status }) => status === 503);
  if (away && !results.some(({ status }) => status < 300)) return storeAway();
  const answer = jsonAnswer(207, { results });
  return away ? withHeaders(answer, RETRY) : answer;
}
