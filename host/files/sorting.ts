import { xmlEncode } from "../library";
import { withoutPrefixes } from "./filter-xml";
import { attributesOf, bytesOf, type PackageParts, textOf } from "./package";
import { behindCells, joined, sheetPaths } from "./sheet-parts";
import { FILTER, tableName, tableParts } from "./table-parts";

/** The sort order of rows, as a sheet's or a table's part gives it: beside its filter or within it. */
interface Sorting {
  readonly own: string;
  /** With the cells of its filter. */
  readonly inFilter: { readonly cells: string | undefined; readonly state: string } | null;
}

/** By the names of sheets, and of tables. */
export interface FoundSorting {
  readonly sheets: ReadonlyMap<string, Sorting>;
  readonly tables: ReadonlyMap<string, Sorting>;
}

const STATE = /<sortState\b[^>]*?(?:\/>|>[\s\S]*?<\/sortState>)/;
const VIEWS = /<customSheetViews\b[\s\S]*?<\/customSheetViews>/;

export function findSorting(parts: PackageParts): FoundSorting {
  const tables = tableParts(parts).map((path) => textOf(parts.get(path)));
  return {
    sheets: new Map(
      [...sheetPaths(parts)].flatMap(([name, path]) => {
        const bytes = parts.get(path);
        return bytes ? [[name, sortingIn(behindCells(bytes).rest)]] : [];
      }),
    ),
    tables: new Map(tables.map((xml) => [tableName(xml), sortingIn(xml)])),
  };
}

function sortingIn(part: string): Sorting {
  const xml = part.includes("sortState") ? withoutPrefixes(part).replace(VIEWS, "") : "";
  const filter = FILTER.exec(xml)?.[0] ?? "";
  const inFilter = plainState(STATE.exec(filter)?.[0]);
  return {
    own: plainState(STATE.exec(xml.replace(filter, ""))?.[0]),
    inFilter: inFilter === "" ? null : { cells: cellsOf(filter), state: inFilter },
  };
}

const cellsOf = (filter: string): string | undefined => attributesOf(/^<[^>]*>/.exec(filter)?.[0] ?? "").ref;

/**
 * An order by values, written again; nothing for one by colours or icons, whose numbers would mean others in the copy.
 */
function plainState(xml: string | undefined): string {
  if (xml === undefined || /\b(?:dxfId|iconSet)=/.test(xml)) return "";
  const [state, ...conditions] = [...xml.matchAll(/<(?:sortState|sortCondition)\b[^>]*>/g)].map(([tag]) => attributesOf(tag));
  const inner = conditions.map((condition) => `<sortCondition${written(condition)}/>`).join("");
  return `<sortState${written(state ?? {})}>${inner}</sortState>`;
}

const written = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .filter(([name]) => !name.includes(":") && name !== "xmlns")
    .map(([name, value]) => ` ${name}="${xmlEncode(value)}"`)
    .join("");

/**
 * Writes the order into the package that the engine made, if no cells have moved; into a filter only if that is the
 * same.
 */
export function writeSorting(parts: PackageParts, { sheets, tables }: FoundSorting): void {
  for (const [name, path] of sheetPaths(parts)) {
    const bytes = parts.get(path);
    if (!bytes || !sheets.has(name)) continue;
    const { cells, rest } = behindCells(bytes);
    const sorted = withSorting(rest, sheets.get(name)!, BEFORE_IN_SHEET);
    if (sorted !== rest) parts.set(path, joined(cells, sorted));
  }
  for (const path of tableParts(parts)) {
    const xml = textOf(parts.get(path));
    const sorting = tables.get(tableName(xml));
    if (sorting) parts.set(path, bytesOf(withSorting(xml, sorting, BEFORE_IN_TABLE)));
  }
}

const A_FILTER = "(?:<autoFilter\\b[^>]*?(?:/>|>[\\s\\S]*?</autoFilter>))?";
/** What an order of its own stands behind. */
const BEFORE_IN_SHEET = new RegExp(
  `^sheetData\\s*/?>(?:<sheetCalcPr\\b[^>]*/>)?(?:<sheetProtection\\b[^>]*/>)?(?:<protectedRanges\\b[\\s\\S]*?</protectedRanges>)?${A_FILTER}`,
);
const BEFORE_IN_TABLE = new RegExp(`<table\\s[^>]*>${A_FILTER}`);

function withSorting(xml: string, { own, inFilter }: Sorting, before: RegExp): string {
  const filtered =
    inFilter === null
      ? xml
      : xml.replace(FILTER, (filter) => {
          if (cellsOf(filter) !== inFilter.cells) return filter;
          const open = filter.endsWith("/>") ? `${filter.slice(0, -2)}></autoFilter>` : filter;
          return open.replace(/<\/autoFilter>$/, () => `${inFilter.state}</autoFilter>`);
        });
  return own === "" ? filtered : filtered.replace(before, (all) => all + own);
}
