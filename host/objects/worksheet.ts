import { colourOf, hexOf } from "../engine/colours";
import { calculate } from "../engine/formulas/calculation";
import { copySheet } from "../engine/sheet-copy";
import { moveSheet } from "../engine/sheets";
import { digitPixels, DEFAULT_ROW_POINTS, pointsToWidth, standardPoints } from "../engine/sizes";
import { editView } from "../engine/views";
import { WHOLE_SHEET } from "../engine/used-range";
import type { SheetModel } from "../engine/workbook-model";
import { EventType } from "../events";
import { invalidArgument, invalidOperation } from "../protocol";
import { type Args } from "./arguments";
import { type AnyDefinition, define, type PropertyDefinition } from "./definition";
import { eventMethods } from "./event-registration";
import { expectFlag, expectNumber, expectText, required } from "./expect";
import { type HostObject, hostObject, nullObject } from "./kinds";
import { needsWindow, setInWindow } from "./needs-window";
import { activateSheet } from "./selection";
import { alive, nextVisible, removeAndTell, renameAndTell } from "./sheet-actions";
import { meantBy, wordFor } from "./words";
import { sheetRanges } from "./worksheet-ranges";

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

const visibility: PropertyDefinition<SheetModel> = {
  since: "1.1",
  get: (sheet) => wordFor(VISIBILITY, sheet.sheet.state, "Visible"),
  set: (sheet, value, session) => {
    const state = meantBy(VISIBILITY, value, "Worksheet.visibility");
    const others = session.workbook.sheets.some((other) => other !== sheet && other.sheet.state === "visible");
    if (state !== "visible" && !others) throw invalidOperation("A workbook must contain at least one visible worksheet.");
    const wasActive = session.workbook.activeSheet === sheet;
    sheet.sheet.state = state;
    sheet.restyled();
    if (state !== "visible" && wasActive) activateSheet(session, nextVisible(session, sheet));
  },
};

/** The sheet before (-1) or after (1) in the order of the tabs. */
function neighbour(sheet: SheetModel, step: 1 | -1, args: Args): HostObject | undefined {
  const sheets = sheet.workbook.sheets;
  for (let i = sheets.indexOf(sheet) + step; i >= 0 && i < sheets.length; i += step) {
    if (!args.flag(0) || sheets[i]!.sheet.state === "visible") return hostObject("Worksheet", sheets[i]!);
  }
  return undefined;
}

const POSITIONS = ["None", "Before", "After", "Beginning", "End"] as const;

export const worksheet: AnyDefinition = define("Worksheet", {
  id: (sheet) => sheet.id,
  properties: {
    Id: { since: "1.1", get: (sheet) => sheet.id },
    Name: {
      since: "1.1",
      get: (sheet) => alive(sheet).name,
      set: (sheet, value, session) => renameAndTell(session, sheet, expectText(value, "Worksheet.name")),
    },
    Position: {
      since: "1.1",
      get: (sheet) => sheet.workbook.sheets.indexOf(alive(sheet)),
      set: (sheet, value, session) => moveSheet(session.workbook, alive(sheet), expectNumber(value, "Worksheet.position")),
    },
    Visibility: visibility,
    TabColor: {
      since: "1.7",
      get: (sheet) => hexOf(sheet.sheet.properties.tabColor) ?? "",
      set: (sheet, value) => {
        const text = expectText(value, "Worksheet.tabColor");
        if (text === "") delete sheet.sheet.properties.tabColor;
        else sheet.sheet.properties.tabColor = colourOf(text);
        sheet.restyled();
      },
    },
    ShowGridlines: setInWindow({
      since: "1.8",
      sentAs: "Gridlines",
      get: (sheet) => sheet.sheet.views[0]?.showGridLines ?? true,
      set: (sheet, value) => editView(sheet, { showGridLines: expectFlag(value, "Worksheet.showGridlines") }),
    }),
    ShowHeadings: {
      since: "1.8",
      sentAs: "Headings",
      get: (sheet) => sheet.sheet.views[0]?.showRowColHeaders ?? true,
      set: (sheet, value) => editView(sheet, { showRowColHeaders: expectFlag(value, "Worksheet.showHeadings") }),
    },
    StandardWidth: {
      since: "1.7",
      get: standardPoints,
      set: (sheet, value) => {
        sheet.sheet.properties.defaultColWidth = pointsToWidth(
          expectNumber(value, "Worksheet.standardWidth", 0, 1790),
          digitPixels(sheet.workbook),
        );
        sheet.restyled();
      },
    },
    StandardHeight: { since: "1.7", get: (sheet) => sheet.sheet.properties.defaultRowHeight ?? DEFAULT_ROW_POINTS },
    TabId: { since: "1.14", get: (sheet) => sheet.tabId },
    Protection: { since: "1.2", object: (sheet) => hostObject("WorksheetProtection", sheet) },
    FreezePanes: { since: "1.7", object: (sheet) => hostObject("WorksheetFreezePanes", sheet) },
    Names: { since: "1.4", object: (sheet) => hostObject("NamedItemCollection", sheet) },
  },
  methods: {
    Activate: needsWindow({ since: "1.1", call: (sheet, _args, session) => activateSheet(session, alive(sheet)) }),
    Calculate: { since: "1.6", call: (sheet, _args, session) => calculate(session.workbook, true, sheet.range(WHOLE_SHEET)) },
    Delete: needsWindow({ since: "1.1", call: (sheet, _args, session) => removeAndTell(session, sheet) }),
    Copy: {
      since: "1.7",
      call: (sheet, args, session) => {
        const where = args.option(0, POSITIONS, "None");
        const relative = args.has(1) ? args.object(1, "Worksheet") : undefined;
        if ((where === "Before" || where === "After") && !relative) throw invalidArgument();
        const copy = copySheet(session.workbook, alive(sheet));
        const { sheets } = session.workbook;
        const at = {
          None: sheets.length - 1,
          End: sheets.length - 1,
          Beginning: 0,
          Before: relative ? sheets.indexOf(relative) : 0,
          After: relative ? sheets.indexOf(relative) + 1 : 0,
        }[where];
        moveSheet(session.workbook, copy, at);
        session.events.sheetEvent(EventType.added, copy);
        return hostObject("Worksheet", copy);
      },
    },
    GetNext: { since: "1.5", call: (sheet, args) => required(neighbour(alive(sheet), 1, args)) },
    GetNextOrNullObject: { since: "1.5", call: (sheet, args) => neighbour(alive(sheet), 1, args) ?? nullObject },
    GetPrevious: { since: "1.5", call: (sheet, args) => required(neighbour(alive(sheet), -1, args)) },
    GetPreviousOrNullObject: { since: "1.5", call: (sheet, args) => neighbour(alive(sheet), -1, args) ?? nullObject },
    ...sheetRanges,
    ...eventMethods(
      [
        ["ActivatedEvent", "activated", "1.7"],
        ["CalculatedEvent", "calculated", "1.8"],
        ["ColumnSortedEvent", "columnSorted", "1.10"],
        ["FormulaChangedEvent", "formulaChanged", "1.13"],
        ["ProtectionChangedEvent", "protectionChanged", "1.14"],
        ["RowSortedEvent", "rowSorted", "1.10"],
        ["SingleClickedEvent", "singleClicked", "1.10"],
        ["DataChangedEvent", "dataChanged", "1.7"],
        ["DeactivatedEvent", "deactivated", "1.7"],
        ["FormatChangedEvent", "formatChanged", "1.9"],
        ["SelectionChangedEvent", "selectionChanged", "1.7"],
      ],
      (sheet: SheetModel) => sheet.id,
    ),
  },
});
