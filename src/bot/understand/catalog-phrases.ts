import { foldName } from '../../domain/fold.ts';
import { part } from './meaning.ts';
import type { Phrases } from './phrase-book.ts';
import { CATALOG, type CatalogPart } from './tables/catalog.ts';

const PARTS = Object.keys(CATALOG) as CatalogPart[];

/** Names of the catalog are the same in both languages, or foreign to one: they tell no language. */
export const CATALOG_PHRASES: readonly Phrases[] = PARTS.flatMap((name) =>
  CATALOG[name].map(([id, names]) => ({
    means: part({ [name]: [id] }),
    neutral: true,
    en: `${names}|${plain(id)}`,
    es: `${names}|${plain(id)}`,
  })),
);

function plain(id: string): string {
  return (id.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** The name that people know a value by; the value itself where it is none of the catalog's. */
export function catalogName(part: CatalogPart, id: string): string {
  const name = foldName(id);
  const names = CATALOG[part].find(([known]) => foldName(known) === name)?.[1];
  return names?.split('|')[0] ?? id.replace(/^=/u, '');
}
