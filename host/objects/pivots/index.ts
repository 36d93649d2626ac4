import { type AnyDefinition, type AnyExtension, extend } from "../definition";
import { hostObject } from "../kinds";
import { dataDefinitions } from "./data";
import { fieldDefinitions } from "./fields";
import { hierarchyDefinitions } from "./hierarchies";
import { pivotLayout } from "./layout";
import { slicerDefinitions } from "./slicers";
import { pivotTable, pivotTables, scopedPivotTables } from "./tables";

export const pivotDefinitions: readonly AnyDefinition[] = [
  pivotTables,
  scopedPivotTables,
  pivotTable,
  pivotLayout,
  ...hierarchyDefinitions,
  ...dataDefinitions,
  ...fieldDefinitions,
  ...slicerDefinitions,
];

export const pivotExtensions: readonly AnyExtension[] = [
  extend("Workbook", {
    properties: {
      PivotTables: { since: "1.3", object: (workbook) => hostObject("PivotTableCollection", workbook) },
      Slicers: { since: "1.10", object: (workbook) => hostObject("SlicerCollection", workbook) },
    },
  }),
  extend("Worksheet", {
    properties: {
      PivotTables: { since: "1.3", object: (sheet) => hostObject("PivotTableCollection", sheet) },
      Slicers: { since: "1.10", object: (sheet) => hostObject("SlicerCollection", sheet) },
    },
  }),
  extend("Range", {
    methods: {
      GetPivotTables: {
        since: "1.12",
        call: (range, args) => hostObject("PivotTableScopedCollection", { range, fully: args.flag(0) }),
      },
    },
  }),
];
