import { fold } from './tokens.ts';

/** Customers whose names are known to stand in the text, by their words. */
export type CustomerBook = (norms: readonly string[], at: number) => number;

export function customerBook(customers: readonly string[]): CustomerBook {
  const names = customers.map(nameKey);
  return (norms, at) =>
    Math.max(0, ...names.filter((name) => name.every((word, n) => word === norms[at + n])).map(lengthOf));
}

export const nameKey = (name: string): string[] => fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];
const lengthOf = ({ length }: readonly string[]): number => length;
