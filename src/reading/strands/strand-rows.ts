import { cellAt, type CellRange } from "../../domain/address";
import { finding, placeOf, type Finding } from "../../domain/finding";
import type { Month } from "../../domain/month";
import type { Direction } from "../../domain/strand";
import { oneLine } from "../../domain/text";
import { monthOfCell } from "../dates/months";
import { parseReportPeriod } from "../texts/report-periods";
import { periodCellText } from "./given-comparing";
import { measureOf, sectionText } from "../texts/section";
import { shownTarget, targetOfCell } from "../texts/target-cells";
import { isBlank, rangeOf } from "../sheets/sheet-view";
import type { GivenCondition, GivenRule, GivenSection, GivenStrand } from "./given-strand";
import { conditionNumbers, type StrandColumn, type StrandTable } from "./strand-columns";
import { valuesIn } from "./strand-rows-of";

/** The rows below the header. Below a plain range's first blank row, rows with one filled cell are notes. */
export function definitionRows(table: StrandTable): { readonly kept: readonly number[]; readonly ignored: readonly Finding[] } {
  const { view, headerRow, region, bounded, columns } = table;
  const kept: number[] = [];
  const ignored: Finding[] = [];
  let parted = false;
  for (const row of rangeOf(headerRow + 1, region.bottom)) {
    const filled = [...columns.values()].filter((column) => !isBlank(view.at(row, column)));
    if (filled.length === 0) parted = kept.length > 0;
    else if (parted && !bounded && filled.length === 1) {
      const place = placeOf(cellAt(view.sheet, row, filled[0]!));
      ignored.push(finding("strandsRowIgnored", place, { text: view.text(row, filled[0]!) }));
    } else kept.push(row);
  }
  return { kept, ignored };
}

/** One row's strand with its one rule; null, with a finding, where it names no strand. */
export function strandAt(table: StrandTable, row: number, findings: Finding[]): GivenSection | null {
  const { view, region } = table;
  const cellOf = (column: StrandColumn): CellRange => cellAt(view.sheet, row, table.columns.get(column) ?? region.left);
  const textOf = (column: StrandColumn): string | null => {
    const at = table.columns.get(column);
    return at === undefined ? null : view.text(row, at) || null;
  };
  const strand = textOf("strand");
  if (strand === null) {
    findings.push(finding("strandNameMissing", placeOf(cellOf("strand")), {}));
    return null;
  }
  const rule = ruleAt(table, row, cellOf);
  const sectionColumn = table.columns.get("section");
  const section = sectionColumn === undefined ? "" : sectionText(view.at(row, sectionColumn), view.format(row, sectionColumn));
  return {
    section: section === "" ? null : section,
    strand,
    isText: isTextAt(strand, textOf("kind"), cellOf("kind"), hasRule(rule) || textOf("target") !== null, findings),
    measure: textOf("measure") ?? measureOf(strand),
    lead: textOf("lead"),
    favourable: directionAt(strand, textOf("favourable"), cellOf("favourable"), findings),
    rules: [rule],
    ...periodAt(table, row, strand, findings),
    ...targetAt(table, row, strand, findings),
    ...countingAt(textOf("countedBy"), cellOf("countedBy")),
    ...solvedAt(textOf("solvedColumn"), listedIn(table, row, "solvedValues")),
    definedAt: { sheet: view.sheet, row, column: region.left, rows: 1, columns: region.right - region.left + 1 },
  };
}

/** The values that a cell of the table lists. */
function listedIn({ view, columns }: StrandTable, row: number, column: StrandColumn): readonly string[] {
  const at = columns.get(column);
  return at === undefined ? [] : valuesIn(String(view.at(row, at)));
}

function ruleAt(table: StrandTable, row: number, cellOf: (column: StrandColumn) => CellRange): GivenRule {
  const listAt = (column: StrandColumn) => listedIn(table, row, column);
  const conditions = conditionNumbers(table).flatMap((number): GivenCondition[] => {
    const at = table.columns.get(`column ${number}`);
    const column = at === undefined ? null : table.view.text(row, at) || null;
    const [values, except] = [listAt(`values ${number}`), listAt(`except ${number}`)];
    if (column === null && values.length + except.length === 0) return [];
    return [
      {
        column,
        values,
        except,
        columnCell: cellOf(`column ${number}`),
        valuesCell: cellOf(`values ${number}`),
        exceptCell: cellOf(`except ${number}`),
      },
    ];
  });
  return {
    sheets: listAt("sheet"),
    sheetCell: cellOf("sheet"),
    conditions,
    strandCell: cellOf("strand"),
    columnCell: cellOf("column 1"),
  };
}

