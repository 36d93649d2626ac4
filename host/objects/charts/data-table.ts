import { bodyText } from "../../engine/charts/defaults";
import { type ChartRef, edit, modelOf } from "../../engine/charts/types";
import type { DataTable } from "../../library";
import { type AnyDefinition, type AnyExtension, define, extend, type PropertyDefinition } from "../definition";
import { expectFlag } from "../expect";
import { hostObject } from "../kinds";
import { partFormat } from "./slots";

declare module "../kinds" {
  interface ObjectKinds {
    ChartDataTable: ChartRef;
    ChartDataTableFormat: ChartRef;
  }
}

const tableOf = (ref: ChartRef): DataTable | undefined => modelOf(ref).chart.plotArea.dataTable;

/** Excel's new data table: all its lines and the legend's keys. */
const made = (ref: ChartRef): DataTable =>
  (modelOf(ref).chart.plotArea.dataTable ??= {
    showHorzBorder: true,
    showVertBorder: true,
    showOutline: true,
    showKeys: true,
    txPr: bodyText(),
  });

/** What a table shows beside its values. Setting it makes the table: in Excel only a visible table has these. */
const shows = (member: string, key: "showHorzBorder" | "showVertBorder" | "showOutline" | "showKeys"): PropertyDefinition<ChartRef> => ({
  since: "1.14",
  get: (ref) => tableOf(ref)?.[key] ?? true,
  set: (ref, value) => {
    const shown = expectFlag(value, `ChartDataTable.${member}`);
    edit(ref, () => void (made(ref)[key] = shown));
  },
});

const format = partFormat<ChartRef>((ref) => ref, tableOf, made);
const dataTable = (ref: ChartRef) => hostObject("ChartDataTable", ref);

export const dataTableDefinitions: readonly AnyDefinition[] = [
  define("ChartDataTable", {
    properties: {
      Visible: {
        since: "1.14",
        get: (ref) => tableOf(ref) !== undefined,
        set: (ref, value) => {
          const visible = expectFlag(value, "ChartDataTable.visible");
          edit(ref, (model) => {
            if (visible) made(ref);
            else delete model.chart.plotArea.dataTable;
          });
        },
      },
      ShowHorizontalBorder: shows("showHorizontalBorder", "showHorzBorder"),
      ShowVerticalBorder: shows("showVerticalBorder", "showVertBorder"),
      ShowOutlineBorder: shows("showOutlineBorder", "showOutline"),
      ShowLegendKey: shows("showLegendKey", "showKeys"),
      Format: { since: "1.14", object: (ref) => hostObject("ChartDataTableFormat", ref) },
    },
  }),
  define("ChartDataTableFormat", { properties: { Border: format.border("1.14"), Fill: format.fill("1.14"), Font: format.font("1.14") } }),
];
export const dataTableExtensions: readonly AnyExtension[] = [
  extend("Chart", {
    methods: {
      GetDataTable: { since: "1.14", call: dataTable },
      GetDataTableOrNullObject: { since: "1.14", call: dataTable },
    },
  }),
];
