import type { SheetModel } from "../engine/workbook-model";
import { EventType } from "../events";
import { accessDenied, apiNotFound, type Json } from "../protocol";
import { oneOf } from "./arguments";
import { type AnyDefinition, define } from "./definition";
import { expectFlag, expectRecord } from "./expect";

declare module "./kinds" {
  interface ObjectKinds {
    WorksheetProtection: SheetModel;
  }
}

/** The client's option for each of the engine's. */
const OPTIONS: Readonly<Record<string, string>> = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowEditObjects: "objects",
  allowEditScenarios: "scenarios",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
};

/** A file's protected sheet lets these be edited unless it says otherwise; for everything else it is the reverse. */
const ALLOWED_UNLESS_FORBIDDEN: ReadonlySet<string> = new Set(["objects", "scenarios"]);

/** Which cells can be selected. */
const SELECTION = {
  Normal: {},
  Unlocked: { selectLockedCells: false },
  None: { selectLockedCells: false, selectUnlockedCells: false },
} as const satisfies Record<string, Readonly<Record<string, boolean>>>;

function options(sheet: SheetModel): Json {
  const set = sheet.sheet.sheetProtection as Record<string, unknown> | null;
  if (!set) return null;
  const allowed = Object.fromEntries(
    Object.entries(OPTIONS).map(([option, engine]) => [
      option,
      ALLOWED_UNLESS_FORBIDDEN.has(engine) ? set[engine] !== false : set[engine] === true,
    ]),
  );
  return {
    ...allowed,
    selectionMode: set.selectUnlockedCells === false ? "None" : set.selectLockedCells === false ? "Unlocked" : "Normal",
  };
}

export const worksheetProtection: AnyDefinition = define("WorksheetProtection", {
  properties: {
    Protected: { since: "1.2", get: (sheet) => sheet.isProtected },
    Options: { since: "1.2", get: options },
  },
  methods: {
    Protect: {
      since: "1.2",
      call: (sheet, args, session) => {
        if (sheet.isProtected) throw accessDenied();
        const given = args.has(0) ? expectRecord(args.json(0), args.api) : {};
        const set: Record<string, boolean> = {};
        for (const [option, value] of Object.entries(given)) {
          if (value === null) continue;
          const engine = OPTIONS[option];
          if (engine !== undefined) set[engine] = expectFlag(value, `${args.api} ${option}`);
          else if (option === "selectionMode")
            Object.assign(set, SELECTION[oneOf(value, ["Normal", "Unlocked", "None"], `${args.api} selectionMode`)]);
          else throw apiNotFound(`${args.api} ${option}`);
        }
        sheet.protect(set);
        sheet.protectedWith = args.has(1) ? args.text(1) : undefined;
        sheet.restyled();
        session.events.sheetEvent(EventType.protectionChanged, sheet, { isProtected: true });
      },
    },
    Unprotect: {
      since: "1.7",
      call: (sheet, args, session) => {
        if (!sheet.isProtected) return;
        const { protectedWith } = sheet;
        // A file has only the hash of its password, so any password given is accepted.
        const hashed = sheet.sheet.sheetProtection?.hashValue !== undefined;
        if (protectedWith !== undefined ? !args.has(0) || args.text(0) !== protectedWith : hashed && !args.has(0)) throw accessDenied();
        sheet.unprotect();
        sheet.restyled();
        session.events.sheetEvent(EventType.protectionChanged, sheet, { isProtected: false });
      },
    },
  },
});
