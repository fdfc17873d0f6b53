/** Reads CSV as RFC 4180 has it, letter by letter; another separator is how other countries' spreadsheets read it. */
export function parseCsv(text: string, separator = ','): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quoted && char === '"' && text.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (quoted) {
      if (char === '"') quoted = false;
      else cell += char;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === separator) endCell();
    else if (char === '\r' && text.charAt(at + 1) === '\n') continue;
    else if (char === '\n') {
      endCell();
      rows.push([]);
    } else cell += char;
  }
  if (cell !== '') endCell();
  return rows.filter((row) => row.length > 0);
}
