/** What is wrong with an activity: where, and what was expected. */
export type Wrong = { path: string; message: string };

type Check = { path: string; expects: string; holds: (value: unknown) => boolean };

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isOptionalObject = (value: unknown): boolean =>
  value === undefined || value === null || isObject(value);
const isOptionalText = (value: unknown): boolean =>
  value === undefined || value === null || typeof value === 'string';

/** The envelope that every activity needs before the SDK and the bot may touch it. */
const CHECKS: readonly Check[] = [
  { path: 'type', expects: 'the type of the activity, a text', holds: isText },
  { path: 'serviceUrl', expects: 'the http or https address to answer to', holds: isWebAddress },
  { path: 'conversation.id', expects: 'the id of the conversation, a text', holds: isText },
  { path: 'from.id', expects: 'the id of the sender, a text', holds: isText },
  { path: 'recipient.id', expects: 'the id of the bot, a text', holds: isText },
  { path: 'channelData', expects: 'an object', holds: isOptionalObject },
  { path: 'text', expects: 'a text', holds: isOptionalText },
  { path: 'name', expects: 'a text', holds: isOptionalText },
  { path: 'locale', expects: 'a text', holds: isOptionalText },
  { path: 'replyToId', expects: 'a text', holds: isOptionalText },
  { path: 'from.name', expects: 'a text', holds: isOptionalText },
  { path: 'from.aadObjectId', expects: 'a text', holds: isOptionalText },
  { path: 'conversation.tenantId', expects: 'a text', holds: isOptionalText },
  { path: 'membersAdded', expects: 'a list of accounts', holds: isOptionalAccounts },
  { path: 'membersRemoved', expects: 'a list of accounts', holds: isOptionalAccounts },
  {
    path: 'entities',
    expects: 'a list',
    holds: (value) => value === undefined || value === null || Array.isArray(value),
  },
  { path: 'timestamp', expects: 'an RFC 3339 time', holds: isOptionalTime },
];

/** The first thing wrong with what claims to be an activity. */
export function wrongWithActivity(body: unknown): Wrong | undefined {
  if (!isObject(body)) return { path: '', message: 'Expected an activity, a JSON object.' };
  const failed = CHECKS.find((check) => !check.holds(at(body, check.path)));
  if (failed !== undefined) return { path: failed.path, message: `Expected ${failed.expects}.` };
  return body['type'] === 'invoke' && !isText(body['name'])
    ? { path: 'name', message: 'Expected the name of the invoke, a text.' }
    : undefined;
}

function at(body: Record<string, unknown>, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), body);
}

function isWebAddress(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

function isOptionalAccounts(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (Array.isArray(value) && value.every((item) => isObject(item) && isText(item['id'])))
  );
}

function isOptionalTime(value: unknown): boolean {
  return (
    value === undefined || value === null || (typeof value === 'string' && !Number.isNaN(Date.parse(value)))
  );
}
