import { setTimeout as pause } from 'node:timers/promises';

/** Posts until somebody answers who is not down or failing: the desks of a chaos test are killed all the time. */
export async function insist(url: () => string, body: object, over: AbortSignal): Promise<Response> {
  for (;;) {
    over.throwIfAborted();
    try {
      const headers = { 'content-type': 'application/json' };
      const signal = AbortSignal.timeout(5_000);
      const response = await fetch(url(), { method: 'POST', headers, body: JSON.stringify(body), signal });
      if (response.status < 500 && !(await isFailure(response.clone()))) return response;
    } catch {
      // Down for the moment.
    }
    await pause(50);
  }
}

/** An invoke answers HTTP 200 with the failure inside. */
async function isFailure(response: Response): Promise<boolean> {
  const text = await response.text();
  return /"code":"(store\.unavailable|desk\.failed)"/.test(text);
}
