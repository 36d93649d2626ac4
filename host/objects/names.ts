import { addressOf, rangeOfName } from "../engine/addresses";
import { evaluate } from "../engine/formulas/evaluate";
import { nameFault } from "../engine/names";
import { type NameModel, SheetModel, type WorkbookModel } from "../engine/workbook-model";
import { HostError, invalidArgument, invalidOperation, itemNotFound, type Json } from "../protocol";
import type { Args } from "./arguments";
import { collection } from "./collection";
import { type AnyDefinition, define, type Session } from "./definition";
import { alive } from "./edit";
import { expectFlag, expectText, required } from "./expect";
import { requireFormula } from "./grid";
import { HostObject, hostObject, nullObject } from "./kinds";

/** The names of the workbook, or of one sheet. */
type NameScope = WorkbookModel | SheetModel;

declare module "./kinds" {
  interface ObjectKinds {
    NamedItem: NameModel;
    NamedItemCollection: NameScope;
  }
}

const bookOf = (scope: NameScope): WorkbookModel => (scope instanceof SheetModel ? scope.workbook : scope);
const sheetOf = (scope: NameScope): SheetModel | undefined => (scope instanceof SheetModel ? scope : undefined);
const namesOf = (scope: NameScope): readonly NameModel[] => bookOf(scope).names.filter((name) => name.scope === sheetOf(scope));

function add(scope: NameScope, args: Args): HostObject {
  const name = args.text(0);
  const fault = nameFault(name);
  if (fault) throw invalidArgument(fault);
  const workbook = bookOf(scope);
  if (namesOf(scope).some((entry) => entry.name.toLowerCase() === name.toLowerCase()))
    throw new HostError("ItemAlreadyExists", `The name "${name}" exists already.`);
  const entry = { name, scope: sheetOf(scope), text: textOf(args, workbook), visible: true, comment: args.has(2) ? args.text(2) : "" };
  workbook.names.push(entry);
  touched(workbook, entry);
  return hostObject("NamedItem", entry);
}

/** The formula for a name: a range becomes its absolute address, a text is a formula. */
function textOf(args: Args, workbook: WorkbookModel): string {
  const given = args.any(1);
  if (given instanceof HostObject) return addressOf(alive(args.object(1, "Range")), true);
  if (typeof given === "number" || typeof given === "boolean") return String(given).toUpperCase();
  return formulaText(args.text(1), workbook);
}

function formulaText(text: string, workbook: WorkbookModel): string {
  requireFormula(workbook, text);
  return text.startsWith("=") ? text.slice(1) : text;
}

function touched(workbook: WorkbookModel, name: NameModel): void {
  const sheet = name.scope ?? rangeOfName(workbook, name.text)?.sheet;
  if (sheet) sheet.touch();
  workbook.formulasStale(name.name);
}

/** The result of the name's formula: an address for a range, as Excel shows it. */
function value(name: NameModel, session: Session): Json {
  const range = rangeOfName(session.workbook, name.text);
  return range ? addressOf(range, true) : evaluate(session.workbook, name.text, name.scope);
}

function type(name: NameModel, session: Session): string {
  if (rangeOfName(session.workbook, name.text)) return "Range";
  if (name.text.endsWith("#REF!")) return "Error";
  const result = evaluate(session.workbook, name.text, name.scope);
  if (typeof result === "number") return Number.isInteger(result) ? "Integer" : "Double";
  if (typeof result === "boolean") return "Boolean";
  return result.startsWith("#") ? "Error" : "String";
}

function rangeOf(name: NameModel, session: Session): HostObject | undefined {
  const range = rangeOfName(session.workbook, name.text);
  return range && hostObject("Range", range);
}

export const names: readonly AnyDefinition[] = [
  collection("NamedItemCollection", {
    of: "NamedItem",
    items: namesOf,
    keys: (name) => [name.name],
    since: { getItem: "1.1", getItemOrNullObject: "1.4", getCount: "1.4" },
    methods: { Add: { since: "1.4", call: add }, AddFormulaLocal: { since: "1.4", call: add } },
  }),
  define("NamedItem", {
    id: (name) => name.name,
    properties: {
      Name: { since: "1.1", get: (name) => name.name },
      Type: { since: "1.1", get: type },
      Value: { since: "1.1", get: value },
      Formula: {
        since: "1.7",
        get: (name) => `=${name.text}`,
        set: (name, given, session) => {
          name.text = formulaText(expectText(given, "NamedItem.formula"), session.workbook);
          touched(session.workbook, name);
        },
      },
      Visible: {
        since: "1.1",
        get: (name) => name.visible,
        set: (name, given) => {
          name.visible = expectFlag(given, "NamedItem.visible");
        },
      },
      Comment: {
        since: "1.4",
        get: (name) => name.comment,
        set: (name, given) => {
          name.comment = expectText(given, "NamedItem.comment");
        },
      },
      Scope: { since: "1.4", get: (name) => (name.scope ? "Worksheet" : "Workbook") },
      Worksheet: {
        since: "1.4",
        object: (name) => {
          if (!name.scope) throw invalidOperation("The name belongs to the workbook.");
          return hostObject("Worksheet", name.scope);
        },
      },
      WorksheetOrNullObject: { since: "1.4", object: (name) => (name.scope ? hostObject("Worksheet", name.scope) : nullObject) },
    },
    methods: {
      Delete: {
        since: "1.4",
        call: (name, _args, session) => {
          const { names: all } = session.workbook;
          const at = all.indexOf(name);
          if (at < 0) throw itemNotFound();
          all.splice(at, 1);
          session.workbook.formulasStale(name.name);
        },
      },
      GetRange: {
        since: "1.1",
        call: (name, _args, session) => required(rangeOf(name, session)),
      },
      GetRangeOrNullObject: { since: "1.4", call: (name, _args, session) => rangeOf(name, session) ?? nullObject },
    },
  }),
];
