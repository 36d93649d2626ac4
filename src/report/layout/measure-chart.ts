import type { ShownMonthly } from "../../analysis/measures";
import { localAddress } from "../../domain/address";
import { shortMonth } from "../../domain/month";
import type { ChartPlan, SheetNames } from "../plan";
import { gridUnit, inTitle, titled } from "./charts";
import { onSheet } from "./data-cells";
import { countText } from "./formulas";
import type { MonthCells } from "./measures-data";
import { formula, type SheetBuilder } from "./sheet-builder";

/** Lower than a strand's: beside the strand's own, a measure is smaller. In points. */
const HEIGHT = 84;
/** Names of months along 24. */
const LABEL_EVERY = 3;

interface ChartOf {
  readonly name: string;
  readonly sheets: SheetNames;
  readonly force: string | null;
}

/** Adds a measure's 24 months as a line, its target as dashes, and below it what it shows in words. */
export function addMeasureChart(
  sheet: SheetBuilder,
  measure: ShownMonthly,
  cells: MonthCells,
  { name, sheets, force }: ChartOf,
): ChartPlan {
  const row = sheet.row(HEIGHT);
  const values = onSheet(sheets.data, cells.values);
  const shown = (which: "MIN" | "MAX") => (measure.kind === "rate" ? `FIXED(${which}(${values}),1)&"%"` : countText(`${which}(${values})`));
  const dashes = cells.targets === null ? "" : " Dashes: target.";
  sheet.wideRow(13.5, formula(`="Line: each month, from "&${shown("MIN")}&" to "&${shown("MAX")}&".${dashes}"`, "small"));
  const months = measure.months;
  const span = `${shortMonth(months[0]!.month)} to ${shortMonth(months.at(-1)!.month)}`;
  const series = (of: string, at: string, look: "points" | "dashes", colour: "main" | "limits") => ({
    ...{ name: of, values: at, categories: cells.months, colour, barColours: [], look },
  });
  return {
    name,
    kind: "lines",
    title: titled(force, `${inTitle(measure.name)} each month${measure.kind === "rate" ? ", per cent" : ""}, ${span}`),
    colouredWords: [],
    series: [
      ...(cells.targets === null ? [] : [series("Target", cells.targets, "dashes", "limits")]),
      series(measure.kind === "rate" ? "Rate" : "Count", cells.values, "points", "main"),
    ],
    gap: 0,
    ...axisOf(measure),
    labels: null,
    labelEvery: LABEL_EVERY,
    area: {
      from: localAddress({ row, column: 0, rows: 1, columns: 1 }),
      to: localAddress({ row, column: sheet.columns - 1, rows: 1, columns: 1 }),
    },
  };
}

/** Counts from zero; rates from a round percentage under all that is drawn. */
function axisOf({ kind, months, target }: ShownMonthly): Pick<ChartPlan, "minimum" | "majorUnit"> {
  if (kind === "count") return { minimum: 0, majorUnit: gridUnit(Math.max(...months.map(({ count }) => count ?? 0))) };
  const drawn = [...months.flatMap(({ rate }) => rate ?? []), ...(target === null ? [] : [target])].map((rate) => rate * 100);
  const [least, most] = [Math.min(...drawn), Math.max(...drawn)];
  const unit = Math.min(50, gridUnit(most - least));
  return { minimum: Math.floor(least / unit) * unit, majorUnit: unit };
}