/** The word of the column Kind for a section without figures. A forgotten condition is not taken for one. */
const TEXT_KINDS: ReadonlySet<string> = new Set(["text", "text only", "no figures"]);

function hasRule({ conditions, sheets }: GivenRule): boolean {
  return conditions.length + sheets.length > 0;
}

function isTextAt(strand: string, kind: string | null, cell: CellRange, counts: boolean, findings: Finding[]): boolean {
  if (kind === null) return false;
  const isText = TEXT_KINDS.has(kind.toLowerCase());
  const why = !isText ? "unknown" : counts ? "counts" : null;
  if (why !== null) findings.push(finding("strandKind", placeOf(cell), { strand, found: kind, why }));
  return isText;
}

const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ...["down", "fall", "falling", "lower", "decrease", "less", "fewer", "reduction", "↓"].map((word) => [word, "down"] as const),
  ...["up", "rise", "rising", "higher", "increase", "more", "↑"].map((word) => [word, "up"] as const),
]);

function directionAt(strand: string, text: string | null, cell: CellRange, findings: Finding[]): Direction | null {
  if (text === null) return null;
  const direction = DIRECTIONS.get(text.toLowerCase()) ?? null;
  if (direction === null) findings.push(finding("badDirection", placeOf(cell), { strand, found: text }));
  return direction;
}

function periodEndAt(table: StrandTable, row: number, strand: string, findings: Finding[]): Month | null {
  const column = table.columns.get("periodEnd");
  const raw = column === undefined ? "" : table.view.at(row, column);
  if (column === undefined || isBlank(raw)) return null;
  const month = monthOfCell(raw, table.view.dates);
  if (month === null) {
    const place = placeOf(cellAt(table.view.sheet, row, column));
    findings.push(finding("badPeriodEnd", place, { strand, found: oneLine(raw) }));
  }
  return month;
}

/** The period end, and the period, which may say the same end: "Sep to Dec 2019". */
function periodAt(table: StrandTable, row: number, strand: string, findings: Finding[]): Pick<GivenStrand, "periodEnd" | "period"> {
  const periodEnd = periodEndAt(table, row, strand, findings);
  const column = table.columns.get("period");
  const found = column === undefined ? "" : periodCellText(table.view, row, column);
  if (column === undefined || found === "") return { periodEnd };
  const read = parseReportPeriod(found);
  const why = typeof read === "string" ? read : read.end !== null && periodEnd !== null && read.end !== periodEnd ? "otherEnd" : null;
  if (typeof read !== "string" && why === null) return { periodEnd: periodEnd ?? read.end, period: read.choice };
  findings.push(
    finding("badPeriod", placeOf(cellAt(table.view.sheet, row, column)), { strand, found, why: why ?? "notPeriod", end: periodEnd }),
  );
  return { periodEnd };
}

/** The period as a field of a strand, which is left out where none is said. */
export function ifSaid(period: GivenStrand["period"]): Pick<GivenStrand, "period"> {
  return period === undefined ? {} : { period };
}

/** Which systems' records count, as the cell says it. */
function countingAt(found: string | null, cell: CellRange): Pick<GivenStrand, "counting"> {
  return found === null ? {} : { counting: { found, cell } };
}

/** Which offences are solved. Either of the two may be left to what the sheets say. */
function solvedAt(column: string | null, values: readonly string[]): Pick<GivenStrand, "solved"> {
  return column === null && values.length === 0 ? {} : { solved: { column, values } };
}

function targetAt(table: StrandTable, row: number, strand: string, findings: Finding[]): Pick<GivenStrand, "target"> {
  const { view, columns } = table;
  const column = columns.get("target");
  const raw = column === undefined ? "" : view.at(row, column);
  if (column === undefined || isBlank(raw)) return {};
  const format = view.format(row, column);
  const target = targetOfCell(raw, format);
  const at = cellAt(view.sheet, row, column);
  if (typeof target !== "string") return { target: { ...target, at } };
  findings.push(finding("badTarget", placeOf(at), { strand, found: shownTarget(raw, format), why: target }));
  return {};
}
