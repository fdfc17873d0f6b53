import type { Added, NewWatch } from '../../application/watches.ts';
import type { View } from '../../cards/view.ts';
import { equal } from '../../domain/equal.ts';
import type { Limit, Watch } from '../../domain/watch.ts';
import { said, type Answer, type Ask } from '../ask.ts';
import type { Asker } from '../asker.ts';
import type { CardRequest } from '../card-request.ts';
import type { Audience, Desk } from '../desk.ts';
import { nameOfChannel } from '../../domain/channel.ts';
import type { Reply } from '../replies.ts';
import { understand } from '../understand/understand.ts';
import { readWanted } from '../watch-words.ts';

/** `tell me when expiring > 5`: somebody is told here when the number crosses the limit. */
export const watchAnswer: Answer = async (desk, ask) => {
  const wanted = readWanted(ask.rest);
  if (wanted === undefined || wanted.question === '') return said(desk, ask.view, 'watch.how');
  const { filter, lost } = await understood(desk, ask, wanted.question);
  if (lost.length > 0)
    return said(desk, ask.view, 'watch.not-understood', { words: lost.join(', ').slice(0, 200) });
  const watch = newWatch(ask, { ...wanted, filter });
  return addedReply(desk, ask.view, watch, await desk.watches.add(watch));
};

async function addedReply(desk: Desk, view: View, watch: NewWatch, added: Added): Promise<Reply> {
  const words = await wordsOf(desk, view, watch);
  const number = (count: number): string => new Intl.NumberFormat(view.locale).format(count);
  switch (added.kind) {
    case 'added':
      return said(desk, view, 'watch.added', { ...words, count: number(added.count) });
    case 'added-beyond':
      return said(desk, view, 'watch.added-beyond', { ...words, count: number(added.count) });
    case 'same':
      return said(desk, view, 'watch.same', words);
    case 'too-many':
      return said(desk, view, 'watch.too-many', { most: added.most });
  }
}

/** `stop telling me when expiring > 5`; without a limit each of that question, without words the list to choose from. */
export const unwatchAnswer: Answer = async (desk, ask) => {
  if (ask.rest.trim() === '') return watchesAnswer(desk, ask);
  const wanted = readWanted(ask.rest);
  const question = wanted?.question ?? ask.rest;
  const { filter } = await understood(desk, ask, question);
  const now = ask.view.now;
  const fits = (watch: Watch): boolean =>
    watch.person.id === ask.asker.person.id &&
    equal(desk.watches.read.filterOf(watch, now), filter) &&
    (wanted === undefined || equal(watch.limit, wanted.limit));
  const found = (await desk.watches.list(ask.asker.tenantId)).filter(fits);
  if (found.length === 0) return said(desk, ask.view, 'watch.no-such');
  for (const watch of found) await desk.watches.remove(watch);
  const lines = await Promise.all(found.map((watch) => removedLine(desk, ask.view, watch)));
  return { kind: 'message', text: lines.join('\n\n') };
};

/** What is told in this conversation; in a personal chat, all that this person asked for. */
export const watchesAnswer: Answer = (desk, { asker, view }) => listReply(desk, { asker, view });

/** Serves `watch.remove`; the list that is left says what was taken off. */
export async function serveUnwatch(
  desk: Desk,
  { asker, actor, view, shown }: Audience,
  { inputs }: CardRequest,
): Promise<Reply> {
  const watch = (await desk.watches.list(asker.tenantId)).find(({ id }) => id === inputs['watch']);
  if (watch === undefined)
    return listReply(desk, { asker, view: shown }, desk.cards.text(view.locale, 'watch.gone'));
  if (watch.person.id !== actor.person.id && !actor.roles.includes('admin'))
    return said(desk, view, 'watch.not-yours', { who: watch.person.name });
  await desk.watches.remove(watch);
  return listReply(desk, { asker, view: shown }, await removedLine(desk, view, watch));
}

async function listReply(
  desk: Desk,
  { asker, view }: { asker: Asker; view: View },
  line?: string,
): Promise<Reply> {
  const all = await desk.watches.list(asker.tenantId);
  const shown = all.filter((watch) =>
    asker.scope === 'personal' ? isOf(watch, asker) : isHere(watch, asker),
  );
  const watches = await Promise.all(
    shown.map(async (watch) => ({
      watch,
      what: (await wordsOf(desk, view, watch)).what,
      ...(await whereOf(desk, watch, asker)),
    })),
  );
  return { kind: 'card', ...desk.cards.watches({ watches, ...(line === undefined ? {} : { line }) }, view) };
}

const isOf = (watch: Watch, { person }: Asker): boolean => watch.person.id === person.id;
const isHere = ({ reference }: Watch, { conversationId }: Asker): boolean =>
  reference.conversationId === conversationId;

async function whereOf(desk: Desk, watch: Watch, asker: Asker): Promise<{ where?: string }> {
  if (isHere(watch, asker)) return {};
  const channel = await desk.channels.get(asker.tenantId, watch.reference.conversationId);
  return channel === undefined ? {} : { where: nameOfChannel(channel) };
}

async function removedLine(desk: Desk, view: View, watch: Watch): Promise<string> {
  return desk.cards.text(view.locale, 'watch.removed', await wordsOf(desk, view, watch));
}

async function wordsOf(
  desk: Desk,
  { locale, now }: View,
  watch: NewWatch,
): Promise<{ what: string; limit: string }> {
  const { title } = await desk.watches.read.wordsOf({ ...watch, locale }, now);
  return { what: title, limit: limitWords(desk, { locale }, watch.limit) };
}

function limitWords({ cards }: Desk, { locale }: Pick<View, 'locale'>, { is, number }: Limit): string {
  return cards.text(locale, `watch.${is}`, { number: new Intl.NumberFormat(locale).format(number) });
}

/** Nothing is saved of which a part was not understood: the number would be another one than was meant. */
async function understood(desk: Desk, { asker, view }: Ask, question: string) {
  const { timeZone, now, locale } = view;
  const people = await desk.look.people(asker.tenantId);
  const { query, ignored, ambiguous } = understand(question, {
    ...{ now, timeZone, locale, people },
    me: asker.person.id,
  });
  return { filter: query.filter, lost: [...ignored, ...ambiguous.map(({ word }) => word)] };
}

function newWatch({ asker, view }: Ask, asked: Pick<NewWatch, 'question' | 'limit' | 'filter'>): NewWatch {
  const { tenantId, person, reference } = asker;
  return { tenantId, person, reference, locale: view.locale, timeZone: view.timeZone, ...asked };
}
