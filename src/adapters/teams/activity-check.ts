/** What is wrong with an activity: where, and what was expected. */
export type Wrong = { path: string; message: string };

type Check = { path: string; expects: string; holds: (value: unknown) => boolean };
/** A check with the steps of its path. */
type Step = Check & { keys: readonly string[] };

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A part that may be left out, or be null, as some clients send it. */
const optional =
  (holds: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || value === null || holds(value);

const isList =
  (holds: (item: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(holds);

/** Parts that are texts where they are there. */
const TEXTS = [
  'text',
  'name',
  'action',
  'locale',
  'replyToId',
  'from.name',
  'from.aadObjectId',
  'conversation.tenantId',
  'channelData.eventType',
  'channelData.tenant.id',
  'channelData.team.id',
  'channelData.team.name',
  'channelData.channel.id',
  'channelData.channel.name',
  'channelData.settings.selectedChannel.id',
] as const;

/** Parts that are objects where they are there; each before what is inside it. */
const OBJECTS = [
  'channelData',
  'channelData.tenant',
  'channelData.team',
  'channelData.channel',
  'channelData.settings',
  'channelData.settings.selectedChannel',
] as const;

/** The envelope that every activity needs before the SDK and the bot may touch it. */
const CHECKS: readonly Step[] = [
  { path: 'type', expects: 'the type of the activity, a text', holds: isText },
  { path: 'serviceUrl', expects: 'the http or https address to answer to', holds: isWebAddress },
  { path: 'conversation.id', expects: 'the id of the conversation, a text', holds: isConversation },
  { path: 'from.id', expects: 'the id of the sender, a text', holds: isText },
  { path: 'recipient.id', expects: 'the id of the bot, a text', holds: isText },
  ...OBJECTS.map((path) => ({ path, expects: 'an object', holds: optional(isObject) })),
  ...TEXTS.map((path) => ({
    path,
    expects: 'a text',
    holds: optional((value) => typeof value === 'string'),
  })),
  { path: 'membersAdded', expects: 'a list of accounts', holds: optional(isList(isAccount)) },
  { path: 'membersRemoved', expects: 'a list of accounts', holds: optional(isList(isAccount)) },
  { path: 'entities', expects: 'a list of entities', holds: optional(isList(isEntity)) },
  { path: 'timestamp', expects: 'an RFC 3339 time', holds: optional(isTime) },
].map((check: Check) => ({ ...check, keys: check.path.split('.') }));

/** The first thing wrong with what claims to be an activity. */
export function wrongWithActivity(body: unknown): Wrong | undefined {
  if (!isObject(body)) return { path: '', message: 'Expected an activity, a JSON object.' };
  const failed = CHECKS.find((check) => !check.holds(at(body, check.keys)));
  if (failed !== undefined) return { path: failed.path, message: `Expected ${failed.expects}.` };
  return body['type'] === 'invoke' && !isText(body['name'])
    ? { path: 'name', message: 'Expected the name of the invoke, a text.' }
    : undefined;
}

function at(body: Record<string, unknown>, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), body);
}

function isWebAddress(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

/** A thread's id is its channel's with `;messageid=` behind: the channel must be there. */
function isConversation(value: unknown): boolean {
  return isText(value) && !value.startsWith(';');
}

function isAccount(value: unknown): boolean {
  return isObject(value) && isText(value['id']);
}

function isEntity(value: unknown): boolean {
  if (!isObject(value) || typeof value['type'] !== 'string') return false;
  const isMention = value['type'].toLowerCase() === 'mention';
  return !isMention || (typeof value['text'] === 'string' && isAccount(value['mentioned']));
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}
