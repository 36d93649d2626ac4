import { US_ENGLISH } from "../../engine/entries/locale";
import { readEntry } from "../../engine/entries/read-entry";
import {
  DATE_GROUPINGS,
  type DateGroup,
  FILTER_OPERATORS,
  type FilterOperator,
  type FilterRule,
  type FilterTest,
} from "../../engine/filters/column-filter";
import { apiNotFound, invalidArgument, type Json } from "../../protocol";
import { oneOf } from "../arguments";
import { expectNumber, expectRecord, expectText } from "../expect";

type Criteria = Readonly<Record<string, Json>>;

const MONTHS = ["January", "Februray", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]; // the client's own spelling
const SIZES: Readonly<Record<string, string>> = { "3": "Three", "4": "Four", "5": "Five" };
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A column's filter as the client's `FilterCriteria`. */
export function criteriaOf(rule: FilterRule): Criteria {
  switch (rule.kind) {
    case "values":
      return {
        filterOn: "Values",
        values: [
          ...rule.values,
          ...(rule.blank ? [""] : []),
          ...rule.dates.map((group) => ({ date: isoOf(group), specificity: capital(group.grouping) })),
        ],
      };
    case "custom": {
      const [first, second] = rule.tests.map(({ operator, value }) => FILTER_OPERATORS[operator] + value.trim());
      return {
        filterOn: "Custom",
        criterion1: first ?? "",
        ...(second !== undefined && { criterion2: second, operator: rule.both ? "And" : "Or" }),
      };
    }
    case "extremes":
      return { filterOn: `${rule.end}${rule.unit}`, criterion1: String(rule.count) };
    case "dynamic": {
      const period = /^([MQ])(\d+)$/.exec(rule.type);
      const name = !period
        ? capital(rule.type)
        : `AllDatesInPeriod${period[1] === "M" ? MONTHS[Number(period[2]) - 1]! : `Quarter${period[2]!}`}`;
      return { filterOn: "Dynamic", dynamicCriteria: name === "Null" ? "Unknown" : name };
    }
    case "colour":
      return { filterOn: `${rule.of}Color`, ...(rule.colour !== undefined && { color: rule.colour }) };
    case "icon":
      return {
        filterOn: "Icon",
        ...(rule.index !== undefined && { icon: { set: rule.set.replace(/^\d/, (size) => SIZES[size] ?? size), index: rule.index } }),
      };
  }
}

const two = (part: number | undefined, least: number): string => String(part ?? least).padStart(2, "0");

function isoOf({ grouping, parts }: DateGroup): string {
  const [year, month, day, hour, minute, second] = parts;
  const date = `${String(year).padStart(4, "0")}-${two(month, 1)}-${two(day, 1)}`;
  return DATE_GROUPINGS.indexOf(grouping) < 3 ? date : `${date}T${two(hour, 0)}:${two(minute, 0)}:${two(second, 0)}`;
}

const PROVIDED = ["Values", "Custom", "Dynamic", "TopItems", "BottomItems", "TopPercent", "BottomPercent"] as const;

/** The rule that given criteria mean. Filters by colour, icon or period are `ApiNotFound`; those by the average are not. */
export function ruleOf(given: Json, api: string, date1904: boolean): FilterRule {
  const criteria = expectRecord(given, api);
  const filterOn = oneOf(criteria.filterOn ?? null, PROVIDED, api);
  if (criteria.subField !== undefined && criteria.subField !== null) throw apiNotFound(`${api} subField`);
  if (filterOn === "Values") return valuesRule(criteria.values ?? null, api);
  if (filterOn === "Custom") return customRule(criteria, api, date1904);
  if (filterOn === "Dynamic") {
    const period = oneOf(criteria.dynamicCriteria ?? null, ["AboveAverage", "BelowAverage"], `${api} dynamicCriteria`);
    return { kind: "dynamic", type: period === "AboveAverage" ? "aboveAverage" : "belowAverage", limits: {} };
  }
  const [, end, unit] = /^(Top|Bottom)(Items|Percent)$/.exec(filterOn)!;
  const most = unit === "Items" ? 500 : 100;
  const count = expectNumber(Number(criteria.criterion1 ?? NaN), `${api} criterion1`, 1, most);
  return { kind: "extremes", end: end as "Top", unit: unit as "Items", count };
}

function valuesRule(given: Json, api: string): FilterRule {
  if (!Array.isArray(given)) throw invalidArgument(`${api}: a filter by values needs values.`);
  const texts: string[] = [];
  const dates: DateGroup[] = [];
  for (const one of given as readonly Json[]) {
    if (typeof one === "string") texts.push(one);
    else dates.push(dateGroup(expectRecord(one, `${api} values`), api));
  }
  return { kind: "values", values: texts.filter((text) => text !== ""), dates, blank: texts.includes("") };
}

const ISO = /^(\d{4})(?:-(\d\d?)(?:-(\d\d?)(?:T(\d\d?)(?::(\d\d?)(?::(\d\d?)(?:\.\d+)?)?)?Z?)?)?)?$/;

function dateGroup({ date, specificity }: Criteria, api: string): DateGroup {
  const grouping = DATE_GROUPINGS.find((one) => capital(one) === specificity);
  const parts = ISO.exec(expectText(date ?? null, `${api} date`));
  if (!grouping || !parts) throw invalidArgument(`${api}: a date filter has a date such as 2024-01-31 and how much of it counts.`);
  const needed = DATE_GROUPINGS.slice(0, DATE_GROUPINGS.indexOf(grouping) + 1);
  return { grouping, parts: needed.map((_, index) => Number(parts[index + 1] ?? (index < 3 ? 1 : 0))) };
}

function customRule({ criterion1, criterion2, operator }: Criteria, api: string, date1904: boolean): FilterRule {
  const texts = [criterion1, criterion2].filter((criterion) => criterion !== undefined && criterion !== null);
  if (texts.length === 0) throw invalidArgument(`${api}: a custom filter needs a criterion.`);
  const joint = operator === undefined || operator === null ? "And" : oneOf(operator, ["And", "Or"], api);
  return { kind: "custom", both: texts.length > 1 && joint === "And", tests: texts.map((text) => testOf(expectText(text, api), date1904)) };
}

const OPERATORS = Object.entries(FILTER_OPERATORS).sort(([, a], [, b]) => b.length - a.length) as readonly [FilterOperator, string][];

/** ">=5" as operator and value. No operator means equality; a typed date counts as its number. */
function testOf(text: string, date1904: boolean): FilterTest {
  const found = OPERATORS.find(([, sign]) => text.startsWith(sign));
  const value = text.slice(found?.[1].length ?? 0);
  const read = readEntry(value, "General", { locale: US_ENGLISH, date1904 });
  const plain = read.kind === "value" && typeof read.value === "number" ? String(read.value) : value;
  // The file format's word for blank cells is a single space.
  return { operator: found?.[0] ?? "equal", value: plain === "" ? " " : plain };
}
