/** How many leads of some are where; those closed as an error are in none of them. */
export type Figures = {
  received: number;
  /** Still to be answered. */
  open: number;
  /** Accepted at some time, whatever became of them. */
  accepted: number;
  rejected: number;
  expired: number;
  won: number;
  lost: number;
  /** Left out of everything else. */
  error: number;
};

export const RATES = ['accept', 'expiry', 'win'] as const;
export type RateName = (typeof RATES)[number];

/** In percent; `share` is absent where nothing has been decided yet. */
export type Rate = { name: RateName; share?: number; target: number; isMet?: boolean };

/** What Microsoft asks of partners in its qualified referral program. */
const TARGETS: Record<RateName, { percent: number; isMet: (share: number) => boolean }> = {
  accept: { percent: 80, isMet: (share) => share >= 80 },
  expiry: { percent: 3, isMet: (share) => share < 3 },
  win: { percent: 7, isMet: (share) => share >= 7 },
};

/** Accepted and expired are of the leads whose answer is known; won of those accepted. */
export function ratesOf({ accepted, rejected, expired, won }: Figures): Rate[] {
  const answered = accepted + rejected + expired;
  const parts: Record<RateName, readonly [number, number]> = {
    accept: [accepted, answered],
    expiry: [expired, answered],
    win: [won, accepted],
  };
  return RATES.map((name) => rateOf(name, ...parts[name]));
}

function rateOf(name: RateName, part: number, whole: number): Rate {
  const { percent: target, isMet } = TARGETS[name];
  if (whole === 0) return { name, target };
  const share = (part / whole) * 100;
  return { name, target, share, isMet: isMet(share) };
}
