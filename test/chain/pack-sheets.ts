import { packFigures } from "../../src/chain/pack-figures";
import type { ReadFigures } from "../../src/chain/read-figures";
import { atOnce } from "../../src/domain/slices";
import { isoMonth, addMonths, monthOf } from "../../src/domain/month";
import { figuresOf, recogniseSheets, type SheetHead } from "../../src/reading";
import { completeOptions, type ReportOptions } from "../../src/report/report-options";
import { sheet } from "../reading/sheets";

export const END = monthOf(2020, 1);

/** What is read of these sheets, as a build has it. */
export function readOf(heads: readonly SheetHead[]): ReadFigures {
  const recognised = recogniseSheets(heads, { by: null, strandsFrom: null, beside: ["District"] });
  const outline = { checkSettings: null, reportOptions: null, state: null, stateProblem: null } as unknown as ReadFigures["outline"];
  const opened = { heads, former: { commentary: new Map() } } as unknown as ReadFigures["opened"];
  return { outline, opened, recognised, columns: [], ...atOnce(figuresOf(recognised, heads, [])) };
}

const options = (chosen: Partial<ReportOptions> = {}) => completeOptions(chosen);
/** Packs of the column "District". */
export const made = (heads: readonly SheetHead[], chosen: Partial<ReportOptions> = {}) =>
  atOnce(packFigures(readOf(heads), { column: "district", end: null, today: new Date(2020, 2, 16), options: options(chosen) }));
/** A row for each month and line; `count` says what stands there. */
export function long(
  name: string,
  lines: readonly string[],
  count: (line: number, month: number) => number | string,
  headers = "Month | District | Offence | Count",
) {
  const rows = Array.from({ length: 24 }, (_, month) =>
    lines.map((line, index) => `@${isoMonth(addMonths(END, month - 23))} | ${line} | ${count(index, month)}`),
  ).flat();
  return sheet(name, [headers, ...rows].join("\n"));
}

export const LINES = ["North | Burglary", "North | Robbery", "South | Burglary", "South | Robbery", "West | Burglary", "West | Robbery"];
export const steady = (line: number, month: number) => 20 + line * 7 + ((month * 5 + line * 3) % 8);
