import type { GuardRule } from "../../guard/guard";
import { guardWords } from "../../guard/guard-words";

/** Puts the rule on cells. What was there is cleared first: Excel otherwise keeps parts of it. */
export function setValidation(range: Excel.Range, rule: GuardRule): void {
  const { dataValidation } = range;
  const { title, prompt, alert } = guardWords(rule);
  dataValidation.clear();
  dataValidation.rule = excelRule(rule);
  dataValidation.errorAlert = { title, message: alert, style: "Warning", showAlert: true };
  dataValidation.prompt = { title, message: prompt, showPrompt: true };
}

function excelRule(rule: GuardRule): Excel.DataValidationRule {
  if (rule.kind === "count") return { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
  if (rule.kind === "offence") return { list: { inCellDropDown: true, source: rule.names.join(",") } };
  return { date: { formula1: rule.from, formula2: rule.to, operator: "Between" } };
}

/** Validation as it was read, of cells that all have the same. */
export interface ReadValidation {
  readonly rule: Excel.DataValidationRule | null;
  readonly errorAlert: Excel.DataValidationErrorAlert | null;
  readonly prompt: Excel.DataValidationPrompt | null;
}

/** True where cells still have just what `setValidation` put on them, however Excel writes it. */
export function holds({ rule, errorAlert, prompt }: ReadValidation, guard: GuardRule): boolean {
  const words = guardWords(guard);
  const isAlertOurs = errorAlert?.title === words.title && errorAlert.message === words.alert && errorAlert.style === "Warning" && errorAlert.showAlert;
  const isPromptOurs = prompt?.title === words.title && prompt.message === words.prompt && prompt.showPrompt;
  return rule !== null && isAlertOurs && isPromptOurs && isRule(rule, guard);
}

function isRule({ wholeNumber, list, date }: Excel.DataValidationRule, guard: GuardRule): boolean {
  if (guard.kind === "count") return wholeNumber?.operator === "GreaterThanOrEqualTo" && plain(wholeNumber.formula1) === "0";
  if (guard.kind === "offence") return choices(list?.source) === guard.names.join(",");
  return date?.operator === "Between" && isDay(date.formula1, guard.from) && isDay(date.formula2, guard.to);
}

/** A bound without the "=" that Excel may put before it. */
function plain(bound: unknown): string {
  return String(bound).replace(/^=/, "");
}

function choices(source: unknown): string | null {
  return typeof source === "string" ? source.split(",").map((choice) => choice.trim()).join(",") : null;
}

const DAY = 86_400_000;
/** Serial numbers of a workbook that counts from 1904 are smaller by this. */
const DAYS_TO_1904 = 1462;

/** True where a bound is this ISO date, be it given as a text or as a serial number of either date system. */
function isDay(bound: unknown, iso: string): boolean {
  const text = plain(bound);
  if (text.startsWith(iso)) return true;
  const serial = (Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY;
  return text !== "" && [serial, serial - DAYS_TO_1904].includes(Number(text));
}
