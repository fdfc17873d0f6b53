import { visible } from '../plain-text.ts';

/** More than this fits no cell of a spreadsheet. */
const CELL_MAX = 32_000;

/** Spreadsheets take UTF-8 for what it is only behind this mark. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** A line of a CSV file as RFC 4180 has it. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(text: string): string {
  const safe = withoutFormulas(visible(text).replaceAll('\t', ' ').slice(0, CELL_MAX).toWellFormed());
  return /[",;|\n']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Spreadsheets run what begins like a formula, in a cell, and behind whatever they take for the end of one:
 * which sign that is depends on the reader's country. An apostrophe makes a text of it.
 */
function withoutFormulas(text: string): string {
  return text.replaceAll(
    /(?<start>^|[,;|\n])(?<space>[\s"']*)(?=[=+\-@＝＋－＠﹢﹣−])/gu,
    "$<start>$<space>'",
  );
}
