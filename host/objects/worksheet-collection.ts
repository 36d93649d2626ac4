import type { SheetModel, WorkbookModel } from "../engine/workbook-model";
import type { Args } from "./arguments";
import { collection } from "./collection";
import type { AnyDefinition } from "./definition";
import { eventMethods } from "./event-registration";
import { hostObject } from "./kinds";
import { needsWindow } from "./needs-window";
import { addAndTell } from "./sheet-actions";

const listed = (workbook: WorkbookModel, args: Args): readonly SheetModel[] =>
  args.flag(0) ? workbook.sheets.filter((sheet) => sheet.sheet.state === "visible") : workbook.sheets;

export const worksheetCollection: AnyDefinition = collection("WorksheetCollection", {
  of: "Worksheet",
  items: (workbook) => workbook.sheets,
  keys: (sheet) => [sheet.id, sheet.name],
  since: { getItem: "1.1", getItemOrNullObject: "1.4" },
  methods: {
    Add: needsWindow({
      since: "1.1",
      call: (_workbook, args, session) => hostObject("Worksheet", addAndTell(session, args.has(0) ? args.text(0) : undefined)),
    }),
    GetActiveWorksheet: { since: "1.1", call: (workbook) => hostObject("Worksheet", workbook.activeSheet) },
    GetCount: { since: "1.4", call: (workbook, args) => listed(workbook, args).length },
    GetFirst: { since: "1.5", call: (workbook, args) => hostObject("Worksheet", listed(workbook, args)[0]!) },
    GetLast: { since: "1.5", call: (workbook, args) => hostObject("Worksheet", listed(workbook, args).at(-1)!) },
    ...eventMethods([
      ["ActivatedEvent", "activated", "1.7"],
      ["AddedEvent", "added", "1.7"],
      ["CalculatedEvent", "calculated", "1.8"],
      ["ColumnSortedEvent", "columnSorted", "1.10"],
      ["FormulaChangedEvent", "formulaChanged", "1.13"],
      ["ProtectionChangedEvent", "protectionChanged", "1.14"],
      ["RowSortedEvent", "rowSorted", "1.10"],
      ["SingleClickedEvent", "singleClicked", "1.10"],
      ["DataChangedEvent", "dataChanged", "1.9"],
      ["DeactivatedEvent", "deactivated", "1.7"],
      ["DeletedEvent", "deleted", "1.7"],
      ["EventNameChanged", "nameChanged", "1.17"],
      ["FormatChangedEvent", "formatChanged", "1.9"],
      ["SelectionChangedEvent", "selectionChanged", "1.9"],
    ]),
  },
});
