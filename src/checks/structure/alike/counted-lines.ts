import type { CellRange } from "../../../domain/address";
import { normalised } from "../../../domain/text";
import { isUnlike, parts, valueAt, type TableCounts } from "../../../reading/ledger";
import { isPlaceHeader } from "../../../reading";
import { nameKey, offenceColumns } from "../../../reading/tables";
import { isKnownPlace } from "../../../reading/texts";
import type { CheckInput } from "../../check";
import { countedCells } from "../../values/kinds/counted-series";

/** A name of a line. */
export interface LineName {
  readonly header: string;
  readonly text: string;
  readonly ofOffence: boolean;
}

/** A line in which a strand counts anything. */
export interface CountedLine {
  readonly counts: TableCounts;
  /** By their headers, as names are compared. */
  readonly names: ReadonlyMap<string, LineName>;
  /** The counts of each month, as one text; null where they may be another line's by chance. */
  readonly series: string | null;
  readonly months: number;
  readonly cell: CellRange;
  /** Where it is: on several sheets, where each is of one month. */
  readonly sheets: readonly string[];
}

/** The lines that strands count, over all tables. */
export function countedLines({ series, strands }: CheckInput): readonly CountedLine[] {
  const isCounted = countedCells(
    strands.flatMap(({ figures }) => (figures.kind === "months" ? figures.months.flatMap(({ sources }) => sources) : [])),
  );
  return series.flatMap((counts): readonly CountedLine[] => {
    const { lines, steps, table } = counts;
    const dated = parts(steps).filter((step) => steps[step]!.month !== null);
    const names = headersOf(counts);
    return parts(lines).flatMap((line): CountedLine[] => {
      const cells = dated.map((step) => ({ step, cell: counts.cellOf(line, step) }));
      const cell = cells.findLast((each) => each.cell !== null && isCounted(each.cell))?.cell;
      if (!cell) return [];
      const values = dated.map((step) => valueAt(counts, line, step));
      const all = values.flatMap((value, at) => (Number.isNaN(value) ? [] : [`${steps[dated[at]!]!.month!} ${table.length} ${value}`]));
      return [
        {
          counts,
          names: new Map(names.map(({ key, header, ofOffence }, at) => [key, { header, ofOffence, text: nameAt(counts, line, at) }])),
          series: isUnlike(values) ? all.toSorted().join() : null,
          months: all.length,
          cell,
          sheets: [...new Set(cells.flatMap((each) => each.cell?.sheet ?? []))],
        },
      ];
    });
  });
}

/** The headers of a table's lines, and what the whole table is of. */
function headersOf({ headers, lines, table }: TableCounts) {
  const [offence] = offenceColumns(table).columns;
  const own = headers.map((header, at) => ({ header, texts: lines.map(({ names }) => names[at]!) }));
  const whole = table.place && !headers.includes(table.place.header) ? [{ header: table.place.header, texts: [table.place.value] }] : [];
  return [...own, ...whole].map(({ header, texts }) => {
    const isOfPlaces = isPlaceHeader(header) || texts.every((text) => text === "" || isKnownPlace(text));
    return { key: nameKey(header), header, ofOffence: !isOfPlaces && nameKey(header) === nameKey(offence?.header ?? "") };
  });
}

function nameAt({ lines, table }: TableCounts, line: number, at: number): string {
  return lines[line]!.names[at] ?? table.place?.value ?? "";
}

/** What offences a line is of. */
export function offenceOf({ names }: CountedLine): string {
  return [...names.values()].flatMap(({ ofOffence, text }) => (ofOffence ? [normalised(text)] : [])).join("\n");
}
