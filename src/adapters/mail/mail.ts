import { createTransport } from 'nodemailer';
import type Mail from 'nodemailer/lib/mailer/index.js';
import { addresseeOf } from '../../domain/addressee.ts';
import type { Letter } from '../../domain/effects.ts';
import type { Lead } from '../../domain/lead.ts';
import type { Clock } from '../../ports/clock.ts';
import { TELL_WITHIN_MS, type TellOutcome } from '../../ports/outside.ts';
import { makeLetters } from './letters.ts';
import { outcomeOf } from './mail-outcome.ts';
import { domainOf, mailboxOf } from './mailbox.ts';
import { within } from './within.ts';

export type MailWay = { tell(lead: Lead, letter: Letter): Promise<TellOutcome> };

type Settings = { url: string; from: string; templates: string; locale: string; timeZone: string };

/** No step of a send may use up the time of all. */
const STEP_MS = TELL_WITHIN_MS / 3;

const MACHINE_MADE = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

/** Writes to customers and senders by SMTP. */
export function makeMail({ url, templates, ...settings }: Settings, clock: Clock): MailWay {
  const from = mailboxOf(settings.from);
  const letters = makeLetters({ ...settings, folder: templates, partner: from.name || domainOf(from) });
  const transport = createTransport({
    url,
    connectionTimeout: STEP_MS,
    greetingTimeout: STEP_MS,
    socketTimeout: STEP_MS,
    dnsTimeout: STEP_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

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
        await within(TELL_WITHIN_MS, transport.sendMail(draw(lead, letter, to)));
        return { kind: 'sent' };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}
