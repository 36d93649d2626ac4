/**
 * Cells from the text that spreadsheets put on the clipboard: tabs between cells, line ends between rows, quotes around cells of several
 * lines.
 */
export function cellsOfText(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*)/y;
  let at = 0;
  for (;;) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)!;
    rows.at(-1)!.push(found[1] === undefined ? found[2]! : found[1].replaceAll('""', '"'));
    at += found[0].length;
    const end = /^(\t|\r?\n|\r)/.exec(text.slice(at, at + 2))?.[0];
    if (end === undefined) break;
    at += end.length;
    if (end !== "\t") {
      if (at >= text.length) break;
      rows.push([]);
    }
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...new Array<string>(width - row.length).fill("")]);
}

/** The grid's own copy: it pastes that with its formulas moved. */
export const isGridCopy = (html: string): boolean => html.includes("fortune-copy-action-table");
