/** What an HTTP request is answered with. */
export type Answer = {
  status: number;
  headers: Readonly<Record<string, string>>;
  /** A text, or one that is made while it is sent. */
  body: string | AsyncIterable<string>;
};

/** Either a value or the answer that says why there is none. */
export type Got<T> = { ok: true; value: T } | { ok: false; answer: Answer };

export const got = <T>(value: T): Got<T> => ({ ok: true, value });
export const not = (answer: Answer): Got<never> => ({ ok: false, answer });

/** Leads are nobody's to keep on the way. */
export const ALWAYS = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };

export function textAnswer(status: number, contentType: string, body: string): Answer {
  const length = String(Buffer.byteLength(body));
  return { status, headers: { ...ALWAYS, 'Content-Type': contentType, 'Content-Length': length }, body };
}

export function jsonAnswer(status: number, value: unknown): Answer {
  return textAnswer(status, 'application/json; charset=utf-8', JSON.stringify(value));
}

export function emptyAnswer(status: number): Answer {
  return { status, headers: { ...ALWAYS, 'Content-Length': '0' }, body: '' };
}

export function withHeaders(answer: Answer, headers: Readonly<Record<string, string>>): Answer {
  return { ...answer, headers: { ...answer.headers, ...headers } };
}
