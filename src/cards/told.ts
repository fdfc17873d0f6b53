import type { ToldNotice } from '../domain/effects.ts';
import type { Lead } from '../domain/lead.ts';
import type { NoticeMessage } from './cards.ts';
import { mentionOf } from './mentions.ts';
import type { Pen } from './pen.ts';
import { unmarked } from './plain-text.ts';
import type { TextKey } from './texts.ts';

/** Reasons of our own for not telling somebody; any other is the code of a failure. */
const REASONS = {
  'no-address': 'untold.noAddress',
  abuse: 'untold.abuse',
  'mail-off': 'untold.mailOff',
  'receiver-stopped': 'untold.stopped',
  'receiver-unknown': 'untold.unknown',
} as const satisfies Record<string, TextKey>;

/** Admins who are called; a message is no circular. */
const CALLED_MAX = 5;

/** Why somebody outside was not told. */
export function untoldBecause({ say }: Pick<Pen, 'say'>, code: string): string {
  return isReason(code) ? say(REASONS[code]) : say('untold.failed', { code: unmarked(code, 80) });
}

/** Who was told, never at which address: the thread is read by people who may not see contact data. */
export function drawTold(pen: Pen, notice: ToldNotice, { ref }: Lead): Omit<NoticeMessage, 'summary'> {
  const text = upper(textOf(pen, notice, ref));
  if (notice.problem === undefined || isReason(notice.problem)) return { text, mentions: [] };
  // A failure is the admins' business: nobody else could mend it.
  const mentions = pen.view.directory.admins.slice(0, CALLED_MAX).map((person) => mentionOf(pen, person));
  return { text: [text, ...mentions.map((mention) => mention.text)].join(' '), mentions };
}

export function toldSummary({ say }: Pen, notice: ToldNotice, ref: string): string {
  if (notice.audience === 'source')
    return say('summary.missed', { ref, receiver: unmarked(notice.receiver, 60) });
  const audience = say(`audience.${notice.audience}`);
  if (notice.problem === undefined) return say('summary.told', { ref, audience });
  return say(notice.problem === 'abuse' ? 'summary.toldNot' : 'summary.toldFailed', { ref, audience });
}

function textOf(pen: Pen, notice: ToldNotice, ref: string): string {
  const { say } = pen;
  if (notice.audience === 'source') {
    const receiver = unmarked(notice.receiver, 60);
    return say('notice.missed', { ref, receiver, problem: untoldBecause(pen, notice.problem) });
  }
  const params = { ref, audience: say(`audience.${notice.audience}`) };
  if (notice.problem === undefined) return say(`notice.told.${notice.event}`, params);
  const key = notice.problem === 'abuse' ? 'notice.toldNot' : 'notice.toldFailed';
  return say(key, { ...params, problem: untoldBecause(pen, notice.problem) });
}

function isReason(code: string): code is keyof typeof REASONS {
  return Object.hasOwn(REASONS, code);
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
