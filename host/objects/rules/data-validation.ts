import { writable } from "../edit";
import { referenceTo } from "../../engine/charts/references";
import { changeValidations, OPERATORS, setValidation, validationsWithin } from "../../engine/rules/validations";
import { invalidCells } from "../../engine/rules/validity";
import type { RangeRef, WorkbookModel } from "../../engine/workbook-model";
import { dateToExcel, excelToDate, type DataValidation, type DataValidationWithFormulae } from "../../library";
import { apiNotFound, invalidArgument, itemNotFound, type Json } from "../../protocol";
import { rangeAreas } from "../areas";
import { oneOf } from "../arguments";
import { define, extend } from "../definition";
import { expectFlag, expectRecord, expectText } from "../expect";
import { requireFormula } from "../grid";
import { HostObject, hostObject, nullObject } from "../kinds";
import { requireAnswerable } from "../range-special";
import { meantBy, wordFor, wordsOf } from "../words";

declare module "../kinds" {
  interface ObjectKinds {
    DataValidation: RangeRef;
  }
}

/** Excel's names of the rules: what the API calls the field, what `type` answers, what the engine calls it. */
const SORTS = {
  wholeNumber: { type: "WholeNumber", engine: "whole" },
  decimal: { type: "Decimal", engine: "decimal" },
  list: { type: "List", engine: "list" },
  date: { type: "Date", engine: "date" },
  textLength: { type: "TextLength", engine: "textLength" },
  custom: { type: "Custom", engine: "custom" },
} as const;
type Sort = keyof typeof SORTS;
const SORT_NAMES = wordsOf(SORTS);
const STYLES = { Stop: "stop", Warning: "warning", Information: "information" } as const;

const sortOf = (rule: DataValidation): Sort | undefined => SORT_NAMES.find((sort) => SORTS[sort].engine === rule.type);

/** The validation of the whole range; undefined when there is none, null when its cells differ. */
function common({ sheet, area }: RangeRef): DataValidation | undefined | null {
  const { on, bare } = validationsWithin(sheet, area);
  const [first] = on;
  if (!first) return undefined;
  const same = bare.length === 0 && on.every(({ rule }) => JSON.stringify(rule) === JSON.stringify(first.rule));
  return same ? first.rule : null;
}

function typeOf(range: RangeRef): string {
  requireAnswerable(range);
  const rule = common(range);
  if (rule === undefined) return "None";
  if (rule !== null) return rule.type === "any" ? "None" : SORTS[sortOf(rule) ?? "custom"].type;
  const { on, bare } = validationsWithin(range.sheet, range.area);
  return bare.length === 0 && on.every((validation) => validation.rule.type === on[0]!.rule.type) ? "MixedCriteria" : "Inconsistent";
}

function readRule(range: RangeRef): Json {
  const rule = common(range);
  if (!rule || rule.type === "any") return rule === null ? null : {};
  const sort = sortOf(rule);
  if (!sort) throw apiNotFound(`DataValidation.rule of type ${rule.type}`);
  const [first, second] = rule.formulae.map((formula) => shown(formula, sort));
  if (sort === "list") return { list: { inCellDropDown: true, source: first ?? "" } };
  if (sort === "custom") return { custom: { formula: first ?? "" } };
  const operator = wordFor(OPERATORS, rule.operator, "Between");
  return { [sort]: { formula1: first ?? "", ...(second !== undefined && { formula2: second }), operator } };
}

/** A bound as the API gives it: numbers plain, dates as serial numbers, references with "=". */
function shown(formula: string | number | Date, sort: Sort): string | number {
  if (formula instanceof Date) return dateToExcel(formula, false);
  if (typeof formula === "number") return formula;
  return sort === "list" && formula.startsWith('"') ? formula.slice(1, -1).replaceAll('""', '"') : `=${formula}`;
}

function writeRule(range: RangeRef, value: Json): void {
  const given = expectRecord(value, "DataValidation.rule");
  const keys = Object.keys(given).filter((key) => given[key] !== null);
  const sort = keys[0];
  if (sort !== undefined && common(range) === null && !range.sheet.workbook.platform.setsMixedValidation)
    throw invalidArgument("DataValidation.rule: the cells have different rules; clear them first."); // office-js 2594
  if (sort === undefined) {
    setValidation(range.sheet, range.area, undefined);
    return;
  }
  if (keys.length > 1) throw invalidArgument("DataValidation.rule: one kind of rule at a time");
  const known = oneOf(sort, SORT_NAMES, "DataValidation.rule");
  const rule = {
    ...ruleOf(range.sheet.workbook, known, expectRecord(given[sort], `DataValidation.rule.${sort}`)),
    showErrorMessage: true,
    showInputMessage: true,
    allowBlank: true,
  };
  // The alert and the prompt stay as they were.
  const former = common(range);
  setValidation(range.sheet, range.area, { ...(former ? messages(former) : {}), ...rule });
}

const messages = ({ error, errorTitle, errorStyle, prompt, promptTitle }: DataValidation): object =>
  Object.fromEntries(Object.entries({ error, errorTitle, errorStyle, prompt, promptTitle }).filter(([, text]) => text !== undefined));

