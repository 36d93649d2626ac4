import { parseArea } from "../engine/area";
import { calculate } from "../engine/formulas/calculation";
import { type CalculationMode, type RangeRef, type WorkbookModel } from "../engine/workbook-model";
import { invalidReference } from "../protocol";
import { rangeAreas } from "./areas";
import { type Args, oneOf } from "./arguments";
import { activeChart } from "./charts/chart-events";
import { type AnyDefinition, define } from "./definition";
import { eventMethods } from "./event-registration";
import { expectFlag, required } from "./expect";
import { hostObject, nullObject } from "./kinds";
import { selected } from "./selection";

function activeCell(workbook: WorkbookModel): RangeRef {
  const { sheet, area } = selected(workbook);
  return sheet.range({ ...area, bottom: area.top, right: area.left });
}

/** The range that an event's reference means. */
function eventRange(workbook: WorkbookModel, args: Args): RangeRef | undefined {
  const text = args.text(0);
  const at = text.indexOf("!");
  const sheet = workbook.sheetWithId(text.slice(0, at));
  const area = parseArea(text.slice(at + 1));
  return sheet && area && sheet.range(area);
}

export const workbook: AnyDefinition = define("Workbook", {
  properties: {
    Application: { since: "1.1", object: (self) => hostObject("Application", self) },
    Worksheets: { since: "1.1", object: (self) => hostObject("WorksheetCollection", self) },
    Names: { since: "1.1", object: (self) => hostObject("NamedItemCollection", self) },
    Settings: { since: "1.4", object: (self) => hostObject("SettingCollection", self) },
    CustomXmlParts: { since: "1.5", object: (self) => hostObject("CustomXmlPartCollection", self) },
    Protection: { since: "1.7", object: (self) => hostObject("WorkbookProtection", self) },
    _Runtime: { since: "1.5", object: (self) => hostObject("Runtime", self) },
    Name: { since: "1.7", get: (self) => self.fileName },
    ReadOnly: { since: "1.8", get: () => false },
    IsDirty: { since: "1.9", get: (self) => self.written.size > 0 },
    PreviouslySaved: { since: "1.9", get: () => false },
  },
  methods: {
    ...eventMethods([["ActivatedEvent", "workbookActivated", "1.13"]]),
    // A test saves and closes by the host's `save` and `close`: the add-in's own calls do nothing here.
    Save: { since: "1.11", call: (_self, args) => void args.option(0, ["Save", "Prompt"], "Save") },
    Close: { since: "1.11", call: (_self, args) => void args.option(0, ["Save", "SkipSave"], "Save") },
    GetSelectedRange: { since: "1.1", call: (self) => hostObject("Range", selected(self)) },
    GetSelectedRanges: {
      since: "1.9",
      call: (self) => rangeAreas(self.activeSheet, [selected(self).area]),
    },
    GetActiveChart: { since: "1.9", call: (_self, _args, session) => hostObject("Chart", required(activeChart(session))) },
    GetActiveChartOrNullObject: {
      since: "1.9",
      call: (_self, _args, session) => {
        const chart = activeChart(session);
        return chart ? hostObject("Chart", chart) : nullObject;
      },
    },
    GetActiveCell: { since: "1.7", call: (self) => hostObject("Range", activeCell(self)) },
    _GetRangeForEventByReferenceId: {
      since: "1.1",
      call: (self, args) => {
        const range = eventRange(self, args);
        if (!range) throw invalidReference();
        return hostObject("Range", range);
      },
    },
    _GetRangeOrNullObjectForEventByReferenceId: {
      since: "1.1",
      call: (self, args) => {
        const range = eventRange(self, args);
        return range ? hostObject("Range", range) : nullObject;
      },
    },
  },
});

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const satisfies readonly CalculationMode[];

export const application: AnyDefinition = define("Application", {
  properties: {
    CalculationMode: {
      since: "1.1",
      get: (self) => self.calculationMode,
      set: (self, value) => {
        const mode = oneOf(value, MODES, "Application.calculationMode");
        calculate(self); // what was entered before is up to date
        self.calculationMode = mode;
      },
    },
    CalculationState: { since: "1.9", get: () => "Done" },
    CalculationEngineVersion: { since: "1.9", get: () => 191_029 },
    DecimalSeparator: { since: "1.11", get: (self) => self.locale.decimal },
    ThousandsSeparator: { since: "1.11", get: (self) => self.locale.thousands },
    UseSystemSeparators: { since: "1.11", get: () => true },
    CultureInfo: { since: "1.11", object: (self) => hostObject("CultureInfo", self) },
  },
  methods: {
    Calculate: {
      since: "1.1",
      call: (self, args) => {
        args.option(0, ["Recalculate", "Full", "FullRebuild"]);
        calculate(self, true);
      },
    },
    // The host calculates only when results are needed, and draws nothing, so both are already done.
    SuspendApiCalculationUntilNextSync: { since: "1.6", call: () => undefined },
    SuspendScreenUpdatingUntilNextSync: { since: "1.9", call: () => undefined },
  },
});

declare module "./kinds" {
  interface ObjectKinds {
    CultureInfo: WorkbookModel;
    NumberFormatInfo: WorkbookModel;
    DatetimeFormatInfo: WorkbookModel;
  }
}

/** The region that the host was opened in: British unless a test says otherwise, whatever the machine does. */
export const cultureInfo: AnyDefinition = define("CultureInfo", {
  properties: {
    Name: { since: "1.11", get: ({ locale }) => locale.name },
    NumberFormat: { since: "1.11", object: (self) => hostObject("NumberFormatInfo", self) },
    DatetimeFormat: { since: "1.12", object: (self) => hostObject("DatetimeFormatInfo", self) },
  },
});

export const numberFormatInfo: AnyDefinition = define("NumberFormatInfo", {
  properties: {
    NumberDecimalSeparator: { since: "1.11", get: ({ locale }) => locale.decimal },
    NumberGroupSeparator: { since: "1.11", get: ({ locale }) => locale.thousands },
  },
});

export const datetimeFormatInfo: AnyDefinition = define("DatetimeFormatInfo", {
  properties: {
    DateSeparator: { since: "1.12", get: ({ locale }) => locale.dateSeparator },
    LongDatePattern: { since: "1.12", get: ({ locale }) => locale.longDate },
    ShortDatePattern: { since: "1.12", get: ({ locale }) => locale.shortDatePattern },
    TimeSeparator: { since: "1.12", get: () => ":" },
    LongTimePattern: { since: "1.12", get: ({ locale }) => locale.longTime },
  },
});

export const runtime: AnyDefinition = define("Runtime", {
  properties: {
    EnableEvents: {
      since: "1.8",
      get: (_self, session) => session.events.enabled,
      set: (_self, value, session) => {
        session.events.enabled = expectFlag(value, "Runtime.enableEvents");
      },
    },
  },
});
