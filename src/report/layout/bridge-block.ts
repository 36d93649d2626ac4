import { laterCounts, type Bridge } from "../../analysis/bridge";
import { absoluteAddress, parseAddress } from "../../domain/address";
import { spanText } from "../../domain/window";
import { RECORD_KINDS, type RecordKind } from "../../domain/strand-records";
import { lastText, monthsText, showsBridge } from "../bridge-words";
import { recordWords, splitOf } from "../record-words";
import type { ReportStrand } from "../report";
import type { ChartChoice } from "../report-options";
import { COUNT_COLUMN } from "./month-rows";
import { quoted } from "./formulas";
import { blank, formula, number, text, type SheetBuilder, type StyledCell } from "./sheet-builder";

const HEADERS = ["From last report: strand", "What", "Was", "Is now", "Adds", "Comes to", "Below the bar", "Bar", "Name in the chart"];
const COLUMN = { was: 2, now: 3, adds: 4, comesTo: 5, base: 6, bar: 7, label: 8 } as const;
const EMPTY = 18;
const REST = "What the steps leave: 0, or the months have been changed by hand";
/** In points, past an empty column. */
const WIDTHS = [150, 240, 54, 54, 54, 60, 78, 54, 180];

/** Where the way from a strand's last figure to this one's stands. Addresses are absolute and without the sheet. */
export interface BridgeCells {
  /** What its chart draws. */
  readonly labels: string;
  readonly base: string;
  readonly bars: string;
  /** The last report's figure, this one's, and what each part adds; null for parts that there are not. */
  readonly from: string;
  readonly to: string;
  readonly revised: string | null;
  /** Where what was revised is shown record by record: each step, in place of `revised`. */
  readonly steps: readonly { readonly kind: RecordKind; readonly adds: string }[];
  readonly left: string | null;
  readonly added: string | null;
}

/** A row between the two figures: what was reported, and what is now. */
interface Part {
  readonly of: "revised" | "left" | "added" | RecordKind;
  readonly says: string;
  readonly short: string;
  readonly was: number | null;
  /** A formula without its sign, a number that nothing on the sheet gives, or null for nothing. */
  readonly now: string | number | null;
}

/** The widths of the columns that these add to the strand data; none where no strand's is shown. */
export function bridgeWidths(strands: readonly ReportStrand[], charts: ChartChoice): readonly number[] {
  return strands.some((strand) => showsBridge(strand, charts)) ? [EMPTY, ...WIDTHS] : [];
}

/**
 * Adds from this cell on how each strand's last figure becomes this one's, a row a part, with what a waterfall chart draws. `countsOf` gives the cells of the
 * later window's counts, by the strand's key. Gives where they stand, by the same.
 */