function ruleOf(
  workbook: WorkbookModel,
  sort: Sort,
  fields: Readonly<Record<string, Json>>,
): Pick<DataValidationWithFormulae, "type" | "formulae" | "operator"> {
  for (const formula of Object.values(fields)) if (typeof formula === "string") requireFormula(workbook, formula);

  const { engine } = SORTS[sort];
  if (sort === "list") {
    // The engine cannot write "hide the arrow", so a list without one is not possible.
    if (fields.inCellDropDown === false) throw apiNotFound("DataValidation.rule.list.inCellDropDown false");
    return { type: engine, formulae: [listSource(fields.source ?? null)] };
  }
  if (sort === "custom")
    return { type: engine, formulae: [withoutEquals(expectText(fields.formula ?? null, "DataValidation.rule.custom.formula"))] };
  const operator = meantBy(OPERATORS, fields.operator ?? "Between", `DataValidation.rule.${sort}.operator`);
  const needed = operator === "between" || operator === "notBetween" ? ["formula1", "formula2"] : ["formula1"];
  return { type: engine, operator, formulae: needed.map((field) => bound(sort, fields[field] ?? null)) };
}

const withoutEquals = (formula: string): string => formula.replace(/^=/, "");

function listSource(source: Json | HostObject): string {
  if (source instanceof HostObject) return referenceTo(source.self as RangeRef);
  const text = expectText(source, "DataValidation.rule.list.source");
  return text.startsWith("=") ? text.slice(1) : `"${text.replaceAll('"', '""')}"`;
}

function bound(sort: Sort, value: Json | HostObject): string | number | Date {
  const api = `DataValidation.rule.${sort}`;
  if (value instanceof HostObject) return limited(sort, referenceTo(value.self as RangeRef));
  if (typeof value === "string" && value.startsWith("=")) return limited(sort, value.slice(1));
  const isoDate = typeof value === "string" ? /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] : undefined;
  if (sort === "date" && isoDate !== undefined) return new Date(`${isoDate}T00:00:00Z`);
  const number = typeof value === "number" ? value : typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
  if (!Number.isFinite(number)) throw invalidArgument(`${api}: expected a number, a date or a formula`);
  return sort === "date" ? excelToDate(number, false) : number;
}

/** The engine writes the bounds of dates only as dates. */
function limited(sort: Sort, formula: string): string {
  if (sort === "date") throw apiNotFound("DataValidation.rule.date by formula");
  return formula;
}

/** Messages of a validation: each field said or left as it is. */
function text(fields: Readonly<Record<string, Json>>, name: string, api: string): string | undefined {
  return fields[name] === undefined || fields[name] === null ? undefined : expectText(fields[name], `${api}.${name}`);
}

export const dataValidation = define("DataValidation", {
  properties: {
    Type: { since: "1.1", get: typeOf },
    Rule: { since: "1.1", get: readRule, set: (range, value) => writeRule(writable(range), value) },
    IgnoreBlanks: {
      since: "1.1",
      get: (range) => {
        const rule = common(range);
        return rule === null ? null : rule === undefined || rule.type === "any" || rule.allowBlank === true;
      },
      set: (range, value) => {
        const allowBlank = expectFlag(value, "DataValidation.ignoreBlanks");
        writable(range);
        changeValidations(range.sheet, range.area, (rule) => ({ ...rule, allowBlank }));
      },
    },
    ErrorAlert: {
      since: "1.1",
      get: (range) => {
        const rule = common(range) ?? undefined;
        const style = wordFor(STYLES, rule?.errorStyle, "Stop");
        return { message: rule?.error ?? "", title: rule?.errorTitle ?? "", style, showAlert: rule?.showErrorMessage ?? true };
      },
      set: (range, value) => {
        const fields = expectRecord(value, "DataValidation.errorAlert");
        const [error, errorTitle] = [
          text(fields, "message", "DataValidation.errorAlert"),
          text(fields, "title", "DataValidation.errorAlert"),
        ];
        const errorStyle = meantBy(STYLES, fields.style ?? "Stop", "DataValidation.errorAlert.style");
        const showErrorMessage = expectFlag(fields.showAlert ?? true, "DataValidation.errorAlert.showAlert");
        writable(range);
        changeValidations(range.sheet, range.area, (rule) => ({
          ...rule,
          ...(error !== undefined && { error }),
          ...(errorTitle !== undefined && { errorTitle }),
          errorStyle,
          showErrorMessage,
        }));
      },
    },
    Prompt: {
      since: "1.1",
      get: (range) => {
        const rule = common(range) ?? undefined;
        return { message: rule?.prompt ?? "", title: rule?.promptTitle ?? "", showPrompt: rule?.showInputMessage ?? true };
      },
      set: (range, value) => {
        const fields = expectRecord(value, "DataValidation.prompt");
        const [prompt, promptTitle] = [text(fields, "message", "DataValidation.prompt"), text(fields, "title", "DataValidation.prompt")];
        const showInputMessage = expectFlag(fields.showPrompt ?? true, "DataValidation.prompt.showPrompt");
        writable(range);
        changeValidations(range.sheet, range.area, (rule) => ({
          ...rule,
          ...(prompt !== undefined && { prompt }),
          ...(promptTitle !== undefined && { promptTitle }),
          showInputMessage,
        }));
      },
    },
    Valid: { since: "1.1", get: ({ sheet, area }) => invalidCells(sheet, area).length === 0 },
  },
  methods: {
    Clear: { since: "1.1", call: (range) => setValidation(writable(range).sheet, range.area, undefined) },
    GetInvalidCells: {
      since: "1.9",
      call: ({ sheet, area }) => {
        const areas = invalidCells(sheet, area);
        if (areas.length === 0) throw itemNotFound();
        return rangeAreas(sheet, areas);
      },
    },
    GetInvalidCellsOrNullObject: {
      since: "1.9",
      call: ({ sheet, area }) => {
        const areas = invalidCells(sheet, area);
        return areas.length === 0 ? nullObject : rangeAreas(sheet, areas);
      },
    },
  },
});

export const rangeValidation = extend("Range", {
  properties: { DataValidation: { since: "1.8", object: (range) => hostObject("DataValidation", range) } },
});
