import { finding, type Finding } from "../../domain/finding";
import { normalised } from "../../domain/text";
import { cellList } from "../../worksheets/collect/cell-list";
import { encoded } from "../../worksheets/encoded-column";
import { isTotal } from "../../worksheets/labels";
import { nearMisses } from "../../worksheets/near-miss";
import { conditionTest } from "../../worksheets/strands/rules";
import { dataOf, nameKey } from "../../worksheets/table-data";
import type { Check, CheckedTable, CheckInput } from "../check";

/** A name is a slip of another where it stands this many times as seldom. */
const RARER = 4;

/** Names that are most likely misspellings of others in the same column. */
export const similarNames: Check<"similarNames"> = {
  code: "similarNames",
  topic: "structure",
  severity: "warning",
  adjustable: true,
  looksAt: "a name that stands seldom and is spelled nearly as one that stands often: its counts go to another line, or nowhere",
  fix: "“Correct the spelling” writes the common name; accept the finding where both are meant.",
  find: (input: CheckInput) => input.tables.flatMap((checked) => findingsOf(checked, input)),
};

function findingsOf({ table }: CheckedTable, { heads, columns, definitions }: CheckInput): readonly Finding[] {
  const data = dataOf(table, heads, columns);
  return table.categories.flatMap(({ column, header, code }): Finding[] => {
    const cells = code ? null : data.column(column);
    if (!cells) return [];
    const { ids, texts } = encoded(cells, data.rows);
    const times = new Int32Array(texts.length);
    for (const id of ids) if (id >= 0) times[id]! += 1;
    // Strands that are a column's own values name whatever stands there.
    const written = definitions.filter(({ definedAt }) => definedAt !== null);
    const conditions = written.flatMap(({ rules }) => rules.flatMap((rule) => rule.conditions.filter((condition) => nameKey(condition.column) === nameKey(header))));
    // What strands name, or leave out, in full is meant as it is.
    const named = new Set(conditions.flatMap(({ values, except }) => [...values, ...except]).filter((value) => !value.includes("*")).map(normalised));
    const tests = conditions.map(conditionTest);
    const usual = texts.filter((text, id) => times[id]! >= RARER && !isTotal(text));
    return [...nearMisses(texts.filter((text) => !isTotal(text)), usual)].flatMap(([found, meant]): Finding[] => {
      const [id, other] = [texts.indexOf(found), texts.indexOf(meant)];
      if (times[id]! * RARER > times[other]! || named.has(normalised(found))) return [];
      // A name that no strand counts, beside one that strands name, is told as such already.
      if (named.has(normalised(meant)) && !tests.some((passes) => passes(found))) return [];
      const rows = rowsOf(ids, id).map((row) => table.firstRow + row);
      return [finding("similarNames", "warning", { sheet: table.sheet, address: cellList(column, rows) }, { column: header, found, meant, count: rows.length })];
    });
  });
}

function rowsOf(ids: Int32Array, id: number): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < ids.length; row += 1) if (ids[row] === id) rows.push(row);
  return rows;
}
