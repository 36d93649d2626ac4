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
  readonly ofPlace: boolean;
}

/** A line of a table, with its counts. */
export interface TableLine {
  readonly counts: TableCounts;
  /** Its place among the lines of these. */
  readonly line: number;
  /** By their headers, as names are compared. */
  readonly names: ReadonlyMap<string, LineName>;
  /** The counts of each month, as one text; null where they may be another line's by chance. */
  readonly series: string | null;
  readonly months: number;
  /** The counts by their months; laid out when asked for, as a table may have tens of thousands of lines. */
  readonly values: () => ReadonlyMap<string, number>;
  readonly total: number;
  /** The last cell that a strand counts; null where none is. */
  readonly cell: CellRange | null;
  /** Where it is: on several sheets, where each is of one month. */
  readonly sheets: readonly string[];
}

/** A line in which a strand counts anything. */
export interface CountedLine extends TableLine {
  readonly cell: CellRange;
}

/** The lines that strands count, over all tables. */
export function countedLines(input: CheckInput): readonly CountedLine[] {
  return allLines(input).filter((line): line is CountedLine => line.cell !== null);
}

/** The lines of all tables that have any count. Several checks ask for them. */
export function allLines(input: CheckInput): readonly TableLine[] {
  const known = LINES.get(input) ?? linesOf(input);
  LINES.set(input, known);
  return known;
}
const LINES = new WeakMap<CheckInput, readonly TableLine[]>();

function linesOf({ series, strands }: CheckInput): readonly TableLine[] {
  const isCounted = countedCells(
    strands.flatMap(({ figures }) => (figures.kind === "months" ? figures.months.flatMap(({ sources }) => sources) : [])),
  );
  return series.flatMap((counts): readonly TableLine[] => {
    const { lines, steps, table } = counts;
    const dated = parts(steps).filter((step) => steps[step]!.month !== null);
    const names = headersOf(counts);
    const keys = dated.map((step) => `${steps[step]!.month!} ${table.length}`);
    const filledOf = (values: readonly number[]) =>
      values.flatMap((value, at) => (Number.isNaN(value) ? [] : [[keys[at]!, value] as const]));
    const monthAt = (at: number) => steps[dated[at]!]!.month!;
    const inOrder = dated.map((_, at) => at).toSorted((one, other) => monthAt(one) - monthAt(other));
    const seriesOf = (values: readonly number[]) =>
      inOrder.flatMap((at) => (Number.isNaN(values[at]) ? [] : [`${keys[at]} ${values[at]}`])).join();
    return parts(lines).flatMap((line): TableLine[] => {
      const cells = dated.map((step) => ({ step, cell: counts.cellOf(line, step) }));
      const cell = cells.findLast((each) => each.cell !== null && isCounted(each.cell))?.cell ?? null;
      const values = dated.map((step) => valueAt(counts, line, step));
      const months = values.filter((value) => !Number.isNaN(value)).length;
      if (months === 0) return [];
      let laidOut: ReadonlyMap<string, number> | undefined;
      return [
        {
          ...{ counts, line },
          names: new Map(names.map(({ key, ...name }, at) => [key, { ...name, text: nameAt(counts, line, at) }])),
          series: cell !== null && isUnlike(values) ? seriesOf(values) : null,
          months,
          values: () => (laidOut ??= new Map(filledOf(values))),
          total: values.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value), 0),
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
    return {
      key: nameKey(header),
      header,
      ofOffence: !isOfPlaces && nameKey(header) === nameKey(offence?.header ?? ""),
      ofPlace: isOfPlaces,
    };
  });
}

function nameAt({ lines, table }: TableCounts, line: number, at: number): string {
  return lines[line]!.names[at] ?? table.place?.value ?? "";
}

/** What offences a line is of. */
export function offenceOf({ names }: TableLine): string {
  return [...names.values()].flatMap(({ ofOffence, text }) => (ofOffence ? [normalised(text)] : [])).join("\n");
}

/** What else a line is of: its names but for that below one header, as one text. */
export function otherNames({ names }: TableLine, key: string): string {
  const others = [...names].flatMap(([own, { text }]) => (own === key ? [] : [`${own}\n${normalised(text)}`]));
  return others.toSorted().join("\n\n");
}
