import type { Typed } from '../domain/forms.ts';
import { isVerb, type Verb } from '../domain/verbs.ts';

/** The way a click came: it decides how the answer is given back, never what is done. */
export type Way = 'execute' | 'fetch' | 'submit' | 'message';

/** A click on a card, read and checked. */
export type CardRequest = {
  verb: Verb;
  leadId: string;
  /** The revision of the lead that the card showed. */
  seen?: number;
  /** Everything else that came along, as text. */
  inputs: Typed;
  way: Way;
};

/** What is wrong with a click: the field, and what was expected. */
export type BadRequest = {
  field: string;
  problem: 'unknown-verb' | 'missing' | 'not-a-version' | 'not-a-text';
};

/** Characters of one input that are looked at; the forms' own limits are far below. */
const LONGEST = 20_000;

/** Verbs that are about no single lead. */
const WITHOUT_LEAD: readonly Verb[] = ['leads.page'];

/** Reads what came with a click. Nothing in it is trusted: not the verb, not the id, not the types. */
export function readCardRequest(verb: unknown, data: unknown, way: Way): CardRequest | BadRequest {
  if (!isVerb(verb)) return { field: 'verb', problem: verb === undefined ? 'missing' : 'unknown-verb' };
  const { leadId = '', version, msteams: _teams, verb: _verb, ...rest } = isObject(data) ? data : {};
  if (typeof leadId !== 'string') return { field: 'leadId', problem: 'not-a-text' };
  if (leadId === '' && !WITHOUT_LEAD.includes(verb)) return { field: 'leadId', problem: 'missing' };
  const seen = version === undefined || version === '' ? undefined : Number(version);
  if (seen !== undefined && (!Number.isSafeInteger(seen) || seen < 0))
    return { field: 'version', problem: 'not-a-version' };
  const inputs: Record<string, string> = {};
  for (const [field, value] of Object.entries(rest)) {
    const text = asText(value);
    if (text === undefined) return { field, problem: 'not-a-text' };
    inputs[field] = text;
  }
  return { verb, leadId, inputs, way, ...(seen === undefined ? {} : { seen }) };
}

export function isBadRequest(request: CardRequest | BadRequest): request is BadRequest {
  return 'problem' in request;
}

/** Clients send text; some send numbers and switches as such. */
function asText(value: unknown): string | undefined {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.slice(0, LONGEST);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
