import { DAYS_TO_1904 } from "../../domain/month";
import { absoluteAddress, parseAddress, quotedSheet } from "../../domain/address";
import type { GuardRule } from "../../guard/guard";
import { guardWords } from "../../guard/guard-words";
import { listAddress } from "./list-sheet";

/** Puts the rule on cells. It clears what was there first: Excel otherwise keeps parts of it. `listSheet` holds the lists. */
export function setValidation(range: Excel.Range, rule: GuardRule, listSheet: string | null): void {
  const { dataValidation } = range;
  const { title, prompt, alert } = guardWords(rule);
  dataValidation.clear();
  dataValidation.rule = excelRule(rule, listSheet);
  dataValidation.errorAlert = { title, message: alert, style: "Warning", showAlert: true };
  dataValidation.prompt = { title, message: prompt, showPrompt: true };
}

function excelRule(rule: GuardRule, listSheet: string | null): Excel.DataValidationRule {
  if (rule.kind === "count") return { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
  if (rule.kind === "offence") return { list: { inCellDropDown: true, source: sourceOf(rule, listSheet) } };
  return { date: { formula1: rule.from, formula2: rule.to, operator: "Between" } };
}

function sourceOf({ names, list }: Extract<GuardRule, { kind: "offence" }>, listSheet: string | null): string {
  if (list === undefined) return names.join(",");
  if (listSheet === null) throw new Error("There is no sheet for the list");
  return `=${quotedSheet(listSheet)}!${absoluteAddress(parseAddress(list))}`;
}

/** Validation as it was read, of cells that all have the same. */
export interface ReadValidation {
  readonly rule: Excel.DataValidationRule | null;
  readonly errorAlert: Excel.DataValidationErrorAlert | null;
  readonly prompt: Excel.DataValidationPrompt | null;
}

/**
 * True where cells still have exactly what `setValidation` put on them, however Excel writes it and whatever sheets are called by
 * now. `mayBeHalf`: a fault may have come between the rule and its words, which are then blank.
 */
export function holds(
  { rule, errorAlert, prompt }: ReadValidation,
  guard: GuardRule,
  { listSheet, mayBeHalf }: { readonly listSheet: string | null; readonly mayBeHalf: boolean },
): boolean {
  const words = guardWords(guard);
  const isBlank = (said: { readonly title?: string; readonly message?: string } | null) => mayBeHalf && !said?.title && !said?.message;
  const isAlertOurs =
    errorAlert?.title === words.title && errorAlert.message === words.alert && errorAlert.style === "Warning" && errorAlert.showAlert;
  const isPromptOurs = prompt?.title === words.title && prompt.message === words.prompt && prompt.showPrompt;
  return rule !== null && (isAlertOurs || isBlank(errorAlert)) && (isPromptOurs || isBlank(prompt)) && isRule(rule, guard, listSheet);
}

function isRule({ wholeNumber, list, date }: Excel.DataValidationRule, guard: GuardRule, listSheet: string | null): boolean {
  if (guard.kind === "count") return wholeNumber?.operator === "GreaterThanOrEqualTo" && plain(wholeNumber.formula1) === "0";
  if (guard.kind === "offence") return isSource(list?.source, guard, listSheet);
  return date?.operator === "Between" && isDay(date.formula1, guard.from) && isDay(date.formula2, guard.to);
}

/** A bound without the "=" that Excel may put before it. */
function plain(bound: unknown): string {
  return String(bound).replace(/^=/, "");
}

/**
 * Where the sheet of lists was deleted, Excel leaves =#REF! as the source. With the add-in's words beside it, it is the add-in's.
 */
function isSource(source: unknown, { names, list }: Extract<GuardRule, { kind: "offence" }>, listSheet: string | null): boolean {
  if (list === undefined) return choices(source) === names.join(",");
  const isGone = typeof source === "string" && source.startsWith("=") && source.includes("#REF!");
  return isGone || listAddress(source, listSheet) === list;
}

function choices(source: unknown): string | null {
  return typeof source === "string"
    ? source
        .split(",")
        .map((choice) => choice.trim())
        .join(",")
    : null;
}

const DAY = 86_400_000;

/** True where a bound is this ISO date, as text or as a serial number of either date system. */
function isDay(bound: unknown, iso: string): boolean {
  const text = plain(bound);
  if (text.startsWith(iso)) return true;
  const serial = (Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY;
  return text !== "" && [serial, serial - DAYS_TO_1904].includes(Number(text));
}
