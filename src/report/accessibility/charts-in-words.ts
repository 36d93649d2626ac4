import { parseAddress } from "../../domain/address";
import { counted } from "../../domain/text";
import type { ChartPlan, SheetPlan } from "../plan";
import type { Rule } from "./rule";

/** Each chart has a title, and a sentence right below it that says what it shows: charts that an add-in makes have no alternative text. */
export const chartsInWords: Rule = {
  text: (places) =>
    `${counted(places, "chart")} ${places === 1 ? "has no title, or no sentence below it" : "have no title, or no sentence below them"}.`,
  toDo: "Say in a sentence below the chart what it shows.",
  broken: ({ report }) =>
    report.charts
      .filter((chart) => chart.title.trim() === "" || wordsBelow(report, chart) === null)
      .map(({ area }) => ({ sheet: report.sheet, address: area.from })),
};

/** The sentence below a chart, as text or formula; null for none. */
export function wordsBelow({ cells }: SheetPlan, { area }: ChartPlan): string | null {
  const cell = cells[parseAddress(area.to).row + 1]?.[parseAddress(area.from).column];
  if (!cell || "number" in cell) return null;
  return "text" in cell ? cell.text : cell.formula;
}
