import { finding, type Finding, type FindingOf } from "../../domain/finding";
import { normalised } from "../../domain/text";
import { cellList } from "../../domain/cell-list";
import { offenceColumns } from "../../reading/tables";
import { card, counted, inTurn, listed, placed, quoted, type CellFix, type CheckInput, type CheckedTable } from "../writing";

const QUOTED = 3;

/** One name written in several ways that differ only by spaces or capitals. They count as one, but Excel's own filters separate them. */
export const spelledDifferently = card("structure", "spelledDifferently", "Spaces or capitals differ", {
  scope: "cell",
  looksAt: "offence names that differ only in spaces or capitals. They are counted as one name",
  toDo: "“Trim” writes them all like the most common one.",
  message({ column, names, count }, at) {
    const examples = listed(names.map(({ written, usual }) => `${quoted(written.replaceAll(" ", "·"))} for ${quoted(usual)}`));
    return `${placed(at)}${counted(count, "name")} in column ${quoted(column)} ${count === 1 ? "differs" : "differ"} from the others only in spaces or capitals (${examples}). ${count === 1 ? "It is" : "They are"} counted as one name.`;
  },
  foundAndExpected: ({ names }) => inTurn(names.map(({ written, usual }) => ({ found: written, expected: usual }))),
  merge: { alike: ["column"] },
  fix: { label: () => "Trim", changes: trim },
  find: ({ tables }) => tables.flatMap(findingsOf),
});

function findingsOf({ table, ledger }: CheckedTable): readonly Finding[] {
  if (!ledger || table.named) return [];
  return offenceColumns(table).columns.flatMap(({ column, header }): Finding[] => {
    const odd = oddlyWritten(ledger.spellings(column));
    if (odd.length === 0) return [];
    const place = {
      sheet: table.sheet,
      address: cellList(
        column,
        odd.flatMap(({ rows }) => rows.map((row) => table.firstRow + row)),
      ),
    };
    const names = odd.slice(0, QUOTED).map(({ written, usual }) => ({ written, usual }));
    return [finding("spelledDifferently", place, { column: header, names, count: odd.reduce((sum, { rows }) => sum + rows.length, 0) })];
  });
}

interface Odd {
  readonly written: string;
  readonly usual: string;
  readonly rows: readonly number[];
}

/** Cells that write a name differently from most. */
function oddlyWritten(rowsOf: ReadonlyMap<string, readonly number[]>): readonly Odd[] {
  const byName = new Map<string, string[]>();
  for (const written of rowsOf.keys()) {
    const key = normalised(written);
    const known = byName.get(key);
    if (known) known.push(written);
    else if (key !== "") byName.set(key, [written]);
  }
  return [...byName.values()].flatMap((spellings) => {
    const trimmed = (text: string) => text === text.trim() && !/\s\s/.test(text);
    const [usual] = spellings.toSorted(
      (one, other) => Number(trimmed(other)) - Number(trimmed(one)) || rowsOf.get(other)!.length - rowsOf.get(one)!.length,
    );
    const right = usual!.replace(/\s+/g, " ").trim();
    // An indent says where a name belongs, and Excel's own indents are read as spaces. One space before one of several was typed.
    const unindented = (written: string) => (spellings.length === 1 || /^\s{2}/.test(written) ? written.trimStart() : written);
    return spellings
      .filter((written) => unindented(written) !== right && !/\n/.test(written))
      .map((written) => ({ written, usual: right, rows: rowsOf.get(written)! }));
  });
}

/** Writes names that differ by spaces or capitals like the others. */
function trim({ sheet, details: { column } }: FindingOf<"spelledDifferently">, input: CheckInput): readonly CellFix[] {
  return input.tables.flatMap(({ table, ledger }) => {
    const category = table.categories.find(({ header }) => header === column);
    if (table.sheet !== sheet || !ledger || !category) return [];
    return oddlyWritten(ledger.spellings(category.column)).flatMap(({ usual, rows }) =>
      rows.map((row): CellFix => ({ sheet: table.sheet, row: table.firstRow + row, column: category.column, value: usual })),
    );
  });
}
