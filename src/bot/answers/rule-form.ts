import type { View } from '../../cards/view.ts';
import type { Rule } from '../../domain/rule.ts';
import type { ChannelClick, ServeChannel } from '../channel-click.ts';
import type { Audience, Desk } from '../desk.ts';
import type { Reply } from '../replies.ts';
import { subscribeCommand } from '../subscribe-command.ts';
import { addRuleReply } from './add-rule.ts';
import { readRule } from './read-rule.ts';
import { trialReply } from './trial.ts';

/** The form for a rule: what is typed is the rest of the command that it equals. */
export function ruleForm(
  desk: Desk,
  view: View,
  { filters, lines }: { filters: string; lines: readonly string[] },
): Reply {
  const { cards } = desk;
  const title = cards.text(view.locale, 'rules.form-title');
  const card = cards.ask(view, {
    title,
    hint: cards.text(view.locale, 'rules.form-hint'),
    lines,
    fields: [
      {
        id: 'filters',
        label: cards.text(view.locale, 'rules.form-filters'),
        value: filters,
        placeholder: cards.text(view.locale, 'rules.form-example'),
      },
    ],
    buttons: [
      { title: cards.text(view.locale, 'rules.form-try'), verb: 'channel.try' },
      { title: cards.text(view.locale, 'rules.form-save'), verb: 'channel.subscribe' },
    ],
  });
  return { kind: 'form', card, title, summary: title };
}

export function openRule(desk: Desk, { audience }: ChannelClick): Promise<Reply> {
  return Promise.resolve(ruleForm(desk, audience.shown, { filters: '', lines: [] }));
}

export const tryRuleForm = withRule(async (desk, { view, asker }, rule) => {
  return (await trialReply(desk, { view, asker }, [rule])).text;
});

export const submitRule = withRule(async (desk, { view, asker }, rule) => {
  const { outcome, reply } = await addRuleReply(desk, { view, asker }, rule);
  return outcome === 'added' ? reply : reply.text;
});

/** The form again as it was typed, with a line of what came of it; or a reply that ends it. */
function withRule(
  serve: (desk: Desk, audience: Audience, rule: Rule) => Promise<string | Reply>,
): ServeChannel {
  return async (desk, { inputs, audience }) => {
    const { view, shown } = audience;
    const filters = inputs['filters'] ?? '';
    const read = await readRule(desk, audience, filters);
    if (read.problem !== undefined) return ruleForm(desk, shown, { filters, lines: [read.problem] });
    const done = await serve(desk, audience, read.rule);
    if (typeof done !== 'string') return done;
    const command = subscribeCommand(read.rule, view.locale);
    const equals = desk.cards.text(view.locale, 'rules.form-equals', { command });
    const isSaid = filters.trim() === '' || done.includes(command);
    return ruleForm(desk, shown, { filters, lines: isSaid ? [done] : [done, equals] });
  };
}