export function addBridges(
  sheet: SheetBuilder,
  { row: head, column }: { readonly row: number; readonly column: number },
  strands: readonly ReportStrand[],
  { charts, countsOf }: { readonly charts: ChartChoice; readonly countsOf: (key: string) => string },
): ReadonlyMap<string, BridgeCells> {
  const cells = new Map<string, BridgeCells>();
  let row = head;
  const at = (of: number, from = row, rows = 1) => absoluteAddress({ row: from, column: column + of, rows, columns: 1 });
  const add = (line: readonly StyledCell[]) => line.forEach((cell, index) => sheet.putDown(row, column + index, cell));
  if (bridgeWidths(strands, charts).length > 0) add(HEADERS.map((header) => text(header, "headLeft")));
  for (const strand of strands) {
    const { bridge } = strand;
    if (bridge === null || !showsBridge(strand, charts)) continue;
    const first = row + 1;
    const counts = countsOf(strand.key);
    const parts = partsOf(bridge, strand, counts);
    const whole = (says: string, amount: StyledCell, short: string) => [
      ...[text(strand.strand, "dataText"), text(says, "dataText"), blank("dataCount"), blank("dataCount"), blank("dataCount")],
      amount,
      number(0, "dataCount"),
      formula(`=${at(COLUMN.comesTo)}`, "dataCount"),
      formula(`=${quoted(`${short}: `)}&FIXED(${at(COLUMN.comesTo)},0)`, "dataText"),
    ];
    row++;
    add(whole(`As ${lastText(bridge)}`, number(bridge.from, "dataCount"), spanText(bridge.last)));
    const places: Partial<Record<Part["of"], string>> = {};
    for (const { of, says, short, was, now } of parts) {
      row++;
      const before = at(COLUMN.comesTo, row - 1);
      add([
        text(strand.strand, "dataText"),
        text(says, "dataText"),
        was === null ? blank("dataCount") : number(was, "dataCount"),
        typeof now === "number" ? number(now, "dataCount") : now === null ? blank("dataCount") : formula(`=${now}`, "dataCount"),
        formula(`=${now === null ? "0" : at(COLUMN.now)}-${was === null ? "0" : at(COLUMN.was)}`, "dataCount"),
        formula(`=${before}+${at(COLUMN.adds)}`, "dataCount"),
        formula(`=MIN(${before},${at(COLUMN.comesTo)})`, "dataCount"),
        formula(`=ABS(${at(COLUMN.adds)})`, "dataCount"),
        formula(`=${quoted(`${short} `)}&${signedText(at(COLUMN.adds))}`, "dataText"),
      ]);
      places[of] = at(COLUMN.adds);
    }
    const beforeTotal = at(COLUMN.comesTo);
    row++;
    add(
      whole(`As this report has it, ${spanText(strand.comparison)}`, formula(`=SUM(${counts})`, "dataCount"), spanText(strand.comparison)),
    );
    const rows = row - first + 1;
    cells.set(strand.key, {
      labels: at(COLUMN.label, first, rows),
      base: at(COLUMN.base, first, rows),
      bars: at(COLUMN.bar, first, rows),
      from: at(COLUMN.comesTo, first),
      to: at(COLUMN.comesTo),
      revised: places.revised ?? null,
      steps: RECORD_KINDS.flatMap((kind) => (places[kind] === undefined ? [] : [{ kind, adds: places[kind] }])),
      left: places.left ?? null,
      added: places.added ?? null,
    });
    if (splitOf(bridge) === null) continue;
    // Below what the chart draws.
    const rest = `=${at(COLUMN.comesTo)}-${beforeTotal}`;
    row++;
    add([text(strand.strand, "dataText"), text(REST, "dataText"), blank("dataCount"), blank("dataCount"), formula(rest, "dataCount")]);
  }
  return cells;
}

/** A difference in a cell as text, "+10" or "-10". */
export function signedText(cell: string): string {
  return `IF(${cell}>0,"+","")&FIXED(${cell},0)`;
}

function partsOf(bridge: Bridge, { comparison }: ReportStrand, counts: string): readonly Part[] {
  const { revised, left, added } = bridge;
  const later = laterCounts(comparison);
  const area = parseAddress(counts);
  const sum = (isMeant: (index: number) => boolean) => {
    const rows = later.flatMap((_, index) => (isMeant(index) ? [area.row + index] : []));
    return runs(rows)
      .map(({ row, rows: of }) => `SUM(${absoluteAddress({ row, column: COUNT_COLUMN, rows: of, columns: 1 })})`)
      .join("+");
  };
  const isNew = (index: number) => added?.months.some(({ month }) => month === later[index]!.month) ?? false;
  const split = splitOf(bridge);
  return [
    ...(split?.steps.map(({ kind, was, now }) => ({ of: kind, ...recordWords(kind, split), was, now })) ?? []),
    ...(revised === null || split !== null
      ? []
      : [
          {
            of: "revised" as const,
            says: "Its months that are in this period too: what they were, and are now",
            short: "Revised",
            was: revised.was,
            now: sum((index) => !isNew(index)),
          },
        ]),
    ...(left === null
      ? []
      : [
          {
            of: "left" as const,
            says: `No longer in the period: ${monthsText(left)}`,
            short: monthsText(left),
            was: left.count,
            now: null,
          },
        ]),
    ...(added === null
      ? []
      : [{ of: "added" as const, says: `New in the period: ${monthsText(added)}`, short: monthsText(added), was: null, now: sum(isNew) }]),
  ];
}

/** Rows that follow one another, together. */
function runs(rows: readonly number[]): readonly { readonly row: number; readonly rows: number }[] {
  const found: { row: number; rows: number }[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last && last.row + last.rows === row) last.rows++;
    else found.push({ row, rows: 1 });
  }
  return found;
}
