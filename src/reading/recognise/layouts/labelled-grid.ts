import { finding } from "../../../domain/finding";
import { normalised } from "../../../domain/text";
import type { Region, SheetView } from "../../sheets/sheet-view";
import type { MonthlyTable } from "../../tables/tables";
import { isTotal } from "../../texts/labels";
import { isMeasureWord } from "../../texts/measures";
import { isRateLabel } from "./label-fates";
import type { LayoutRead } from "./long";
import { addressOfLabels, columnsUnder, subColumnFates, whichCounts } from "./sub-column-tables";
import type { SubColumn, SubColumns } from "./sub-columns";
import { monthsDownGrid } from "./year-grid";

/**
 * Grids of years across and months down, one for each offence or place: "Burglary" over 2018 and 2019, or 2018 over "Burglary" and
 * "Theft". Of "Recorded" and "Solved", one is the grid. `names` is the column of the months.
 */
export function labelledGrid(view: SheetView, region: Region, lastRow: number, sub: SubColumns, names: number): LayoutRead {
  const fates = subColumnFates(view, region, lastRow, sub);
  const own = sub.labels.filter((label) => !isRateLabel(label) && !isTotal(label));
  const isOfMeasures = own.some(isMeasureWord) || own.length === 0;
  if (isOfMeasures && fates.counted !== "one") return whichCounts(view, sub, fates.labels);
  const counted = isOfMeasures && fates.counted === "one" ? [fates.label] : own;
  const isCounted = ({ label }: SubColumn) => counted.some((each) => normalised(each) === normalised(label));
  const asides = sub.columns.filter((column) => !isCounted(column)).map(({ label, column }) => ({ header: label, column }));
  const reads = counted.map((label) => {
    const of = { label: isOfMeasures ? null : label, all: sub.columns };
    return monthsDownGrid(view, region, sub.headerRow, lastRow, columnsUnder(sub, [label]), names, of);
  });
  const unread = reads.find(({ table }) => table === null);
  if (unread) return unread;
  const [table, ...others] = reads.flatMap(({ table: first, beside = [] }, at): readonly MonthlyTable[] =>
    [first!, ...beside].map((each) => (at === 0 ? { ...each, asides } : each)),
  );
  const left = [...new Map(asides.map(({ header }) => [normalised(header), header])).values()];
  const place = { sheet: view.sheet, address: addressOfLabels(view, sub) };
  const said = left.length === 0 ? [] : [finding("subColumnsLeftOut", place, { counted, left })];
  return { table: table!, beside: others, findings: said };
}
