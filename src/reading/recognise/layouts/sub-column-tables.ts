import { columnLetters, cellAt, localAddress } from "../../../domain/address";
import { finding } from "../../../domain/finding";
import { normalised } from "../../../domain/text";
import { rangeOf, sampleOf, type Region, type SheetView } from "../../sheets/sheet-view";
import type { MonthlyTable } from "../../tables/tables";
import { countOf } from "../../texts/counts";
import { offenceRank } from "../../texts/labels";
import type { ColumnRole } from "../../sheets/reading-notes";
import { isPlaceHeader, PLACE } from "../places";
import { addsUp } from "./adds-up";
import { fatesOf, isRateLabel, type LabelFates } from "./label-fates";
import type { LayoutRead } from "./long";
import type { MonthHeader } from "./month-header";
import { isKnownPlace } from "../../texts/known-places";
import { isMeasureWord } from "../../texts/measures";
import { columnOfLabel, type SubColumn, type SubColumns } from "./sub-columns";
import { wideTable } from "./wide-table";

/** The wide table, or one for each part, where each month has several columns. Asks where nothing says which is counted. */
export function subColumnTables(view: SheetView, region: Region, lastRow: number, header: MonthHeader, sub: SubColumns): LayoutRead {
  const fates = subColumnFates(view, region, lastRow, sub);
  const place = { sheet: view.sheet, address: addressOfLabels(view, sub) };
  if (fates.counted === "unclear") return whichCounts(view, sub, fates.labels);
  const under = (labels: readonly string[]) => columnsUnder(sub, labels);
  const counted = fates.counted === "one" ? [fates.label] : fates.labels;
  const left = sub.labels.filter((label) => !counted.some((each) => normalised(each) === normalised(label)));
  const asides = under(left);
  const tables = counted.map((label) => {
    const months = under([label]);
    const read = wideTable(view, region, sub.headerRow, lastRow, { ...header, months }, sub.columns);
    return { ...read, label };
  });
  const [first, ...beside] = tables.map(({ table, label }, index): MonthlyTable => ({
    ...table,
    headerTop: Math.min(table.headerTop, sub.labelRow, header.top),
    asides: index === 0 ? asides.map(({ label: name, column }) => ({ header: name, column })) : [],
    place: fates.counted === "parts" ? { header: fates.word, value: label, from: "header", family: -1, known: true } : table.place,
  }));
  const said = left.length === 0 ? [] : [finding("subColumnsLeftOut", place, { counted, left })];
  return { table: first!, beside, findings: [...said, ...tables.flatMap(({ findings }) => findings)] };
}

/** Asks which of some labels is counted. */
export function whichCounts(view: SheetView, sub: SubColumns, labels: readonly string[]): LayoutRead {
  const place = { sheet: view.sheet, address: addressOfLabels(view, sub) };
  const choices = labels.map((label) => ({ label, column: columnLetters(columnOfLabel(sub, label)) }));
  return { table: null, findings: [finding("severalMeasures", place, { choices, among: "months", sheets: [view.sheet] })] };
}

/** The columns with any of some labels. */
export function columnsUnder(sub: SubColumns, labels: readonly string[]): readonly SubColumn[] {
  const names = labels.map(normalised);
  return sub.columns.filter(({ label }) => names.includes(normalised(label)));
}

/** The share of the sums that must be right. A few slips do not make another table. */
const MOST = 0.9;

/** What becomes of the columns of a month, by their labels and numbers. */
export function subColumnFates(view: SheetView, region: Region, lastRow: number, sub: SubColumns): LabelFates {
  const saidIn = (role: ColumnRole) =>
    sub.columns.find(({ column }) => view.notes.columns.some((note) => note.role === role && note.column === column));
  const count = saidIn("count");
  if (count) return { counted: "one", label: count.label };
  if (saidIn("place")) return { counted: "parts", labels: sub.labels.filter((label) => !isRateLabel(label)), word: PLACE };
  const first = sub.headerRow + 1;
  const rows = [...rangeOf(first, Math.min(lastRow, view.region.bottom))].filter((row) => !view.isLone(row));
  const under = (label: string) => sub.columns.filter((each) => normalised(each.label) === normalised(label));
  const names = [...rangeOf(region.left, sub.columns[0]!.column - 1)];
  const headed = names.map((column) => view.text(sub.headerRow, column) || view.text(sub.headerRow - 1, column));
  return fatesOf(sub.labels, {
    isFractions(label) {
      const kinds = under(label).flatMap(({ column }) =>
        sampleOf(view, column, first, lastRow).map((raw) => countOf(raw, view.marks).kind),
      );
      return kinds.filter((kind) => kind === "fraction").length > kinds.filter((kind) => kind === "count").length;
    },
    addsUp: (label, others) =>
      under(label).every((total) => {
        const parts = others.flatMap((other) => under(other).filter(({ month }) => month === total.month));
        return parts.length === others.length && addsUp(view, rows, total, parts, MOST);
      }),
    isMeasure: isMeasureWord,
    isPlace: isKnownPlace,
    rowsArePlaces: headed.some(isPlaceHeader) && !headed.some((header) => offenceRank(header) !== null),
  });
}

/** The labels' first cells. */
export function addressOfLabels(view: SheetView, sub: SubColumns): string {
  const cells = sub.labels.map((label) => cellAt(view.sheet, sub.labelRow, columnOfLabel(sub, label)));
  return cells.map(localAddress).join(", ");
}
