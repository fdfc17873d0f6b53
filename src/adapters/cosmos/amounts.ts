/** No deal comes near; what is beyond counts as this. */
const MOST = 1e15;

/** An amount made unique by an id, as a text that sorts as amounts do: as for moments, one path is all it takes. */
export function amountKey(amount: number, id: string): string {
  const within = Math.min(Math.max(amount, 0), MOST);
  return `${within.toFixed(4).padStart(20, '0')} ${id}`;
}
