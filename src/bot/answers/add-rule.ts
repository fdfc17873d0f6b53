import { addRule } from '../../application/change-rules.ts';
import type { View } from '../../cards/view.ts';
import type { Rule } from '../../domain/rule.ts';
import type { Subscribed } from '../../domain/subscriptions.ts';
import { said, type Ask, type Said } from '../ask.ts';
import type { Desk } from '../desk.ts';
import { placeHere } from '../place.ts';
import { subscribeCommand } from '../subscribe-command.ts';

/** Adds a rule to the channel in which somebody asks, and says what came of it. */
export async function addRuleReply(
  desk: Desk,
  { view, asker }: Pick<Ask, 'view' | 'asker'>,
  rule: Rule,
): Promise<{ outcome: Subscribed['kind']; reply: Said }> {
  const done = await addRule(desk.channels, placeHere(desk, asker), rule);
  if (done.kind === 'added') desk.log.info('rules.changed', { channel: asker.conversationId });
  return { outcome: done.kind, reply: addedReply(desk, view, { rule, done }) };
}

function addedReply(desk: Desk, view: View, { rule, done }: { rule: Rule; done: Subscribed }): Said {
  const command = subscribeCommand(rule, view.locale);
  switch (done.kind) {
    case 'same':
      return said(desk, view, 'rules.same', { command });
    case 'covered':
      return said(desk, view, 'rules.covered', { command, by: subscribeCommand(done.by, view.locale) });
    case 'added': {
      const instead = done.instead.map((own) => subscribeCommand(own, view.locale)).join('; ');
      return instead === ''
        ? said(desk, view, 'rules.added', { command })
        : said(desk, view, 'rules.added-instead', { command, instead });
    }
  }
}
