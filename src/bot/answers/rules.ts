import { makeDefault, removeRule } from '../../application/change-rules.ts';
import { adminsOnly, isAdmin, said, type Answer } from '../ask.ts';
import { placeHere } from '../place.ts';
import { subscribeCommand } from '../subscribe-command.ts';
import { addRuleReply } from './add-rule.ts';
import { readRule } from './read-rule.ts';
import { ruleForm } from './rule-form.ts';

/** `subscribe spain azure urgent`: leads like that come here. */
export const subscribeAnswer: Answer = inChannel(async (desk, ask) => {
  const read = await readRule(desk, ask, ask.rest);
  if (read.problem !== undefined) return { kind: 'message', text: read.problem };
  const { outcome, reply } = await addRuleReply(desk, ask, read.rule);
  // Every lead comes already: who asks without words is likely to want fewer.
  if (outcome === 'same' && ask.rest.trim() === '')
    return ruleForm(desk, ask.view, { filters: '', lines: [reply.text] });
  return reply;
});

/** `unsubscribe spain azure urgent` takes that rule away, `unsubscribe` all of this channel. */
export const unsubscribeAnswer: Answer = inChannel(async (desk, ask) => {
  const { view, asker } = ask;
  const read = await readRule(desk, ask, ask.rest);
  if (read.problem !== undefined) return { kind: 'message', text: read.problem };
  const place = { tenantId: asker.tenantId, id: asker.conversationId };
  const done = await removeRule(desk.channels, place, ask.rest.trim() === '' ? 'all' : read.rule);
  if (done.kind === 'removed') {
    desk.log.info('rules.changed', { channel: place.id });
    const commands = done.rules.map((own) => subscribeCommand(own, view.locale)).join('; ');
    return done.channel.rules.length === 0
      ? said(desk, view, 'rules.removed-all', { commands })
      : said(desk, view, 'rules.removed', { commands });
  }
  const own = (await desk.channels.get(place.tenantId, place.id))?.rules ?? [];
  const rules = own.map((other) => subscribeCommand(other, view.locale)).join('; ');
  return rules === '' ? said(desk, view, 'rules.none-here') : said(desk, view, 'rules.no-such', { rules });
});

/** Leads that no rule wants come here from now on. */
export const defaultAnswer: Answer = inChannel(async (desk, { view, asker }) => {
  await makeDefault(desk.channels, placeHere(desk, asker));
  return said(desk, view, 'rules.default-here');
});

/** Only a referral admin says what comes to a channel, and only in the channel itself. */
function inChannel(answer: Answer): Answer {
  return (desk, ask) => {
    if (!isAdmin(ask)) return Promise.resolve(adminsOnly(desk, ask.view));
    if (ask.asker.scope === 'personal') return Promise.resolve(said(desk, ask.view, 'rules.in-channel'));
    return answer(desk, ask);
  };
}
