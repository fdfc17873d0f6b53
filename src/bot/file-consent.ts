import type { UploadPlace } from '../ports/uploads.ts';
import type { Asker } from './asker.ts';
import { isObject } from './card-request.ts';
import { audienceOf, type Audience, type Desk } from './desk.ts';
import { said } from './ask.ts';
import { turnedAway } from './outsiders.ts';
import type { Reply } from './replies.ts';

/** Serves the answer to a consent card: stores the file where Teams says, or lets it be. */
export async function serveFileConsent(desk: Desk, asker: Asker, value: unknown): Promise<Reply> {
  const audience = await audienceOf(desk, asker);
  const { view } = audience;
  const refusal = await turnedAway(desk, audience);
  if (refusal !== undefined) return refusal;
  const answer = isObject(value) ? value : {};
  if (answer['action'] !== 'accept') return said(desk, view, 'export.declined');
  const place = readPlace(answer['uploadInfo']);
  if (place === undefined || !desk.exports.uploads.isAllowed(place)) {
    desk.log.warn('export.address_refused', { host: hostOf(place?.uploadUrl) });
    return said(desk, view, 'export.failed', { code: 'AddressNotAllowed' });
  }
  return store(desk, audience, { place, context: answer['context'] });
}

async function store(
  desk: Desk,
  { asker, view }: Audience,
  { place, context }: { place: UploadPlace; context: unknown },
): Promise<Reply> {
  const { tenantId, person, reference } = asker;
  const text = isObject(context) && typeof context['ticket'] === 'string' ? context['ticket'] : '';
  const ticket = await desk.exports.tickets.read(tenantId, text);
  if (typeof ticket === 'string' || ticket.use !== 'file' || ticket.personId !== person.id)
    return said(desk, view, 'export.expired');
  const { locale, timeZone } = ticket;
  desk.exports.store({ ticket, place, where: { tenantId, reference, locale, timeZone } });
  return said(desk, view, 'export.working');
}

function readPlace(given: unknown): UploadPlace | undefined {
  if (!isObject(given)) return undefined;
  const { uploadUrl, contentUrl, uniqueId } = given;
  const isText = (part: unknown): part is string => typeof part === 'string';
  return isText(uploadUrl) && isText(contentUrl) && isText(uniqueId)
    ? { uploadUrl, contentUrl, uniqueId }
    : undefined;
}

/** The rest of such an address is a secret. */
function hostOf(address = ''): string {
  return URL.parse(address)?.host ?? 'none';
}
