import { TICKET_LIFE } from '../../application/export-tickets.ts';
import type { CardRequest } from '../card-request.ts';
import { said, type Answer } from '../ask.ts';
import type { Audience, Desk } from '../desk.ts';
import { fileName } from '../exports.ts';
import type { Reply } from '../replies.ts';
import { command, heading, type Known } from './known.ts';
import { COMMAND_MAX, readQuestion } from './questions.ts';

/** `export urgent spain`: the whole list as a file. */
export const exportAnswer: Answer = async (desk, { rest, asker, view }) =>
  exportReply(desk, await readQuestion(desk, { text: rest === '' ? 'leads' : rest, asker, view }));

/** Serves `leads.export`: the list that the command in `query` asks for. */
export async function serveExport(
  desk: Desk,
  { asker, shown }: Audience,
  { inputs }: CardRequest,
): Promise<Reply> {
  const question = { text: inputs['query'] ?? 'leads', asker, view: shown };
  return exportReply(desk, await readQuestion(desk, question, COMMAND_MAX));
}

async function exportReply(desk: Desk, read: Known): Promise<Reply> {
  const { understood, view, asker } = read;
  const [ambiguity] = understood.ambiguous;
  if (ambiguity !== undefined) return { kind: 'card', ...desk.cards.choices(ambiguity, view) };
  const { query } = await desk.lists.inOneCurrency(asker.tenantId, understood.query);
  const known = { ...read, understood: { ...understood, query } };
  const count = await desk.lists.count(asker.tenantId, query);
  if (count === 0) return said(desk, view, 'export.none');
  const isByConsent = asker.scope === 'personal' && desk.exports.isByConsent;
  return isByConsent ? consentReply(desk, known, count) : linkReply(desk, known, count);
}

/** Bytes that a lead's line has, roughly: Teams shows the size of the file before it is written. */
const LINE_BYTES = 450;

/** In a personal chat the file goes into the person's own storage, if they agree. */
async function consentReply(desk: Desk, known: Known, count: number): Promise<Reply> {
  const { view } = known;
  const { title } = heading(known, count);
  const ticket = await ticketFor(desk, known, 'file');
  return {
    kind: 'file-consent',
    name: fileName(view.now),
    description: desk.cards.text(view.locale, 'export.consent', { what: title }),
    bytes: (count + 1) * LINE_BYTES,
    context: { ticket },
    text: desk.cards.text(view.locale, 'export.asked'),
  };
}

async function linkReply(desk: Desk, known: Known, count: number): Promise<Reply> {
  const { view, understood } = known;
  const address = desk.exports.publicUrl;
  if (address === undefined) return said(desk, view, 'export.no-address');
  const url = `${address}/exports/leads.csv?ticket=${await ticketFor(desk, known, 'link')}`;
  const { title } = heading(known, count);
  const minutes = TICKET_LIFE.link / 60_000;
  return { kind: 'card', ...desk.cards.exported({ title, ignored: understood.ignored, url, minutes }, view) };
}

/** What everybody reads is for everybody's eyes; what one person alone is shown, for theirs. */
function ticketFor(desk: Desk, known: Known, use: 'link' | 'file'): Promise<string> {
  const { asker, view, understood } = known;
  const { tenantId, person } = asker;
  const { locale, timeZone } = view;
  const query = command(known, { ...understood.query, measure: 'list' });
  const own = view.viewer === 'everybody' ? {} : { personId: person.id };
  return desk.exports.tickets.issue({ use, tenantId, query, locale, timeZone, ...own });
}
