import { cellAt, localAddress } from "../../domain/address";
import { finding, type Finding, type FindingPlace } from "../../domain/finding";
import { normalised } from "../../domain/text";
import type { SheetHead } from "../sheets/grid";
import { rangeOf, type Region, type SheetView } from "../sheets/sheet-view";

/** The columns of the "Strands" table, with other names that analysts give them. */
const NAMES = {
  section: ["section", "section number", "section no.", "section no", "no.", "no", "number"],
  strand: ["strand", "strands", "strand name"],
  kind: ["kind"],
  measure: ["measure"],
  lead: ["lead", "strand lead", "lead officer"],
  sheet: ["sheet", "sheets", "worksheet", "worksheets"],
  favourable: ["favourable", "favourable direction", "good is", "wanted direction"],
  periodEnd: ["period end", "period ending", "period to"],
  period: ["period", "compares"],
  target: ["target", "targets"],
  solvedColumn: ["solved column", "outcome column"],
  countedBy: ["counted by", "counted in", "system", "systems"],
  solvedValues: ["solved values", "solved value"],
} as const;

/** What a condition is made of. They stand as often as there are conditions: Column, Values, Column 2, Values 2, … */
const PARTS = {
  column: ["column", "and column"],
  values: ["values", "value", "and values"],
  except: ["except", "except values", "but not", "excluding"],
} as const;

type Field = keyof typeof NAMES;
type Part = keyof typeof PARTS;

/** A column of the table: a field, or a part of a condition with its number: "column 1", "values 2". */
export type StrandColumn = Field | `${Part} ${number}`;

const TITLES = {
  section: "Section",
  strand: "Strand",
  kind: "Kind",
  measure: "Measure",
  lead: "Lead",
  sheet: "Sheet",
  favourable: "Favourable",
  periodEnd: "Period end",
  period: "Period",
  target: "Target",
  "column 1": "Column",
  "values 1": "Values",
} as const satisfies Partial<Record<StrandColumn, string>>;

const REQUIRED = ["strand", "column 1", "values 1"] as const;
const FIELD_OF = byName(NAMES);
const PART_OF = byName(PARTS);

function byName<Key extends string>(names: Readonly<Record<Key, readonly string[]>>): ReadonlyMap<string, Key> {
  return new Map((Object.keys(names) as Key[]).flatMap((key) => names[key].map((name) => [name, key] as const)));
}

/** The "Strands" table's place and columns. */
export interface StrandTable {
  readonly view: SheetView;
  readonly headerRow: number;
  readonly region: Region;
  /** True for an Excel table, whose last row is known. Below a plain range, notes may stand. */
  readonly bounded: boolean;
  readonly columns: ReadonlyMap<StrandColumn, number>;
  readonly ignored: readonly { readonly header: string; readonly column: number }[];
}

/** The table of a sheet: an Excel table, or the first row that names enough of its columns. */
export function findTable(view: SheetView, head: SheetHead): StrandTable | null {
  for (const { row, column, rows, columns } of head.tables) {
    const region = {
      top: row,
      left: column,
      right: column + columns - 1,
      bottom: Math.min(row + rows - 1, view.region.bottom),
    };
    const table = tableAt(view, region, row, true);
    if (table.columns.size >= 2) return table;
  }
  const tables = [...rangeOf(view.region.top, view.region.bottom)].map((row) => tableAt(view, view.region, row, false));
  return (
    tables.find((table) => table.columns.has("strand") && table.columns.size >= 2) ??
    tables.find(({ columns }) => columns.size >= 3) ??
    null
  );
}

function tableAt(view: SheetView, region: Region, headerRow: number, bounded: boolean): StrandTable {
  const columns = new Map<StrandColumn, number>();
  const ignored: { header: string; column: number }[] = [];
  for (const column of rangeOf(region.left, region.right)) {
    const header = view.text(headerRow, column);
    const known = columnOf(header, columns);
    if (known) columns.set(known, column);
    else if (header !== "") ignored.push({ header, column });
  }
  return { view, headerRow, region, bounded, columns, ignored };
}

/** The column that a header names. "Column" again, with or without a number, is the next condition's. */
function columnOf(header: string, taken: ReadonlyMap<StrandColumn, number>): StrandColumn | null {
  const name = normalised(header).replace(/:$/, "");
  const field = FIELD_OF.get(name);
  if (field) return taken.has(field) ? null : field;
  const [, base = "", number] = /^(.*?)(?: ?(\d))?$/.exec(name)!;
  const part = PART_OF.get(base.trim());
  if (!part) return null;
  let at = Number(number ?? 1);
  if (number === undefined) while (taken.has(`${part} ${at}`)) at += 1;
  return taken.has(`${part} ${at}`) ? null : `${part} ${at}`;
}

/** The numbers of the conditions that the table has columns for, in order. */
export function conditionNumbers({ columns }: StrandTable): readonly number[] {
  const numbers = [...columns.keys()].flatMap((column) => {
    const match = /^(?:column|values|except) (\d+)$/.exec(column);
    return match ? [Number(match[1])] : [];
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** What is wrong with the table's columns. */
export function columnFindings(table: StrandTable): readonly Finding[] {
  const { view, headerRow, region, columns, ignored } = table;
  const header = {
    sheet: view.sheet,
    row: headerRow,
    column: region.left,
    rows: 1,
    columns: region.right - region.left + 1,
  };
  const place: FindingPlace = { sheet: view.sheet, address: localAddress(header) };
  const missing = missingColumns(columns);
  const found = [...columns.values(), ...ignored.map(({ column }) => column)]
    .sort((a, b) => a - b)
    .map((column) => view.text(headerRow, column));
  const extra = {
    sheet: view.sheet,
    address: ignored.map(({ column }) => localAddress(cellAt(view.sheet, headerRow, column))).join(", "),
  };
  return [
    ...(missing.length > 0 ? [finding("strandsColumnsMissing", place, { missing, found })] : []),
    ...(ignored.length > 0 ? [finding("strandsColumnsIgnored", extra, { columns: ignored.map((column) => column.header) })] : []),
  ];
}

/** The columns that the table must have and has not, as an analyst would head them. */
export function missingColumns(columns: ReadonlyMap<StrandColumn, number>): readonly string[] {
  return REQUIRED.filter((column) => !columns.has(column)).map((column) => TITLES[column]);
}
