/** How many letters are wrong, missing, too many, or swapped with the next one (Damerau-Levenshtein). */
export function editDistance(from: string, to: string): number {
  const cells: number[][] = [];
  const cell = (row: number, column: number): number => cells[row]?.[column] ?? Infinity;
  const reach = (row: number, column: number): number => {
    const same = from[row - 1] === to[column - 1];
    const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
    return Math.min(
      cell(row - 1, column) + 1,
      cell(row, column - 1) + 1,
      cell(row - 1, column - 1) + (same ? 0 : 1),
      swapped ? cell(row - 2, column - 2) + 1 : Infinity,
    );
  };
  for (let row = 0; row <= from.length; row++) {
    const line: number[] = [];
    cells.push(line);
    for (let column = 0; column <= to.length; column++)
      line.push(row + column === 0 ? 0 : reach(row, column));
  }
  return cell(from.length, to.length);
}
