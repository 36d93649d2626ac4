import type { StrandDefinition, StrandFigures } from "../../src/domain/strand";
import { shortMonth, type Month } from "../../src/domain/month";
import { normalised } from "../../src/domain/text";
import { isNamedPart } from "../../src/reading/texts";
import type { MonthlyTable } from "../../src/reading";
import { categoryNamed, nameKey } from "../../src/reading/tables";
import { conditionSql, rulesSql, saidSql, type Dialect } from "../../src/records";
import type { Condition } from "../../src/domain/strand";
import type { CountedRecords } from "./count-records";
import type { RecordsEngine } from "./engine";

/** SQL and the reader of the sheet count a strand differently. That is a mistake of ours, and nothing may be written. */
class CountedOtherwiseError extends Error {
  override readonly name = "CountedOtherwiseError";
}

/**
 * Counts each strand once more, by its conditions as SQL, and compares the months with those that the product reads from the tidy sheet.
 * Throws a CountedOtherwiseError where they differ. Strands on columns with parts such as "of which dwelling" are left to the reader,
 * which alone knows what they are parts of.
 */
export async function compareStrands(
  engine: RecordsEngine,
  table: MonthlyTable,
  counted: CountedRecords,
  strands: readonly StrandFigures[],
): Promise<void> {
  const months = new Set(counted.rows.map(({ month }) => month));
  const compared = strands.filter(({ definition, figures }) => figures.kind === "months" && !hasParts(counted, definition));
  if (compared.length === 0) return;
  const said = saidOfCounts(engine.dialect, table, counted);
  const sums = compared.map(({ definition }, at) => {
    const holds = rulesSql(definition.rules, (condition) => onCounts(engine.dialect, counted, condition));
    return `sum(CASE WHEN ${[holds, ...said].join(" AND ")} THEN n ELSE 0 END) AS s${at}`;
  });
  const answer = await engine.select(`SELECT m, ${sums.join(", ")} FROM ${counted.relation} AS counted GROUP BY m`);
  for (const [month, ...bySql] of answer) {
    if (!months.has(Number(month) as Month)) continue;
    compared.forEach(({ definition: { strand }, figures }, at) => {
      const read = figures.kind === "months" ? (figures.months.find((each) => each.month === Number(month))?.count ?? 0) : 0;
      if (read !== Number(bySql[at]))
        throw new CountedOtherwiseError(
          `${strand}, ${shortMonth(Number(month) as Month)}: the sheet gives ${read}, and the records ${String(bySql[at])}. Nothing was written. Please report this.`,
        );
    });
  }
}

/** A condition on the answer of the count query, whose columns are called by their number. */
function onCounts(dialect: Dialect, { columns }: CountedRecords, condition: Condition): string {
  const at = columns.findIndex(({ header }) => nameKey(header) === nameKey(condition.column));
  const by = columns[at]!.by;
  if (by === null) return conditionSql(dialect, dialect.normalised(`c${at}`), condition);
  const digit = by.findIndex((each) => keyOf(each) === keyOf(condition));
  return `substring(c${at}, ${digit + 2}, 1) = '1'`;
}

/** Conditions on the rows of the answer that follow the analyst's corrections of a column's values. Such a column is kept by its texts. */
function saidOfCounts(dialect: Dialect, table: MonthlyTable, { columns }: CountedRecords): readonly string[] {
  return columns.flatMap(({ header }, at) => {
    const column = categoryNamed(table, header)?.column;
    return saidSql(
      dialect,
      dialect.normalised(`c${at}`),
      table.said.values.filter((note) => note.column === column),
    );
  });
}

function keyOf({ values, except }: Pick<Condition, "values" | "except">): string {
  return JSON.stringify([values, except].map((of) => of.map((text) => normalised(text))));
}

function hasParts({ columns, rows }: CountedRecords, { rules }: StrandDefinition): boolean {
  const looked = new Set(rules.flatMap(({ conditions }) => conditions.map(({ column }) => nameKey(column))));
  const at = columns.flatMap(({ header }, index) => (looked.has(nameKey(header)) ? [index] : []));
  return at.some((index) => {
    const names = rows.map(({ texts }) => texts[index]!);
    return names.some((name) => isNamedPart(name, names));
  });
}
