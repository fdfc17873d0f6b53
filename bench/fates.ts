/** What somebody does with a lead, and how many days after it came. */
export type Deed = { verb: string; after: number };

/** What becomes of twenty leads: eleven are accepted, of which most are won or lost, three rejected, six expire. */
const FATES: readonly (readonly Deed[])[] = [
  ...many(6, [
    { verb: 'lead.accept', after: 1 },
    { verb: 'lead.win', after: 30 },
  ]),
  ...many(3, [
    { verb: 'lead.accept', after: 3 },
    { verb: 'lead.lose', after: 40 },
  ]),
  ...many(2, [{ verb: 'lead.accept', after: 8 }]),
  ...many(3, [
    { verb: 'lead.contacted', after: 1 },
    { verb: 'lead.reject', after: 2 },
  ]),
  ...many(6, []),
];

function many(count: number, fate: readonly Deed[]): (readonly Deed[])[] {
  return Array.from({ length: count }, () => fate);
}

/** The days after their arrival on which something is done with leads. */
export const DEED_DAYS = [...new Set(FATES.flat().map(({ after }) => after))];

/** What is done with the lead that came as the nth, so many days after. */
export function deedsOf(n: number, after: number): readonly Deed[] {
  return (FATES[n % FATES.length] ?? []).filter((deed) => deed.after === after);
}
