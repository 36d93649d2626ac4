import { bodyText } from "../../engine/charts/defaults";
import {
  hidePointLabels,
  LABEL_POSITIONS,
  type Labels,
  labelsOf,
  pointLabels,
  pointLabelsOf,
  positionsFor,
  type ShowFlag,
  showsAnything,
} from "../../engine/charts/labels";
import { structuredText } from "../../engine/charts/raw";
import { plainText, richText } from "../../engine/charts/text";
import { type AnySeries, type ChartRef, edit, groupOf, modelOf } from "../../engine/charts/types";
import { invalidArgument, type Json } from "../../protocol";
import { oneOf } from "../arguments";
import { define, type PropertyDefinition, type Since } from "../definition";
import { expectFlag, expectText } from "../expect";
import { hostObject } from "../kinds";
import { wordFor, wordsOf } from "../words";
import { partFormat } from "./slots";
import { textMembers } from "./text-members";

/** Labels of some series together, or of one point of one series. */
export interface LabelsRef {
  readonly ref: ChartRef;
  readonly series: () => readonly AnySeries[];
  readonly point?: number;
}

declare module "../kinds" {
  interface ObjectKinds {
    ChartDataLabels: LabelsRef;
    ChartDataLabel: LabelsRef;
    ChartDataLabelFormat: LabelsRef;
  }
}

const read = (self: LabelsRef): Labels | undefined => {
  const [series] = self.series();
  if (!series) return undefined;
  return self.point === undefined ? series.dataLabels : (pointLabels(series, self.point) ?? series.dataLabels);
};

/** Every label that the object stands for, made where it is missing. */
const made = (self: LabelsRef, value: boolean): readonly Labels[] =>
  self.series().map((series) => (self.point === undefined ? labelsOf(series, value) : pointLabelsOf(series, self.point, value)));

/** Changes labels. Changes for the whole series also go to points with their own labels. */
function change(self: LabelsRef, value: boolean, alter: (labels: Labels) => void): void {
  edit(self.ref, () => {
    for (const labels of made(self, value)) {
      alter(labels);
      if ("entries" in labels) for (const entry of labels.entries ?? []) if (!entry.delete) alter(entry);
    }
  });
}

function property(
  since: Since,
  get: (labels: Labels | undefined) => Json,
  set: (labels: Labels, value: Json, self: LabelsRef) => void,
): PropertyDefinition<LabelsRef> {
  return { since, get: (self) => get(read(self)), set: (self, value) => change(self, true, (labels) => set(labels, value, self)) };
}

/** One kind of text in labels. Setting it on a series without labels makes labels of only that kind. */
function show(flag: ShowFlag, name: string): PropertyDefinition<LabelsRef> {
  return {
    since: "1.1",
    get: (self) => read(self)?.[flag] ?? false,
    set: (self, value) => {
      const shown = expectFlag(value, `ChartDataLabels.${name}`);
      change(self, false, (labels) => void (labels[flag] = shown));
    },
  };
}

const position: PropertyDefinition<LabelsRef> = {
  since: "1.1",
  get: (self) => wordFor(LABEL_POSITIONS, read(self)?.position, "Invalid"),
  set: (self, value) => {
    const word = oneOf(value, wordsOf(LABEL_POSITIONS), "ChartDataLabels.position");
    const wanted = LABEL_POSITIONS[word];
    for (const series of self.series()) {
      const group = groupOf(modelOf(self.ref), series);
      if (!positionsFor(group).includes(wanted))
        throw invalidArgument(`ChartDataLabels.position: ${word} is not possible in this type of chart`);
    }
    change(self, true, (labels) => void (labels.position = wanted));
  },
};

const common = {
  Position: position,
  ShowValue: show("showVal", "showValue"),
  ShowSeriesName: show("showSerName", "showSeriesName"),
  ShowCategoryName: show("showCatName", "showCategoryName"),
  ShowLegendKey: show("showLegendKey", "showLegendKey"),
  ShowPercentage: show("showPercent", "showPercentage"),
  ShowBubbleSize: show("showBubbleSize", "showBubbleSize"),
  Separator: property(
    "1.1",
    (labels) => labels?.separator ?? ", ",
    (labels, value) => void (labels.separator = expectText(value, "ChartDataLabels.separator")),
  ),
  ...textMembers(property, "ChartDataLabels"),
} as const;

const format = (since: Since): PropertyDefinition<LabelsRef> => ({ since, object: (self) => hostObject("ChartDataLabelFormat", self) });

export const chartDataLabels = define("ChartDataLabels", { properties: { ...common, Format: format("1.1") } });

export const chartDataLabel = define("ChartDataLabel", {
  properties: {
    ...common,
    Text: property(
      "1.8",
      (labels) => plainText(labels && "text" in labels ? labels.text : undefined) ?? "",
      (labels, value) =>
        Object.assign(labels, { text: richText(expectText(value, "ChartDataLabel.text"), structuredText(labels.txPr) ?? bodyText()) }),
    ),
    AutoText: property(
      "1.8",
      (labels) => !(labels && "text" in labels && labels.text),
      (labels, value) => {
        if (expectFlag(value, "ChartDataLabel.autoText")) delete (labels as { text?: unknown }).text;
      },
    ),
    Format: format("1.8"),
  },
});

/** The common look of all labels: what is written goes to each. */
function eachLabel(self: LabelsRef): Labels {
  const all = made(self, true).flatMap((labels) => [
    labels,
    ...("entries" in labels ? (labels.entries ?? []).filter((entry) => !entry.delete) : []),
  ]);
  return new Proxy(all[0] ?? {}, {
    set: (_first, key, value: unknown) => {
      for (const labels of all) Object.assign(labels, { [key]: value });
      return true;
    },
  });
}

const formatOf = partFormat<LabelsRef>(({ ref }) => ref, read, eachLabel);

export const chartDataLabelFormat = define("ChartDataLabelFormat", {
  properties: { Font: formatOf.font("1.1"), Fill: formatOf.fill("1.1"), Border: formatOf.border("1.8") },
});

/** Whether a point has a label, its own or the series'. */
export const hasPointLabel = (series: AnySeries, index: number): boolean => showsAnything(pointLabels(series, index) ?? series.dataLabels);

export function setPointLabel(ref: ChartRef, series: AnySeries, index: number, shown: boolean): void {
  edit(ref, () => {
    if (shown) pointLabelsOf(series, index, true);
    else hidePointLabels(series, index);
  });
}
