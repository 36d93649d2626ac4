import { absoluteAddress, localAddress } from "../../domain/address";
import type { FunnelPlace } from "../../analysis/packs";
import { onSheet } from "../layout/data-cells";
import { percentFormula } from "../layout/formulas";
import { blank, formula, number, SheetBuilder, text, type StyledCell } from "../layout/sheet-builder";
import type { SheetPlan } from "../plan";
import { changeMark, gapMark, marksExplained, type IndexPlace } from "./index-place";
import type { IndexContents } from "./index-contents";

/** Cells with the sheet, as formulas elsewhere write them. */
export interface FigureCells {
  readonly later: string;
  readonly percent: string;
}

/** What a strand's funnel draws, as addresses of the data sheet. */
export interface FunnelRows {
  readonly places: string;
  readonly series: Readonly<Record<"rate" | "outside" | "all" | "low95" | "high95" | "low998" | "high998", string>>;
}

const COLUMN = { later: 3, earlier: 2, diff: 4, percent: 5 } as const;
const WIDTHS = [150, 120, 66, 66, 54, 54, 72, 18, 150, 120, 66, 60, 60, 60, 60, 60, 60, 60, 60, 60] as const;
const RATES = 8;
const HEAD_ROW = 1;

/** The figures behind the index, a row for each strand and place, and beside them the rates of its funnels. */
export function indexData(
  { places, whole, funnels }: Pick<IndexContents, "places" | "whole" | "funnels">,
  name: string,
): {
  readonly plan: SheetPlan;
  readonly cells: (place: number, strand: number) => FigureCells;
  readonly funnels: readonly FunnelRows[];
} {
  const sheet = new SheetBuilder(WIDTHS);
  sheet.row(24, [text("Index data: the figures of all packs, and the rates of the funnels", "dataTitle")]);
  const headers = ["Strand", "Place", "Earlier", "Later", "Diff.", "% Diff.", "Stands out?"];
  sheet.row(
    18,
    headers.map((header, column) => text(header, column < 2 || column === headers.length - 1 ? "headLeft" : "headRight")),
  );
  const all = [...places, whole];
  const first = sheet.nextRow;
  whole.comparisons.forEach(({ definition }, strand) =>
    all.forEach((of) => sheet.row(13.5, [text(definition.strand, "dataText"), ...figures(of, strand, sheet.nextRow)])),
  );
  for (const line of marksExplained({ places, whole })) sheet.row(13.5, [text(line, "dataText")]);
  const last = sheet.nextRow;
  const at = (place: number, strand: number, column: number) =>
    onSheet(name, absoluteAddress({ row: first + strand * all.length + place, column, rows: 1, columns: 1 }));
  const rows = addRates(sheet, funnels);
  return {
    plan: {
      ...sheet.finish(),
      sheet: name,
      charts: [],
      frozenRows: HEAD_ROW + 1,
      page: {
        orientation: "landscape",
        printArea: localAddress({ row: 0, column: 0, rows: last, columns: headers.length }),
        titleRows: `$1:$${HEAD_ROW + 1}`,
        classification: "",
        breaks: [],
        blocks: [],
      },
    },
    cells: (place, strand) => ({ later: at(place, strand, COLUMN.later), percent: at(place, strand, COLUMN.percent) }),
    funnels: rows,
  };
}

function figures(of: IndexPlace, strand: number, row: number): readonly StyledCell[] {
  const comparison = of.comparisons[strand]!;
  const cell = (column: number) => localAddress({ row, column, rows: 1, columns: 1 });
  const [earlier, later] = [cell(COLUMN.earlier), cell(COLUMN.later)];
  const total = (side: "earlier" | "later") => {
    const window = comparison[side];
    if (window) return number(window.total, "dataCount");
    return text(comparison.hidden?.[side] ? "[c]" : gapMark(comparison, "later"), "dataCount");
  };
  return [
    text(of.place, "dataText"),
    total("earlier"),
    total("later"),
    comparison.diff === null ? text(gapMark(comparison, "percent"), "dataCount") : formula(`=${later}-${earlier}`, "dataCount"),
    comparison.pctDiff === null
      ? text(gapMark(comparison, "percent"), "dataPercent")
      : formula(percentFormula(earlier, later, comparison.pctDiff), "dataPercent"),
    text(changeMark(comparison, of.judgements[strand]!), "dataText"),
  ];
}

/** A row for each place of each funnel, the fewest people first; null stands for a blank cell, which no chart draws. */
function addRates(sheet: SheetBuilder, funnels: IndexContents["funnels"]): readonly FunnelRows[] {
  if (funnels.length === 0) return [];
  const headers = [
    "Funnel: strand",
    "Place",
    "People",
    "Rate",
    "Own low",
    "Own high",
    "All",
    "95 % low",
    "95 % high",
    "99.8 % low",
    "99.8 % high",
    "Outside",
  ];
  headers.forEach((header, index) => sheet.put(HEAD_ROW, RATES + index, text(header, index < 2 ? "headLeft" : "headRight")));
  let row = HEAD_ROW + 1;
  return funnels.map(({ strand, rate, places }) => {
    const start = row;
    for (const place of places) {
      rateCells(strand, rate, place).forEach((cell, column) => sheet.putDown(row, RATES + column, cell));
      row += 1;
    }
    const column = (index: number) => absoluteAddress({ row: start, column: RATES + index, rows: places.length, columns: 1 });
    return {
      places: column(1),
      series: {
        rate: column(3),
        all: column(6),
        low95: column(7),
        high95: column(8),
        low998: column(9),
        high998: column(10),
        outside: column(11),
      },
    };
  });
}

function rateCells(
  strand: string,
  all: number,
  { place, people, rate, own, warning, action, outside }: FunnelPlace,
): readonly StyledCell[] {
  const numbers = [rate, own.low, own.high, all, warning.low, warning.high, action.low, action.high];
  return [
    text(strand, "dataText"),
    text(place, "dataText"),
    number(people, "dataCount"),
    ...numbers.map((value) => number(value, "dataRatio")),
    outside === null ? blank("dataRatio") : number(rate, "dataRatio"),
  ];
}
