import { superscript } from "./superscript";

/** A cell of a table; row and column count from 0. */
export interface HtmlCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
}

/** A table, or a line of text beside tables, as a table of one cell. */
export interface HtmlTable {
  readonly isTable: boolean;
  readonly cells: readonly HtmlCell[];
  readonly rows: number;
  readonly hiddenRows: readonly number[];
}

interface OpenTable {
  readonly cells: HtmlCell[];
  readonly hiddenRows: number[];
  row: number;
  column: number;
  /** For each column, how many more rows a cell above still covers. */
  readonly taken: number[];
  cell: { readonly rows: number; readonly columns: number; text: string; readonly isHidden: boolean } | null;
  /** Its caption, and any text between its cells. */
  caption: string;
  /** Where its block goes among the others, behind its caption's. */
  readonly place: number;
}

const UNSEEN = new Set(["head", "script", "style", "template", "noscript", "select", "textarea"]);
const LINES = /^(p|div|br|li|ul|ol|h[1-6]|caption|section|article|header|footer|main|hr|dt|dd|pre|blockquote|center|form|body)$/;
const MOST_COLUMNS = 1_000;
const MOST_ROWS = 65_534;

/** Collects the tables of a page, tag by tag. Tables within a cell become separate tables. */
export class HtmlTables {
  private readonly blocks: (HtmlTable | null)[] = [];
  private readonly tables: OpenTable[] = [];
  /** Text outside any table since the last block. */
  private prose = "";
  private unseen = 0;
  private raised: string | null = null;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (UNSEEN.has(name)) this.unseen += 1;
    if (this.unseen > 0) return;
    const table = this.tables.at(-1);
    if (name === "sup") this.raised = "";
    else if (name === "table") {
      this.endProse();
      this.blocks.push(null, null);
      const place = this.blocks.length - 1;
      this.tables.push({ cells: [], hiddenRows: [], row: -1, column: 0, taken: [], cell: null, caption: "", place });
    } else if (table && name === "tr") this.openRow(table, isHidden(attributes));
    else if (table && (name === "td" || name === "th")) {
      if (table.row < 0) this.openRow(table, false);
      const [columns, rows] = [spanOf(attributes["colspan"], MOST_COLUMNS), spanOf(attributes["rowspan"], MOST_ROWS)];
      closeCell(table);
      table.cell = { rows, columns, text: "", isHidden: isHidden(attributes) };
    } else if (LINES.test(name)) this.write("\n");
  }

  text(text: string): void {
    if (this.unseen > 0) return;
    // Non-breaking spaces are kept: they may separate thousands.
    const plain = text.replace(/[ \t\r\n\f]+/g, " ");
    if (this.raised === null) this.write(plain);
    else this.raised += plain;
  }

  close(name: string): void {
    if (UNSEEN.has(name)) this.unseen -= 1;
    if (this.unseen > 0) return;
    const table = this.tables.at(-1);
    if (name === "sup" && this.raised !== null) {
      const raised = this.raised;
      this.raised = null;
      this.write(superscript(raised));
    } else if (table && (name === "td" || name === "th")) closeCell(table);
    else if (table && name === "table") {
      closeCell(table);
      this.tables.pop();
      this.blocks[table.place] = blockOf(table);
      const caption = table.caption.trim().replace(/\s+/g, " ");
      if (caption !== "") this.blocks[table.place - 1] = lineOf(caption);
    } else if (LINES.test(name) && name !== "br") this.write("\n");
  }

  /** The blocks of the page in their order, blank ones left out. */
  end(): readonly HtmlTable[] {
    this.endProse();
    return this.blocks.filter((block) => block !== null && block.cells.some(({ text }) => text !== "")) as readonly HtmlTable[];
  }

  private openRow(table: OpenTable, hidden: boolean): void {
    closeCell(table);
    table.row += 1;
    table.column = 0;
    for (let column = 0; column < table.taken.length; column++) table.taken[column] = Math.max(0, table.taken[column]! - 1);
    if (hidden) table.hiddenRows.push(table.row);
  }

  private write(text: string): void {
    const table = this.tables.at(-1);
    if (!table) this.prose += text;
    else if (table.cell) table.cell.text += text;
    else table.caption += text;
  }

  private endProse(): void {
    for (const line of this.prose.split("\n").map((each) => each.trim())) if (line !== "") this.blocks.push(lineOf(line));
    this.prose = "";
  }
}

const lineOf = (text: string): HtmlTable => ({
  isTable: false,
  cells: [{ row: 0, column: 0, rows: 1, columns: 1, text }],
  rows: 1,
  hiddenRows: [],
});

function closeCell(table: OpenTable): void {
  const { cell, row, taken } = table;
  if (!cell) return;
  table.cell = null;
  if (cell.isHidden) return; // it takes no room on the page either
  while ((taken[table.column] ?? 0) > 0) table.column += 1;
  const text = cell.text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
  table.cells.push({ row, column: table.column, rows: cell.rows, columns: cell.columns, text });
  // This row is one of them.
  for (let i = 0; i < cell.columns; i++) taken[table.column + i] = cell.rows;
  table.column += cell.columns;
}

/** A table's block, without spans that reach below its last row. */
function blockOf({ cells, row, hiddenRows }: OpenTable): HtmlTable {
  const rows = row + 1;
  return { isTable: true, cells: cells.map((cell) => ({ ...cell, rows: Math.min(cell.rows, rows - cell.row) })), rows, hiddenRows };
}

const isHidden = ({ style, hidden }: Readonly<Record<string, string | undefined>>): boolean =>
  hidden !== undefined || /display\s*:\s*none/i.test(style ?? "");

/** How many columns or rows an attribute makes a cell cover. */
function spanOf(text: string | undefined, most: number): number {
  const span = Number.parseInt(text ?? "", 10);
  return span > 0 ? Math.min(span, most) : 1;
}
