import { addressOf } from "../engine/addresses";
import { keepSheetFilter, keepTableColumnFilter, sheetFilter, tableColumnFilter } from "../engine/filters/filter-book";
import { filteredTable } from "../engine/filters/filtered";
import { allTables, columnsOfTable } from "../engine/tables/table-book";
import type { NameModel, WorkbookModel } from "../engine/workbook-model";
import { filterXml, type FoundFilter, readFilter } from "./filter-xml";
import { addLooks, looksIn } from "./looks";
import { attributesOf, bytesOf, type PackageParts, textOf } from "./package";
import { behindCells, joined, sheetPaths } from "./sheet-parts";
import { FILTER, partName, tableName, tableParts } from "./table-parts";

/** The filters of an opened package: of sheets and of tables, by name. */
export interface FoundFilters {
  readonly sheets: ReadonlyMap<string, FoundFilter>;
  readonly tables: ReadonlyMap<string, FoundFilter>;
}

const VIEWS = /<(?:\w+:)?customSheetViews\b[\s\S]*?<\/(?:\w+:)?customSheetViews>/;

/** Takes the filters out of a package before the engine reads it: it refuses tables with some of them, and forgets the others. */
export function takeFilters(parts: PackageParts): FoundFilters {
  const looks = looksIn(parts);
  const sheets = new Map<string, FoundFilter>();
  for (const [name, path] of sheetPaths(parts)) {
    const bytes = parts.get(path);
    // Each person's own view of a shared sheet has a filter too: only the sheet's is wanted.
    const element = bytes && FILTER.exec(behindCells(bytes).rest.replace(VIEWS, ""))?.[0];
    if (element) sheets.set(name, readFilter(element, looks));
  }
  const tables = new Map<string, FoundFilter>();
  for (const path of tableParts(parts)) {
    const xml = textOf(parts.get(path));
    const element = FILTER.exec(xml)?.[0];
    if (element === undefined) continue;
    tables.set(tableName(xml), readFilter(element, looks));
    if (!/filterColumn|sortState/.test(element)) continue;
    const { ref = "" } = attributesOf(/^<[^>]*>/.exec(element)![0]);
    parts.set(path, bytesOf(xml.replace(FILTER, () => `<${/^<((?:\w+:)?)/.exec(element)![1]}autoFilter ref="${ref}"/>`)));
  }
  return { sheets, tables };
}

/** Gives the sheets and tables the filters that were taken out of their parts. */
export function giveFilters(found: FoundFilters, workbook: WorkbookModel): void {
  for (const sheet of workbook.sheets) {
    const filter = found.sheets.get(sheet.name);
    if (filter?.area) keepSheetFilter(sheet, { area: filter.area, columns: filter.columns });
    // From here on the host's filter counts; the engine's would stay in place when cells move.
    sheet.sheet.autoFilter = null;
  }
  for (const ref of allTables(workbook)) {
    const filter = found.tables.get(partName(ref));
    for (const [index, column] of filter?.columns ?? []) {
      const own = columnsOfTable(ref)[index];
      if (own) keepTableColumnFilter(own, column);
    }
  }
}

/** Writes the filters into the package that the engine made. */
export function writeFilters(parts: PackageParts, workbook: WorkbookModel): void {
  const looks: string[] = [];
  const first = looksIn(parts).length;
  const addLook = (look: string) => first + looks.push(look) - 1;
  const paths = sheetPaths(parts);
  for (const sheet of workbook.sheets) {
    const filter = sheetFilter(sheet);
    const path = paths.get(sheet.name);
    const bytes = path === undefined ? undefined : parts.get(path);
    if (!filter || path === undefined || !bytes) continue;
    const { cells, rest } = behindCells(bytes);
    // The schema wants the filter after the cells and the sheet's protection.
    parts.set(
      path,
      joined(
        cells,
        rest.replace(
          /^sheetData\s*\/?>(?:<sheetProtection\b[^>]*\/>)?/,
          (before) => before + filterXml(filter.area, filter.columns, addLook),
        ),
      ),
    );
  }
  const tables = new Map(allTables(workbook).map((ref) => [partName(ref), ref]));
  for (const path of tableParts(parts)) {
    const xml = textOf(parts.get(path));
    const ref = tables.get(tableName(xml));
    const area = ref && filteredTable(ref).area();
    const columns = ref
      ? columnsOfTable(ref).flatMap((column, index) => (tableColumnFilter(column) ? [[index, tableColumnFilter(column)!] as const] : []))
      : [];
    if (area && columns.length > 0) parts.set(path, bytesOf(xml.replace(FILTER, () => filterXml(area, columns, addLook))));
  }
  addLooks(parts, looks);
}

/** Excel keeps a hidden name for the cells of each sheet's filter. */
export const filterNames = (workbook: WorkbookModel): readonly NameModel[] =>
  workbook.sheets.flatMap((sheet) => {
    const filter = sheetFilter(sheet);
    return filter
      ? [{ name: "_xlnm._FilterDatabase", scope: sheet, text: addressOf(sheet.range(filter.area), true), visible: false, comment: "" }]
      : [];
  });
