import { type Cell, isDateDisplayFormat } from "../../library";
import { cellText } from "../cell-text";
import { cellValue, type Scalar } from "../cell-value";
import { datePartsOf } from "../dates";
import { numberFormatOf } from "../style";
import { DATE_GROUPINGS, type DateGroup, type FilterRule, type FilterTest } from "./column-filter";

export type CellTest = (cell: Cell | undefined) => boolean;

/** The test that a column's cells must pass; undefined for rules that the host keeps without understanding them. */
export function testOf(rule: FilterRule, column: () => Iterable<Cell | undefined>): CellTest | undefined {
  switch (rule.kind) {
    case "values": {
      const wanted = new Set(rule.values.map((value) => value.toLowerCase()));
      return (cell) => {
        const text = cellText(cell);
        return text === "" ? rule.blank : wanted.has(text.toLowerCase()) || rule.dates.some((group) => inGroup(cell, group));
      };
    }
    case "custom": {
      const tests = rule.tests.map(comparison);
      return (cell) => (rule.both ? tests.every((test) => test(cell)) : tests.some((test) => test(cell)));
    }
    case "extremes":
      return amongExtremes(rule, column());
    case "dynamic":
      return rule.type === "aboveAverage" || rule.type === "belowAverage" ? besideAverage(rule.type, column()) : undefined;
    default:
      return undefined;
  }
}

/** Whether a cell holds a date of the group. Only a number that shows as a date is one. */
function inGroup(cell: Cell | undefined, { grouping, parts }: DateGroup): boolean {
  const value = cellValue(cell);
  if (!cell || typeof value !== "number" || !isDateDisplayFormat(numberFormatOf(cell.style))) return false;
  const own = datePartsOf(value, cell.workbook);
  return parts.slice(0, DATE_GROUPINGS.indexOf(grouping) + 1).every((part, index) => part === own[index]);
}

function comparison({ operator, value }: FilterTest): CellTest {
  if (value.trim() === "") return operator === "notEqual" ? (cell) => cellText(cell) !== "" : (cell) => cellText(cell) === "";
  const equals = equalTo(value);
  if (operator === "equal") return (cell) => equals(cellValue(cell));
  if (operator === "notEqual") return (cell) => !equals(cellValue(cell));
  const limit = numberOf(value) ?? value.toLowerCase();
  const orEqual = operator === "greaterThanOrEqual" || operator === "lessThanOrEqual";
  const sign = operator === "greaterThan" || operator === "greaterThanOrEqual" ? 1 : -1;
  return (cell) => {
    const own = cellValue(cell);
    // Numbers compare with numbers and texts with texts: a text is neither above nor below a number.
    if (own === "" || typeof own !== typeof limit) return false;
    const order = typeof own === "string" ? own.toLowerCase().localeCompare(String(limit), "en-GB") : Number(own) - Number(limit);
    return order === 0 ? orEqual : Math.sign(order) === sign;
  };
}

/** Equality as in filters: of numbers, of true and false, or of texts with `*` and `?`. */
function equalTo(value: string): (own: Scalar) => boolean {
  const number = numberOf(value);
  const pattern = new RegExp(
    `^${value.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\/-]/g, (sign, plain?: string) => (plain ? `\\${plain}` : sign === "*" ? "[^]*" : sign === "?" ? "[^]" : `\\${sign}`))}$`,
    "i",
  );
  return (own) => (typeof own === "number" ? own === number : pattern.test(typeof own === "boolean" ? String(own).toUpperCase() : own));
}

function numberOf(value: string): number | undefined {
  const number = Number(value);
  return value.trim() !== "" && Number.isFinite(number) ? number : undefined;
}

function besideAverage(side: "aboveAverage" | "belowAverage", column: Iterable<Cell | undefined>): CellTest {
  const numbers = [...column].map(cellValue).filter((value) => typeof value === "number");
  const average = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  return (cell) => {
    const value = cellValue(cell);
    return typeof value === "number" && (side === "aboveAverage" ? value > average : value < average);
  };
}

function amongExtremes({ end, unit, count }: FilterRule & { kind: "extremes" }, column: Iterable<Cell | undefined>): CellTest {
  const numbers: number[] = [];
  for (const cell of column) {
    const value = cellValue(cell);
    if (typeof value === "number") numbers.push(value);
  }
  numbers.sort((a, b) => (end === "Top" ? b - a : a - b));
  const rows = Math.min(numbers.length, unit === "Items" ? count : Math.max(1, Math.floor((numbers.length * count) / 100)));
  const limit = numbers[rows - 1];
  if (limit === undefined) return () => false;
  // Ties for the last place are all included, as in Excel.
  return (cell) => {
    const value = cellValue(cell);
    return typeof value === "number" && (end === "Top" ? value >= limit : value <= limit);
  };
}
