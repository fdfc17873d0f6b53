import type { Typed } from '../domain/forms.ts';
import { isListVerb, isVerb, type Verb } from '../domain/verbs.ts';

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

/** What every button carries besides the inputs. */
const OWN_FIELDS = ['leadId', 'version', 'verb', 'msteams'];

/** Reads what came with a click. Nothing in it is trusted: not the verb, not the id, not the types. */
export function readCardRequest(verb: unknown, given: unknown, way: Way): CardRequest | BadRequest {
  if (!isVerb(verb)) return { field: 'verb', problem: verb === undefined ? 'missing' : 'unknown-verb' };
  const data = isObject(given) ? given : {};
  const leadId = data['leadId'] ?? '';
  if (typeof leadId !== 'string') return { field: 'leadId', problem: 'not-a-text' };
  if (leadId === '' && !isListVerb(verb)) return { field: 'leadId', problem: 'missing' };
  const seen = readVersion(data['version']);
  if (seen === 'wrong') return { field: 'version', problem: 'not-a-version' };
  const inputs = readInputs(data);
  return 'problem' in inputs
    ? inputs
    : { verb, leadId, inputs: inputs.typed, way, ...(seen === undefined ? {} : { seen }) };
}

function readVersion(version: unknown): number | undefined | 'wrong' {
  if (version === undefined || version === null || version === '') return undefined;
  const seen = typeof version === 'number' || typeof version === 'string' ? Number(version) : NaN;
  return Number.isSafeInteger(seen) && seen >= 0 ? seen : 'wrong';
}

/** Everything that came along with a click, as text. */
export function readInputs(data: Record<string, unknown>): { typed: Typed } | BadRequest {
  const typed: Record<string, string> = {};
  for (const [field, value] of Object.entries(data)) {
    if (OWN_FIELDS.includes(field)) continue;
    const text = asText(value);
    if (text === undefined) return { field, problem: 'not-a-text' };
    typed[field] = text;
  }
  return { typed };
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
