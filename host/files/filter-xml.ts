import { type Area, formatArea, parseArea } from "../engine/area";
import {
  type ColumnFilter,
  DATE_GROUPINGS,
  type DateGrouping,
  FILTER_OPERATORS,
  type FilterOperator,
  type FilterRule,
} from "../engine/filters/column-filter";
import { xmlEncode } from "../library";
import { attributesOf } from "./package";

/** A filter as it is written in a sheet's or a table's part. */
export interface FoundFilter {
  readonly area: Area | undefined;
  readonly columns: ReadonlyMap<number, ColumnFilter>;
}

/** Some programs write every tag with a prefix; ours are written without. */
export const withoutPrefixes = (xml: string): string => xml.replace(/<(\/?)\w+:/g, "<$1");

const isTrue = (flag: string | undefined, otherwise = false): boolean => (flag === undefined ? otherwise : flag === "1" || flag === "true");

const tags = (xml: string, name: string): readonly Readonly<Record<string, string>>[] =>
  [...xml.matchAll(new RegExp(`<${name}\\b[^>]*>`, "g"))].map(([tag]) => attributesOf(tag));

/** Reads an `autoFilter` element. `looks` are the file's differential formats, which filters by colour refer to. */
export function readFilter(element: string, looks: readonly string[]): FoundFilter {
  const xml = withoutPrefixes(element);
  const columns = new Map<number, ColumnFilter>();
  for (const [, tag = "", inner = ""] of xml.matchAll(/<filterColumn\b([^>]*?)(?:\/>|>([\s\S]*?)<\/filterColumn>)/g)) {
    const { colId, ...attributes } = attributesOf(tag);
    const rule = ruleIn(inner, looks);
    if (colId !== undefined && (rule ?? Object.keys(attributes).length > 0)) columns.set(Number(colId), { rule, attributes });
  }
  return { area: parseArea(attributesOf(/<autoFilter\b[^>]*>/.exec(xml)?.[0] ?? "").ref ?? ""), columns };
}

function ruleIn(inner: string, looks: readonly string[]): FilterRule | undefined {
  const [, name, tag = ""] = /<(filters|customFilters|top10|dynamicFilter|colorFilter|iconFilter)\b([^>]*)>/.exec(inner) ?? [];
  const own = attributesOf(tag);
  switch (name) {
    case "filters":
      return {
        kind: "values",
        values: tags(inner, "filter").map(({ val = "" }) => val),
        dates: tags(inner, "dateGroupItem").flatMap(dateGroup),
        blank: isTrue(own.blank),
      };
    case "customFilters":
      return {
        kind: "custom",
        both: isTrue(own.and),
        tests: tags(inner, "customFilter").map(({ operator, val = "" }) => ({ operator: operatorOf(operator), value: val })),
      };
    case "top10":
      return {
        kind: "extremes",
        end: isTrue(own.top, true) ? "Top" : "Bottom",
        unit: isTrue(own.percent) ? "Percent" : "Items",
        count: Number(own.val ?? 10),
      };
    case "dynamicFilter": {
      const { type = "null", ...limits } = own;
      return { kind: "dynamic", type, limits };
    }
    case "colorFilter": {
      const of = isTrue(own.cellColor, true) ? "Cell" : "Font";
      const look = looks[Number(own.dxfId ?? -1)];
      return look === undefined ? undefined : { kind: "colour", of, look, colour: colourIn(look, of) };
    }
    case "iconFilter":
      return { kind: "icon", set: own.iconSet ?? "3Arrows", index: own.iconId === undefined ? undefined : Number(own.iconId) };
    default:
      return undefined;
  }
}

const operatorOf = (text: string | undefined): FilterOperator =>
  text !== undefined && text in FILTER_OPERATORS ? (text as FilterOperator) : "equal";

function dateGroup({ dateTimeGrouping, ...parts }: Readonly<Record<string, string>>) {
  const grouping = DATE_GROUPINGS.find((one) => one === dateTimeGrouping);
  if (!grouping) return [];
  const needed: readonly DateGrouping[] = DATE_GROUPINGS.slice(0, DATE_GROUPINGS.indexOf(grouping) + 1);
  return [{ grouping, parts: needed.map((part) => Number(parts[part] ?? 0)) }];
}

function colourIn(look: string, of: "Cell" | "Font"): string | undefined {
  const pattern = of === "Cell" ? (/<fgColor\b[^>]*>/.exec(look) ?? /<bgColor\b[^>]*>/.exec(look)) : /<color\b[^>]*>/.exec(look);
  const { rgb } = attributesOf(pattern?.[0] ?? "");
  return rgb === undefined ? undefined : `#${rgb.slice(-6).toUpperCase()}`;
}

const written = (attributes: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${xmlEncode(String(value))}"`))
    .join("");

/** Writes an `autoFilter` element. `addLook` puts a differential format into the saved file and returns its number there. */
export function filterXml(area: Area, columns: Iterable<readonly [number, ColumnFilter]>, addLook: (look: string) => number): string {
  const inner = [...columns]
    .sort(([a], [b]) => a - b)
    .filter(([, { rule, attributes }]) => rule !== undefined || Object.keys(attributes).length > 0)
    .map(
      ([index, { rule, attributes }]) =>
        `<filterColumn${written({ colId: index, ...attributes })}>${rule ? ruleXml(rule, addLook) : ""}</filterColumn>`,
    )
    .join("");
  const text = formatArea(area);
  return `<autoFilter ref="${text.includes(":") ? text : `${text}:${text}`}">${inner}</autoFilter>`;
}

function ruleXml(rule: FilterRule, addLook: (look: string) => number): string {
  switch (rule.kind) {
    case "values": {
      const dates = rule.dates.map(
        ({ grouping, parts }) =>
          `<dateGroupItem${written({ ...Object.fromEntries(parts.map((part, index) => [DATE_GROUPINGS[index]!, part])), dateTimeGrouping: grouping })}/>`,
      );
      return `<filters${written({ blank: rule.blank ? 1 : undefined })}>${rule.values.map((val) => `<filter${written({ val })}/>`).join("")}${dates.join("")}</filters>`;
    }
    case "custom":
      return `<customFilters${written({ and: rule.both ? 1 : undefined })}>${rule.tests.map(({ operator, value }) => `<customFilter${written({ operator: operator === "equal" ? undefined : operator, val: value })}/>`).join("")}</customFilters>`;
    case "extremes":
      return `<top10${written({ top: rule.end === "Top" ? undefined : 0, percent: rule.unit === "Percent" ? 1 : undefined, val: rule.count })}/>`;
    case "dynamic":
      return `<dynamicFilter${written({ type: rule.type, ...rule.limits })}/>`;
    case "colour":
      return `<colorFilter${written({ dxfId: addLook(rule.look), cellColor: rule.of === "Cell" ? undefined : 0 })}/>`;
    case "icon":
      return `<iconFilter${written({ iconSet: rule.set, iconId: rule.index })}/>`;
  }
}
