import autocannon from 'autocannon';

/** Requests a second that a server answers, over so many seconds and connections. */
export async function requestsPerSecond(
  url: string,
  bodies: readonly object[],
  seconds = 3,
): Promise<number> {
  const requests = bodies.map((body) => ({
    method: 'POST' as const,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }));
  const result = await autocannon({ url, connections: 8, duration: seconds, requests });
  if (result.non2xx > 0)
    throw new Error(`${result.non2xx} of ${result.requests.total} requests to ${url} failed`);
  return result.requests.average;
}

/** Each body once, so many at a time; answers how many a second. */
export async function eachOnce(url: string, bodies: readonly object[], atOnce = 8): Promise<number> {
  const queue = [...bodies];
  const start = performance.now();
  const worker = async (): Promise<void> => {
    for (let body = queue.pop(); body !== undefined; body = queue.pop()) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!response.ok) throw new Error(`${response.status} from ${url}`);
      await response.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return bodies.length / ((performance.now() - start) / 1_000);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
