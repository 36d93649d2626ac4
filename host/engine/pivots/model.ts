import { type Area, formatArea } from "../area";
import { cellText } from "../cell-text";
import { cellValue } from "../cell-value";
import { calculate } from "../formulas/calculation";
import { numberFormatOf } from "../style";
import { tableArea, type TableRef } from "../tables/table-book";
import type { RangeRef, SheetModel, WorkbookModel } from "../workbook-model";
import type { FieldFilters } from "./filters";
import { itemName, type SourceCell, type SourceRecord } from "./records";

export const AGGREGATIONS = [
  "Sum",
  "Count",
  "Average",
  "Max",
  "Min",
  "Product",
  "CountNumbers",
  "StandardDeviation",
  "StandardDeviationP",
  "Variance",
  "VarianceP",
] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

/** How values are shown, other than as themselves. */
export const SHOWN_AS = [
  "None",
  "PercentOfGrandTotal",
  "PercentOfRowTotal",
  "PercentOfColumnTotal",
  "PercentOf",
  "DifferenceFrom",
  "PercentDifferenceFrom",
] as const;
export interface ShownAs {
  readonly calculation: (typeof SHOWN_AS)[number];
  readonly baseField?: string;
  readonly baseItem?: string;
}

/** A field whose values are summarised. */
export interface DataField {
  readonly field: string;
  name: string;
  /** Nobody gave it another name: it follows how values are summarised. */
  named: boolean;
  by: Aggregation;
  showAs: ShownAs;
  numberFormat: string | undefined;
}

export type LayoutType = "Compact" | "Outline" | "Tabular";

export interface PivotLayout {
  type: LayoutType;
  subtotals: "AtTop" | "AtBottom" | "Off" | undefined;
  rowGrandTotals: boolean;
  columnGrandTotals: boolean;
  fieldHeaders: boolean;
  blankLines: boolean;
  repeatLabels: boolean;
  fillEmpty: boolean;
  emptyText: string;
  /** Settings that the host keeps and does not use. */
  readonly others: Record<string, string | boolean>;
}

/** A pivot table of this session. The host draws it as values; files do not keep it. */
export interface PivotModel {
  name: string;
  readonly id: string;
  readonly sheet: SheetModel;
  readonly corner: RangeRef;
  readonly source: { readonly range: RangeRef; readonly table: TableRef | undefined };
  fields: readonly string[];
  records: readonly SourceRecord[];
  readonly rows: string[];
  readonly columns: string[];
  readonly filters: string[];
  readonly data: DataField[];
  readonly fieldFilters: Map<string, FieldFilters>;
  /** The items that slicers let through, by field. */
  readonly sliced: Map<string, ReadonlySet<string>>;
  readonly layout: PivotLayout;
  drawn: Drawn | undefined;
}

/** Where the parts of a pivot table are. */
export interface Drawn {
  readonly all: Area;
  readonly body: Area | undefined;
  readonly rowLabels: Area | undefined;
  readonly columnLabels: Area | undefined;
  readonly filters: Area | undefined;
  /** The cells with a number format from the pivot table. */
  readonly formatted: readonly { readonly row: number; readonly column: number }[];
}

const books = new WeakMap<WorkbookModel, PivotModel[]>();

export function pivotsOf(workbook: WorkbookModel): PivotModel[] {
  let pivots = books.get(workbook);
  if (!pivots) books.set(workbook, (pivots = []));
  // Those on deleted sheets are gone.
  for (const pivot of pivots.filter(({ sheet }) => !sheet.alive)) pivots.splice(pivots.indexOf(pivot), 1);
  return pivots;
}

let serial = 1;

export function newPivot(name: string, corner: RangeRef, source: PivotModel["source"]): PivotModel {
  const pivot: PivotModel = {
    name,
    id: String(serial++),
    sheet: corner.sheet,
    corner,
    source,
    fields: [],
    records: [],
    rows: [],
    columns: [],
    filters: [],
    data: [],
    fieldFilters: new Map(),
    sliced: new Map(),
    layout: {
      type: "Compact",
      subtotals: undefined,
      rowGrandTotals: true,
      columnGrandTotals: true,
      fieldHeaders: true,
      blankLines: false,
      repeatLabels: false,
      fillEmpty: false,
      emptyText: "",
      others: { autoFormat: false, preserveFormatting: true, enableFieldList: true, altTextTitle: "", altTextDescription: "" },
    },
    drawn: undefined,
  };
  readSource(pivot);
  return pivot;
}

/** The cells that a pivot table takes its records from: for a table, its present cells, even if it has grown. */
const sourceArea = ({ source }: PivotModel): Area => (source.table ? tableArea(source.table) : source.range.area);

export const sourceText = (pivot: PivotModel): string =>
  pivot.source.table ? pivot.source.table.table.name : `${pivot.source.range.sheet.name}!${formatArea(sourceArea(pivot), true)}`;

/** Reads the records from their cells again: pivot tables do not follow them by themselves. */
export function readSource(pivot: PivotModel): void {
  const { sheet } = pivot.source.range;
  calculate(sheet.workbook);
  const { top, left, bottom, right } = sourceArea(pivot);
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  pivot.fields = columns.map((column) => cellText(sheet.sheet.findCell(top, column)));
  pivot.records = Array.from({ length: bottom - top }, (_, index) =>
    columns.map((column) => {
      const cell = sheet.sheet.findCell(top + 1 + index, column);
      return { value: cellValue(cell), text: cellText(cell), format: numberFormatOf(cell?.style) };
    }),
  );
}

/** The items of a field in their order: numbers, then texts, each ascending; blanks last. */
export function itemsOf(pivot: PivotModel, field: string, records: readonly SourceRecord[] = pivot.records): readonly SourceCell[] {
  const at = pivot.fields.indexOf(field);
  const byName = new Map(records.map((record) => [itemName(record[at]!).toLowerCase(), record[at]!]));
  const rank = ({ value }: SourceCell) => (value === "" ? 3 : typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);
  return [...byName.values()].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (typeof a.value === "number" && typeof b.value === "number"
        ? a.value - b.value
        : String(a.value).localeCompare(String(b.value), "en-GB", { sensitivity: "accent" })),
  );
}
