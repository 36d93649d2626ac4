import { atOnce } from "../../../src/domain/slices";
import { isoMonth } from "../../../src/domain/month";
import { columnsOf, figuresOf, recogniseSheets, type SheetFigures, type SheetHead } from "../../../src/reading";
import type { StrandFigures } from "../../../src/domain/strand";
import { answer, sheet } from "../sheets";

/** Offences that nothing here measures. */
export const DATA = sheet("Data", "Offence | Jan 20 | Feb 20 | Mar 20\nKnife | 1 | 2 | 3\nFraud | 4 | 5 | 6");

/** A worksheet that is not of offences. */
export const CUSTODY = sheet(
  "Custody",
  [
    "Kind | Place | Jan 20 | Feb 20 | Mar 20",
    ...["Interviews | North | 10 | 20 | 30", "Video | North | 5 | 6 | 7", "Interviews | South | 1 | 2 | 3", "Video | South | 1 | 1 | 1"],
  ].join("\n"),
);

/** The sheet "Measures" with these rows below its headers. */
export const measuresSheet = (...rows: readonly string[]): SheetHead =>
  sheet("Measures", ["Section | Measure | Kind | Theme | Sheet | Column | Values | Of | From | To | Target", ...rows].join("\n"));

/** All that is read of a workbook with measures. */
export function read(sheets: readonly SheetHead[], heads = sheets): SheetFigures {
  const recognised = recogniseSheets(heads, { by: null, strandsFrom: null });
  return atOnce(figuresOf(recognised, heads, answer(columnsOf(recognised, heads), sheets)));
}

/** What these rows of the sheet "Measures" are read as, beside offences and custody. */
export const measured = (...rows: readonly string[]) => read([DATA, CUSTODY, measuresSheet(...rows)]).measured;

/** What is wrong with these rows: the cell, why, and what was found there. */
export const wrong = (...rows: readonly string[]): readonly unknown[] =>
  measured(...rows).findings.map(({ code, address, details }) =>
    code === "badMeasure" ? [address, details.why, details.found] : [address, code],
  );

/** The months of a figure, "2020-01 5". */
export const monthsOf = ({ figures }: StrandFigures): readonly string[] =>
  figures.kind === "months" ? figures.months.map(({ month, count }) => `${isoMonth(month)} ${count}`) : [];
