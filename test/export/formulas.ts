/** What a spreadsheet runs; spaces, line ends and quotes before it are no help, and a tab is left out as one is. */
export function startsFormula(cell: string): boolean {
  return /^\t|^[\s"]*[=+\-@＝＋－＠]/u.test(cell);
}
