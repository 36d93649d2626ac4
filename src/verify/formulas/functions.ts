import { monthOf, monthToSerial } from "../../domain/month";
import { FormulaError } from "./parse";

/** What a cell or a part of a formula comes to; null for a blank cell. */
export type Value = string | number | boolean | null;

/** How a region writes figures. Excel keeps a text as the region of its last calculation wrote it. */
export interface Region {
  readonly decimal: string;
  readonly group: string;
}

/** An argument: one value, or those of cells, from the top. */
export type Argument = readonly Value[];

const DAY = 86_400_000;
/** Day 0 of a workbook that counts from 1900. */
const FIRST_DAY = Date.UTC(1899, 11, 30);

/** As Excel rounds: halves away from 0, of the number's first 15 digits. */
function rounded(value: number, decimals: number): number {
  const scaled = Number((Math.abs(value) * 10 ** decimals).toPrecision(15));
  return (Math.sign(value) * Math.round(scaled)) / 10 ** decimals;
}

/** As the function FIXED writes a number. */
function fixed(value: number, decimals: number, { decimal, group }: Region): string {
  const near = rounded(value, decimals);
  const [whole, part] = Math.abs(near).toFixed(decimals).split(".");
  const sign = near < 0 ? "-" : "";
  return `${sign}${whole!.replace(/\B(?=(\d{3})+$)/g, group)}${part === undefined ? "" : `${decimal}${part}`}`;
}

type Call = (args: readonly Argument[], region: Region) => Value;

const first = (args: readonly Argument[], index = 0): Value => args[index]?.[0] ?? null;
const numbers = (args: readonly Argument[]): readonly number[] => args.flat().filter((value) => typeof value === "number");

/** The functions that a report's formulas use, as Excel works them out; IF stands apart, as it takes one side alone. */
export const FUNCTIONS: Readonly<Record<string, Call>> = {
  SUM: (args) => numbers(args).reduce((sum, value) => sum + value, 0),
  COUNT: (args) => numbers(args).length,
  MAX: (args) => Math.max(...numbers(args), ...(numbers(args).length === 0 ? [0] : [])),
  MIN: (args) => Math.min(...numbers(args), ...(numbers(args).length === 0 ? [0] : [])),
  AVERAGE: (args) => numbers(args).reduce((sum, value) => sum + value, 0) / numbers(args).length,
  ABS: (args) => Math.abs(asNumber(first(args))),
  ROUND: (args) => rounded(asNumber(first(args)), asNumber(first(args, 1))),
  FIXED: (args, region) => fixed(asNumber(first(args)), asNumber(first(args, 1)), region),
  AND: (args) => args.flat().every((value) => value === true),
  ISNUMBER: (args) => typeof first(args) === "number",
  CHAR: (args) => String.fromCharCode(asNumber(first(args))),
  TRIM: (args, region) => asText(first(args), region).replace(/ +/g, " ").replace(/^ | $/g, ""),
  RIGHT: (args, region) => asText(first(args), region).slice(-asNumber(first(args, 1))),
  HYPERLINK: (args) => first(args, 1),
  DATE: (args) => monthToSerial(monthOf(asNumber(first(args)), asNumber(first(args, 1)))) + asNumber(first(args, 2)) - 1,
  YEAR: (args) => new Date(FIRST_DAY + asNumber(first(args)) * DAY).getUTCFullYear(),
  INDEX: (args) => args[0]![asNumber(first(args, 1)) - 1] ?? null,
  MATCH: (args) => 1 + args[1]!.indexOf(first(args)),
  COUNTIF: (args) => meeting(args[0]!, first(args, 1)).length,
  SUMIF: (args) => meeting(args[0]!, first(args, 1)).reduce((sum, value) => sum + value, 0),
  RANK: (args) => 1 + numbers([args[1]!]).filter((value) => value > asNumber(first(args))).length,
};

/** The numbers that meet a criterion such as ">0", or are a number. */
function meeting(values: readonly Value[], given: Value): readonly number[] {
  const all = numbers([values]);
  if (typeof given === "number") return all.filter((value) => value === given);
  const criterion = String(given);
  const [, sign, limit] = /^(<>|<=|>=|<|>|=)(-?\d+(?:\.\d+)?)$/.exec(criterion) ?? [];
  if (sign === undefined) throw new FormulaError(`a count or sum with “${criterion}” is not understood`);
  return all.filter((value) => compared(sign, value - Number(limit)));
}

/** Whether a comparison holds by the difference of its sides. */
export function compared(sign: string, difference: number): boolean {
  switch (sign) {
    case "=":
      return difference === 0;
    case "<>":
      return difference !== 0;
    case "<":
      return difference < 0;
    case ">":
      return difference > 0;
    case "<=":
      return difference <= 0;
    default:
      return difference >= 0;
  }
}

export function asNumber(value: Value): number {
  if (value === null) return 0;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return Number(value);
  throw new FormulaError(`“${value}” is no number`);
}

/** A number within a text: as many digits as it has. */
export function asText(value: Value, { decimal }: Region): string {
  if (value === null) return "";
  return typeof value === "number" ? String(value).replace(".", decimal) : String(value);
}
