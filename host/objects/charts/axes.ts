import { refreshCaches, setCategories } from "../../engine/charts/chart-book";
import { kindOf } from "../../engine/charts/chart-kinds";
import { axisTitleText } from "../../engine/charts/defaults";
import { structuredTitle } from "../../engine/charts/raw";
import { type ChartRef, edit, groupOf, seriesOf } from "../../engine/charts/types";
import { invalidOperation } from "../../protocol";
import { define } from "../definition";
import { expectFlag } from "../expect";
import { hostObject } from "../kinds";
import { rangeArgument } from "../range-argument";
import { crossingMembers, crossingMethods } from "./axis-crossing";
import { axisOf, axisProperty, type AxisRef } from "./axis-model";
import { scaleMembers } from "./axis-scale";
import { tickMembers } from "./axis-ticks";
import { partFormat } from "./slots";
import { textMembers } from "./text-members";

declare module "../kinds" {
  interface ObjectKinds {
    ChartAxes: ChartRef;
    ChartAxis: AxisRef;
    ChartAxisFormat: AxisRef;
  }
}

export const chartAxis = define("ChartAxis", {
  properties: {
    Type: { since: "1.7", get: (self) => self.shows },
    AxisGroup: { since: "1.7", get: (self) => self.group },
    Visible: axisProperty(
      "1.7",
      (axis) => axis.delete !== true,
      (axis, value) => void (axis.delete = !expectFlag(value, "ChartAxis.visible")),
    ),
    ...scaleMembers,
    ...crossingMembers,
    ...tickMembers,
    ...textMembers(axisProperty, "ChartAxis"),
    MajorGridlines: { since: "1.1", object: (axis) => hostObject("ChartGridlines", { axis, lines: "majorGridlines" }) },
    MinorGridlines: { since: "1.1", object: (axis) => hostObject("ChartGridlines", { axis, lines: "minorGridlines" }) },
    Title: {
      since: "1.1",
      object: (self) =>
        hostObject("ChartAxisTitle", {
          ref: self.ref,
          look: axisTitleText(),
          automatic: () => "Axis Title",
          read: () => structuredTitle(axisOf(self).title),
          write: (title) => {
            if (title) axisOf(self).title = title;
            else delete axisOf(self).title;
          },
        }),
    },
    Format: { since: "1.1", object: (self) => hostObject("ChartAxisFormat", self) },
  },
  methods: {
    ...crossingMethods,
    SetCategoryNames: {
      since: "1.7",
      call: ({ ref, shows }, args) => {
        if (shows !== "Category") throw invalidOperation("Only a category axis has names.");
        const range = rangeArgument(args, 0, ref.sheet);
        edit(ref, (model) => {
          for (const series of seriesOf(model)) setCategories(series, kindOf(groupOf(model, series), series) ?? "ColumnClustered", range);
        });
        refreshCaches(ref);
      },
    },
  },
});

const format = partFormat<AxisRef>(({ ref }) => ref, axisOf);

export const chartAxisFormat = define("ChartAxisFormat", {
  properties: { Font: format.font("1.1"), Line: format.line("1.1"), Fill: format.fill("1.8") },
});

const axis =
  (shows: AxisRef["shows"], group: AxisRef["group"] = "Primary") =>
  (ref: ChartRef) =>
    hostObject("ChartAxis", { ref, shows, group });

export const chartAxes = define("ChartAxes", {
  properties: {
    CategoryAxis: { since: "1.1", object: axis("Category") },
    ValueAxis: { since: "1.1", object: axis("Value") },
  },
  methods: {
    GetItem: {
      since: "1.7",
      call: (ref, args) =>
        axis(args.option(0, ["Category", "Value"]), args.option<AxisRef["group"]>(1, ["Primary", "Secondary"], "Primary"))(ref),
    },
  },
});
