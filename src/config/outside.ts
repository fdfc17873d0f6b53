import { list, mailbox, url } from './read-values.ts';
import type { Read, Settings } from './settings.ts';

export type MailConfig = { url: string; from: string };
export type WebhookConfig = { urls: readonly string[]; secret?: string };

export function readMail({ optional, has, complain }: Settings): MailConfig | undefined {
  const address = optional('SMTP_URL', url('smtp:', 'smtps:'));
  const from = optional('MAIL_FROM', mailbox);
  if (has('SMTP_URL') && !has('MAIL_FROM')) complain('MAIL_FROM', 'is missing: SMTP_URL needs a sender');
  return address === undefined || from === undefined ? undefined : { url: address, from };
}

/** In local mode events may go unsigned, and with a secret as short as a test likes. */
export function readWebhooks(settings: Settings, local: boolean): WebhookConfig | undefined {
  const { optional, has, complain } = settings;
  const urls = optional('WEBHOOK_URL', list(url('https:', 'http:')));
  const secret = optional('WEBHOOK_SECRET', webhookSecret(local ? 1 : 24));
  if (!local && has('WEBHOOK_URL') && !has('WEBHOOK_SECRET'))
    complain('WEBHOOK_SECRET', 'is missing: receivers must be able to check who sends');
  return urls === undefined ? undefined : { urls, ...(secret === undefined ? {} : { secret }) };
}

function webhookSecret(leastBytes: number): Read<string> {
  return (value) => {
    const base64 = /^whsec_([A-Za-z\d+/]+={0,2})$/.exec(value)?.[1] ?? '';
    const bytes = Buffer.from(base64, 'base64').length;
    if (bytes >= leastBytes && bytes <= 64) return value;
    return { wrong: `must be whsec_ and ${leastBytes} to 64 random bytes in base64` };
  };
}
