import { isAlive, type Channel } from '../../domain/channel.ts';
import { defaultOf, sameRule } from '../../domain/routing.ts';
import { EVERYTHING, type Rule } from '../../domain/rule.ts';
import { said, type Answer, type Ask } from '../ask.ts';
import type { Desk } from '../desk.ts';
import { nameOfChannel } from '../../domain/channel.ts';
import { subscribeCommand } from '../subscribe-command.ts';
import { readRule } from './read-rule.ts';
import { trialReply } from './trial.ts';

/** What comes here, as lines that can be pasted back; in a personal chat, what comes to every channel. */
export const subscriptionsAnswer: Answer = async (desk, ask) => {
  const { view, asker } = ask;
  const living = (await desk.channels.all(asker.tenantId)).filter(isAlive);
  if (living.length === 0) return said(desk, view, 'rules.no-channels');
  const shown = asker.scope === 'personal' ? living : living.filter(({ id }) => id === asker.conversationId);
  const channel = nameOfChannel(defaultOf(living));
  if (shown.length === 0) return said(desk, view, 'rules.none-here');
  const blocks = shown.slice(0, MOST_CHANNELS).map((one) => linesOf(desk, ask, one, living).join('\n'));
  const { text } = said(desk, view, 'rules.default-is', { channel }) as { text: string };
  return { kind: 'message', text: [...blocks, text].join('\n\n') };
};

const MOST_CHANNELS = 20;

function linesOf({ cards }: Desk, { view }: Ask, channel: Channel, living: readonly Channel[]): string[] {
  const others = (rule: Rule): string =>
    living
      .filter(({ id, rules }) => id !== channel.id && rules.some((own) => sameRule(own, rule)))
      .map(nameOfChannel)
      .join(', ');
  const rules = channel.rules.map((rule) => {
    const too = others(rule);
    const command = subscribeCommand(rule, view.locale);
    return too === '' ? command : `${command} (${cards.text(view.locale, 'rules.also', { channels: too })})`;
  });
  const none = cards.text(view.locale, 'rules.nothing-comes');
  return [`${nameOfChannel(channel)}:`, ...(rules.length === 0 ? [none] : rules)];
}

/** Runs a rule over the leads of the last 30 days; without words, the rules of this channel. */
export const tryAnswer: Answer = async (desk, ask) => {
  const read = await readRule(desk, ask, ask.rest);
  if (read.problem !== undefined) return { kind: 'message', text: read.problem };
  const { asker } = ask;
  const here = await desk.channels.get(asker.tenantId, asker.conversationId);
  const own = here === undefined || here.rules.length === 0 ? [EVERYTHING] : here.rules;
  return trialReply(desk, ask, ask.rest.trim() === '' ? own : [read.rule]);
};
