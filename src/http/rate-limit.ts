/** Requests that a key may make: at once, and then each second. */
export type Rate = { burst: number; perSecond: number };

/** Takes one request from the allowance of `name`; answers the seconds to wait, 0 if there was one left. */
export type RateLimit = (name: string) => number;

/** `seconds` is a clock that nobody sets back. */
export function makeRateLimit({ burst, perSecond }: Rate, seconds: () => number): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>();
  return (name) => {
    const now = seconds();
    const bucket = buckets.get(name) ?? { left: burst, at: now };
    const left = Math.min(burst, bucket.left + (now - bucket.at) * perSecond);
    const admitted = left >= 1;
    buckets.set(name, { left: admitted ? left - 1 : left, at: now });
    return admitted ? 0 : (1 - left) / perSecond;
  };
}
