import type { Finding } from "../../domain/finding";
import { monthsOfSpan, type Span } from "../../domain/measure";
import { normalised } from "../../domain/text";
import type { MeasureRow } from "../sheets/given-measures";
import { isBlank } from "../sheets/sheet-view";
import { valuesIn } from "../strands/strand-rows-of";
import { canLookUp } from "../tables/table-data";
import { isTotal } from "../texts/labels";
import { textOf, valueOf } from "../texts/patterns";
import type { DefinedMeasure, DefinedTheme, MeasureName } from "./defined-measure";
import { isFinding } from "./measure-of-row";
import { ruleOf, type MeasureTables } from "./measure-rule";
import { badRow, sourceOf, spanOf, themeSaid, typedCount } from "./row-cells";

/** A breakdown by theme: a typed row for each theme, or the values of a worksheet's column. */
export function themesOf(
  of: MeasureName,
  rows: readonly MeasureRow[],
  tables: MeasureTables,
  findings: Finding[],
): DefinedMeasure | Finding {
  const [first] = rows as readonly [MeasureRow, ...MeasureRow[]];
  const said = rows.find(({ from, to }) => from !== null || to !== null);
  const span = said ? spanOf(said) : null;
  if (isFinding(span)) return span;
  const typed = rows.find((row) => row.texts.Of !== "");
  const total = typed ? typedCount(typed.of) : null;
  if (typed && total === null) findings.push(badRow(typed, "Of", "total"));
  const themes = first.texts.Sheet === "" ? typedThemes(rows, findings) : sheetThemes(rows, span, tables);
  if (isFinding(themes)) return themes;
  if (themes.length === 0) return badRow(first, "Theme", "noThemes");
  const totalSources = typed && total !== null ? sourceOf(typed.cells.Of) : [];
  return { kind: "theme", of, cell: typed?.cells.Of ?? first.cells.Measure, themes, total, totalSources, span };
}

/** A theme without a name, or said twice, leaves none of them certain. */
function typedThemes(rows: readonly MeasureRow[], findings: Finding[]): readonly DefinedTheme[] | Finding {
  const seen = new Map<string, number>();
  const themes: DefinedTheme[] = [];
  for (const row of rows) {
    const theme = row.texts.Theme;
    const cell = row.cells.Values;
    const before = seen.get(normalised(theme));
    if (theme === "") return badRow(row, "Theme", "themeName");
    if (before !== undefined) return badRow(row, "Theme", "themeTwice", String(before + 1));
    seen.set(normalised(theme), row.row);
    const said = themeSaid(row.values);
    if (said === null) findings.push(badRow(row, "Values", "themeNumber"));
    themes.push(
      said === "number"
        ? { theme, cell, said, amount: { typed: typedCount(row.values)!, sources: sourceOf(cell) } }
        : { theme, cell, said: said ?? "blank" },
    );
  }
  return themes;
}

/** The values that are named, or all of a column, each a theme. */
function sheetThemes(
  rows: readonly MeasureRow[],
  span: Span | null,
  { tables: all, texts }: MeasureTables,
): readonly DefinedTheme[] | Finding {
  const [row] = rows as readonly [MeasureRow, ...MeasureRow[]];
  const tables = all.filter((table) => normalised(table.sheet) === normalised(row.texts.Sheet));
  if (tables.length === 0) return badRow(row, "Sheet", "sheet");
  if (span === null || monthsOfSpan(span) === null) return badRow(row, "From", span === null ? "span" : "wholeMonths");
  const column = row.texts.Column;
  if (column === "" || !tables.some((table) => canLookUp(table, column)))
    return badRow(row, "Column", column === "" ? "columnNotSaid" : "column");
  const values = isBlank(row.values)
    ? texts(column, tables)
        .filter((text) => !isTotal(text))
        .map(valueOf)
    : valuesIn(String(row.values));
  const themes: DefinedTheme[] = [];
  for (const theme of values) {
    const rule = ruleOf({ ...row, values: theme }, "Values", { tables, texts });
    if (isFinding(rule)) return rule;
    themes.push({ theme: textOf(theme), cell: row.cells.Values, said: "number", amount: { rule } });
  }
  return themes;
}
