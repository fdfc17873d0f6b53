import type Mail from 'nodemailer/lib/mailer/index.js';
import { addresseeOf } from '../../domain/addressee.ts';
import type { Letter } from '../../domain/effects.ts';
import type { Lead } from '../../domain/lead.ts';
import type { Millis } from '../../domain/time.ts';
import type { Clock } from '../../ports/clock.ts';
import { TELL_WITHIN_MS, type TellOutcome } from '../../ports/outside.ts';
import { makeLetters } from './letters.ts';
import { outcomeOf } from './mail-outcome.ts';
import { domainOf, mailboxOf } from './mailbox.ts';
import { openTransport } from './transport.ts';
import { within } from './within.ts';

export type MailWay = { tell(lead: Lead, letter: Letter): Promise<TellOutcome> };

type Settings = {
  url: string;
  from: string;
  /** The folder of the templates. */
  templates: string;
  locale: string;
  timeZone: string;
  /** How long a send may take. */
  longest?: Millis;
};

const MACHINE_MADE = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

/** Writes to customers and senders by SMTP. */
export function makeMail(
  { url, templates, longest = TELL_WITHIN_MS, ...settings }: Settings,
  clock: Clock,
): MailWay {
  const from = mailboxOf(settings.from);
  const letters = makeLetters({ ...settings, folder: templates, partner: from.name || domainOf(from) });
  const transport = openTransport(url, longest);

  const draw = (lead: Lead, { event }: Letter, to: { address: string; name: string }): Mail.Options => ({
    ...letters(lead, event, to.name),
    from,
    // Without the name: it is what somebody typed into a form.
    to: { name: '', address: to.address },
    // The same for a repeat, so that mail programs and people know it as one.
    messageId: `<${lead.id}.${event}@${domainOf(from)}>`,
    date: new Date(clock.now()),
    headers: MACHINE_MADE,
  });

  return {
    tell: async (lead, letter) => {
      const to = addresseeOf(lead, letter.audience);
      if ('nobody' in to) return { kind: 'nobody', why: to.nobody };
      try {
        await within(longest, transport.sendMail(draw(lead, letter, to)));
        return { kind: 'sent' };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}
