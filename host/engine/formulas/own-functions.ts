import type { Workbook } from "../../library";
import { type Scalar } from "../cell-value";
import { formatValue } from "../number-format";
import { apiFormat, type Locale } from "../entries/locale";

/** A value as the engine exchanges it with functions. */
type Value =
  | { readonly kind: 0 }
  | { readonly kind: 1; readonly value: number }
  | { readonly kind: 2; readonly value: string }
  | { readonly kind: 3; readonly value: boolean }
  | { readonly kind: 4; readonly code: string }
  | Block;

interface Block {
  readonly kind: 5;
  readonly rows: readonly (readonly Value[])[];
  readonly height: number;
  readonly width: number;
  /** The first row, of a range on a sheet. */
  readonly originRow?: number;
  readonly subtotalMask?: readonly (readonly boolean[])[];
  readonly hiddenRowMask?: readonly boolean[];
}

const VALUE_ERROR: Value = { kind: 4, code: "#VALUE!" };
const DIV_ERROR: Value = { kind: 4, code: "#DIV/0!" };

/** What the workbook says when a function is called. */
interface Surroundings {
  readonly locale: Locale;
  /** How many days the workbook's serial numbers are behind those of 1900. */
  readonly dateOffset: number;
  /** Which of the rows from the first, hidden as given, a filter hides. */
  readonly filteredOut: (first: number, hidden: readonly boolean[]) => (row: number) => boolean;
}

/** Functions where the engine differs from Excel; the host has its own. */
export function registerOwnFunctions(book: Workbook, surroundings: () => Surroundings): void {
  const register = (name: string, least: number, most: number, call: (args: readonly Value[]) => Value) =>
    book.registerFunction(name, (args) => call(args as readonly Value[]), { minArity: least, maxArity: most });
  register("TEXT", 2, 2, ([value, format]) => textOf(value!, first(format!), surroundings()));
  register("ROUND", 1, 2, ([value, digits = ZERO]) => ofNumbers([value!, digits], (one, to) => ({ kind: 1, value: rounded(one, to) })));
  register("FIXED", 1, 3, ([value, decimals = { kind: 1, value: 2 }, plain = ZERO]) =>
    ofNumbers([value!, decimals, plain], (one, to, isPlain) => ({ kind: 2, value: fixed(one, to, isPlain !== 0) })),
  );
  register("SUBTOTAL", 2, 255, ([code, ...ranges]) => subtotal(first(code!), ranges, surroundings()));
}

const first = (value: Value): Value => (value.kind === 5 ? (value.rows[0]?.[0] ?? { kind: 0 }) : value);

/**
 * As a cell with this format would show it, in the person's region: a text stays unchanged, where the engine gives #VALUE!.
 */
function textOf(value: Value, format: Value, surroundings: Surroundings): Value {
  const { locale, dateOffset } = surroundings;
  if (value.kind === 5) return { ...value, rows: value.rows.map((row) => row.map((one) => textOf(one, format, surroundings))) };
  if (value.kind === 4) return value;
  if (format.kind === 4) return format;
  const code = format.kind === 1 || format.kind === 2 ? String(format.value) : "";
  if (code === "") return { kind: 2, value: "" };
  const scalar: Scalar = value.kind === 0 ? 0 : value.kind === 2 ? numberIn(value.value) : value.value;
  return { kind: 2, value: formatValue(scalar, apiFormat(code, locale), dateOffset, locale) };
}

const ZERO: Value = { kind: 1, value: 0 };

/** Calls with the arguments as numbers, unless one of them is none. */
function ofNumbers(args: readonly Value[], call: (one: number, other: number, third: number) => Value): Value {
  const numbers: number[] = [];
  for (const arg of args.map(first)) {
    if (arg.kind === 4) return arg;
    const value = arg.kind === 0 ? 0 : arg.kind === 2 ? numberIn(arg.value) : Number((arg as { readonly value: number | boolean }).value);
    if (typeof value !== "number") return VALUE_ERROR;
    numbers.push(value);
  }
  return call(numbers[0]!, numbers[1]!, numbers[2] ?? 0);
}

/** Excel rounds what a number is in 15 digits: 2.675, which is a little less in binary, to 2.68. */
function rounded(value: number, digits: number): number {
  const power = 10 ** Math.trunc(digits);
  const near = Math.sign(value) * (Math.round(Number((Math.abs(value) * power).toPrecision(15))) / power);
  return near === 0 ? 0 : near;
}

function fixed(value: number, decimals: number, isPlain: boolean): string {
  const near = rounded(value, decimals);
  const [whole, part] = Math.abs(near)
    .toFixed(Math.max(0, Math.trunc(decimals)))
    .split(".");
  const grouped = isPlain ? whole! : whole!.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${near < 0 ? "-" : ""}${grouped}${part === undefined ? "" : `.${part}`}`;
}

/** A text of digits counts as its number. */
const numberIn = (text: string): Scalar => (text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text);

/** No SUBTOTAL counts rows that a filter hides, which the engine does not know; only 101 and above leave out rows hidden by hand. */
function subtotal(code: Value, ranges: readonly Value[], { filteredOut }: Surroundings): Value {
  if (code.kind !== 1) return code.kind === 4 ? code : VALUE_ERROR;
  const asked = Math.trunc(code.value);
  if (asked > 111 || asked % 100 < 1 || asked % 100 > 11) return VALUE_ERROR;
  const counted = (range: Block): readonly Value[] => {
    const { hiddenRowMask: hidden, originRow = 1 } = range;
    const isOut = hidden && asked <= 100 ? filteredOut(originRow, hidden) : () => true;
    return range.rows.flatMap((row, at) =>
      hidden?.[at] && isOut(originRow + at) ? [] : row.filter((_, column) => !range.subtotalMask?.[at]?.[column]),
    );
  };
  const cells = ranges.flatMap((range) => (range.kind === 5 ? counted(range) : [range]));
  if (asked % 100 === 3) return { kind: 1, value: cells.filter(({ kind }) => kind !== 0).length };
  const numbers = cells.flatMap((cell) => (cell.kind === 1 ? [cell.value] : []));
  if (asked % 100 === 2) return { kind: 1, value: numbers.length };
  return cells.find(({ kind }) => kind === 4) ?? AGGREGATES[asked % 100]!(numbers);
}

const number = (value: number): Value => (Number.isFinite(value) ? { kind: 1, value } : DIV_ERROR);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const variance = (numbers: readonly number[], less: 0 | 1): number =>
  sum(numbers.map((one) => (one - sum(numbers) / numbers.length) ** 2)) / (numbers.length - less);

const AGGREGATES: Readonly<Partial<Record<number, (numbers: readonly number[]) => Value>>> = {
  1: (numbers) => number(sum(numbers) / numbers.length),
  4: (numbers) => number(numbers.reduce((most, one) => Math.max(most, one), numbers[0] ?? 0)),
  5: (numbers) => number(numbers.reduce((least, one) => Math.min(least, one), numbers[0] ?? 0)),
  6: (numbers) => number(numbers.length === 0 ? 0 : numbers.reduce((product, one) => product * one, 1)),
  7: (numbers) => number(Math.sqrt(variance(numbers, 1))),
  8: (numbers) => number(Math.sqrt(variance(numbers, 0))),
  9: (numbers) => number(sum(numbers)),
  10: (numbers) => number(variance(numbers, 1)),
  11: (numbers) => number(variance(numbers, 0)),
};
