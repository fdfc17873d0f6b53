import type { View } from '../../cards/view.ts';
import type { ChannelClick } from '../channel-click.ts';
import type { Desk } from '../desk.ts';
import type { Reply } from '../replies.ts';
import { readRule } from '../rule-words.ts';
import { subscribeCommand } from '../subscribe-command.ts';
import { addRuleReply } from './add-rule.ts';
import { trialReply } from './trial.ts';

/** The form for a rule: what is typed is the rest of the command that it equals. */
export function ruleForm(desk: Desk, view: View, state: { filters: string; line?: string }): Reply {
  const { cards } = desk;
  const title = cards.text(view.locale, 'rules.form-title');
  const { rule, ignored } = readRule(state.filters);
  const equals =
    ignored.length > 0 || state.filters.trim() === ''
      ? []
      : [cards.text(view.locale, 'rules.form-equals', { command: subscribeCommand(rule, view.locale) })];
  const card = cards.ask(view, {
    title,
    hint: cards.text(view.locale, 'rules.form-hint'),
    lines: [...(state.line === undefined ? [] : [state.line]), ...equals],
    fields: [
      {
        id: 'filters',
        label: cards.text(view.locale, 'rules.form-filters'),
        value: state.filters,
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
  return Promise.resolve(ruleForm(desk, audience.shown, { filters: '' }));
}

export async function tryRuleForm(desk: Desk, { inputs, audience }: ChannelClick): Promise<Reply> {
  const { view, asker, shown } = audience;
  const filters = inputs['filters'] ?? '';
  const { rule, ignored } = readRule(filters);
  if (ignored.length > 0) return ruleForm(desk, shown, { filters, line: unknownLine(desk, view, ignored) });
  const tried = await trialReply(desk, { view, asker }, [rule]);
  return ruleForm(desk, shown, { filters, line: tried.text });
}

export async function submitRule(desk: Desk, { inputs, audience }: ChannelClick): Promise<Reply> {
  const { view, asker, shown } = audience;
  const filters = inputs['filters'] ?? '';
  const { rule, ignored } = readRule(filters);
  if (ignored.length > 0) return ruleForm(desk, shown, { filters, line: unknownLine(desk, view, ignored) });
  const { outcome, reply } = await addRuleReply(desk, { view, asker }, rule);
  return outcome === 'added' ? reply : ruleForm(desk, shown, { filters, line: reply.text });
}

function unknownLine({ cards }: Desk, { locale }: View, ignored: readonly string[]): string {
  return cards.text(locale, 'rules.not-understood', { words: ignored.join(', ').slice(0, 200) });
}
