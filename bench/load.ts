import autocannon from 'autocannon';

/** A stream of requests: the next body, or nothing when there are no more. */
export type Bodies = () => string;
export type Load = {
  path: string;
  next: Bodies;
  connections: number;
  /** Edits of posts that follow: it is over when they have arrived. */
  edits?: number;
  /** What one more asks over and over meanwhile; it does not count. */
  beside?: string;
} & ({ seconds: number } | { amount: number });

/** Sends requests as fast as they are answered; answers how many were, and in how many seconds. */
export async function send(url: string, load: Load): Promise<Sent> {
  const meanwhile = { over: load.beside === undefined };
  const beside = askOverAndOver(`${url}${load.path}`, load.beside ?? '', meanwhile);
  const sent = await sendAll(url, load);
  meanwhile.over = true;
  await beside;
  return sent;
}

type Sent = { count: number; seconds: number };

async function askOverAndOver(url: string, body: string, meanwhile: { over: boolean }): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  while (!meanwhile.over) await (await fetch(url, { method: 'POST', headers, body })).arrayBuffer();
}

async function sendAll(url: string, load: Load): Promise<Sent> {
  const { path, next, connections } = load;
  const start = performance.now();
  // With an amount, the generator itself looks only once a second whether it is done.
  let last = start;
  const options: autocannon.Options = {
    url: url + path,
    connections,
    timeout: 60,
    ...('amount' in load ? { amount: load.amount } : { duration: load.seconds }),
    requests: [
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        setupRequest: (request) => ({ ...request, body: next() }),
      },
    ],
  };
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    autocannon(options, (error: unknown, done) => {
      if (error === null) resolve(done);
      else reject(new Error(`${url} cannot be loaded`, { cause: error }));
    }).on('response', () => {
      last = performance.now();
    });
  });
  if (result.non2xx + result.errors > 0)
    throw new Error(`${result.non2xx} of ${result.requests.total} requests to ${url}${path} failed`);
  return { count: result['2xx'], seconds: (last - start) / 1_000 };
}

/** One after the other, and over again. */
export function inTurn(bodies: readonly string[]): Bodies {
  let next = 0;
  return () => bodies[next++ % bodies.length] ?? '';
}
