/** A call that Teams has answered, but not done. */
export class Refused extends Error {
  readonly status: number;
  /** What Teams calls it, such as `BotNotInConversationRoster`. */
  readonly code: string | undefined;
  /** As it came: seconds, or a date. */
  readonly retryAfter: string | undefined;

  constructor(status: number, body: { error?: { code?: unknown } }, retryAfter: string | undefined) {
    const code = body.error?.code;
    const named = typeof code === 'string' && code !== '' ? code : undefined;
    super(`Teams has answered ${[status, named].filter(Boolean).join(' ')}`);
    this.name = 'Refused';
    this.status = status;
    this.code = named;
    this.retryAfter = retryAfter;
  }
}
