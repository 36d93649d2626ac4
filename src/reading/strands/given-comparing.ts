import { cellAt } from "../../domain/address";
import { finding, placeOf, type Finding } from "../../domain/finding";
import { longMonth } from "../../domain/month";
import { normalised } from "../../domain/text";
import { monthOfCell } from "../dates/months";
import { isYear } from "../dates/years";
import type { SheetHead } from "../sheets/grid";
import { reportDetails } from "../sheets/report-details";
import { isBlank, rangeOf, viewOf, type SheetView } from "../sheets/sheet-view";
import { parseBaseline, parseReportPeriod } from "../texts/report-periods";
import { findTable } from "./strand-columns";
import { NOTHING_COMPARED, type GivenComparing } from "./given-strand";

const LABELS: Readonly<Record<string, "period" | "baseline">> = {
  period: "period",
  "report period": "period",
  "report’s period": "period",
  baseline: "baseline",
  "second baseline": "baseline",
};

/** What a cell says of a period: "Jan 2020", which Excel makes a date, is that month. */
export function periodCellText(view: SheetView, row: number, column: number): string {
  const raw = view.at(row, column);
  const month = typeof raw === "number" && raw > 12 && !isYear(raw) ? monthOfCell(raw, view.dates) : null;
  return month === null ? view.text(row, column) : longMonth(month);
}

/** A text beside a label that says what the report compares, above the row `below`. */
interface ComparingCell {
  readonly what: "period" | "baseline";
  readonly found: string;
  readonly row: number;
  readonly column: number;
}

function comparingCells(view: SheetView, below: number): readonly ComparingCell[] {
  return [...rangeOf(view.region.top, below - 1)].flatMap((row) =>
    [...rangeOf(view.region.left, view.region.right)].flatMap((column) => {
      const what = LABELS[normalised(view.text(row, column)).replace(/:$/, "").replace("'", "’")];
      if (what === undefined || isBlank(view.at(row, column + 1))) return [];
      const found = what === "period" ? periodCellText(view, row, column + 1) : view.text(row, column + 1);
      return [{ what, found, row, column: column + 1 }];
    }),
  );
}

/** What is said of the report's period and baseline above the row `below`: a label in one cell, its text in the next. */
export function givenComparing(
  view: SheetView,
  below: number,
): { readonly comparing: GivenComparing; readonly findings: readonly Finding[] } {
  let comparing = NOTHING_COMPARED;
  const findings: Finding[] = [];
  for (const { what, found, row, column } of comparingCells(view, below)) {
    const place = placeOf(cellAt(view.sheet, row, column));
    if (what === "baseline") {
      const baseline = parseBaseline(found);
      if (baseline === null) findings.push(finding("badBaseline", place, { found }));
      else comparing = { ...comparing, baseline };
      continue;
    }
    const read = parseReportPeriod(found);
    if (typeof read === "string") findings.push(finding("badPeriod", place, { strand: null, found, why: read, end: null }));
    else comparing = { ...comparing, period: read.choice, end: read.end };
  }
  return { comparing, findings };
}

/** All that is said of the report above a "Strands" table, as a label and its text each, to stand above a copy of the table. */
export function detailLines(head: SheetHead): readonly (readonly [label: string, text: string])[] {
  const view = viewOf(head);
  const found = view && findTable(view, head);
  if (!found) return [];
  const { title, force, classification, source } = reportDetails(head);
  return [
    ...([
      ["Report title", title],
      ["Force", force],
      ["Classification", classification],
      ["Source", source],
    ] as const),
    ...comparingCells(view, found.headerRow).map(({ what, found: text }) => [COMPARING[what], text] as const),
  ].flatMap(([label, text]) => (text === null ? [] : [[label, text] as const]));
}

const COMPARING = { period: "Period", baseline: "Second baseline" } as const;
