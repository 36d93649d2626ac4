import { shortMonth, monthOf } from "../../domain/month";
import { parseAddress } from "../../domain/address";
import type { Palette } from "../../report/colours";
import type { ChartPlan, SheetPlan } from "../../report/plan";
import type { SeenReport, SeenValue } from "../../report/seen-report";
import type { PaperChart } from "../paper";
import { readable } from "../readable";
import { labelled, labelsOf } from "./shown";

/** A chart with what its cells hold now. `words` say what it shows, where the sheet has them below it. */
export function chartOf(
  plan: ChartPlan,
  { plan: { data }, drawn }: SeenReport,
  palette: Palette,
  height: number,
  words: string | null,
): PaperChart {
  const title = readable(plan.title);
  const labels = labelsOf(plan.labels);
  const categories = namesAt(plan.series[0]!.categories, data, drawn);
  const series = plan.series.map(({ name, values, colour, barColours, look }) => ({
    name: readable(name),
    values: (drawn.get(values) ?? []).map((value) => (typeof value === "number" ? value : null)),
    colour: palette[colour],
    barColours: barColours.map((bar) => palette[bar]),
    look,
  }));
  const first = series[0]!;
  const listed =
    labels === null ? null : categories.map((name, index) => `${name} ${labelled(first.values[index] ?? 0, labels)}`).toReversed();
  return {
    kind: "chart",
    form: plan.kind,
    title,
    colouredWords: plan.colouredWords.map((each) => ({ words: each.words, colour: palette[each.colour] })),
    categories,
    series,
    gap: plan.gap,
    majorUnit: plan.majorUnit,
    minimum: plan.minimum,
    labels,
    labelEvery: plan.labelEvery ?? 1,
    height,
    alternative: [`${title}.`, words ?? (listed === null ? "" : `${listed.join("; ")}.`)].filter(Boolean).join(" "),
  };
}

/** The names of categories: texts of the plan; a month from its formula, since workbooks count days in two ways. */
function namesAt(address: string, { cells }: SheetPlan, drawn: ReadonlyMap<string, readonly SeenValue[]>): readonly string[] {
  const area = parseAddress(address.replaceAll("$", ""));
  return (drawn.get(address) ?? []).map((value, index) => {
    const planned = cells[area.row + index]?.[area.column];
    const date = planned && "formula" in planned ? /^=DATE\((\d+),(\d+),1\)$/.exec(planned.formula) : null;
    return date ? shortMonth(monthOf(Number(date[1]), Number(date[2]))) : readable(String(value));
  });
}
