import { absoluteAddress, localAddress, parseAddress, quotedSheet } from "../../domain/address";
import { standingOut } from "../../analysis/packs";
import { counted, listed } from "../../domain/text";
import { periodText, spanText } from "../../domain/window";
import { pageStarts, PAGE, type Block } from "../layout/page-breaks";
import { SheetBuilder, text } from "../layout/sheet-builder";
import { REPORT_NAMES } from "../names";
import type { ReportPlan, SheetPlan } from "../plan";
import { asAtLine, ownPeriods, sharedPeriod } from "../period-words";
import { addBands } from "./bands";
import { STRANDS_A_BAND, type IndexContents } from "./index-contents";
import { marksExplained } from "./index-place";
import { addFunnels } from "./funnels";
import { indexData } from "./index-data";
import { NO_FORMER, type FormerPack } from "./pack-plan";

/** Columns in points: the places, then a gap and three for each strand of a band, to the printed width of A4 on its side. */
const PLACE_WIDTH = 97;
const WIDTHS = [4, 52, 50, 46] as const;

/** All places in one table, how many changes stand out and how many would by chance, and funnels of rates: a workbook of its own. */
export function indexPlan(contents: IndexContents, former: FormerPack = NO_FORMER): ReportPlan {
  const sheets = { report: former.sheets.report ?? "Index", data: former.sheets.data ?? "Index data" };
  const { details, places, whole, colours } = contents;
  const widths = [PLACE_WIDTH, ...Array.from({ length: STRANDS_A_BAND }, () => WIDTHS).flat()];
  const sheet = new SheetBuilder(widths);
  const data = indexData(contents, sheets.data);
  addTitle(sheet, contents);
  for (const line of summary(contents)) sheet.words("body", line, { more: 3 });
  const first = sheet.nextRow;
  const blocks: Block[] = [...addBands(sheet, { places, whole, cells: data.cells })];
  const table = localAddress({ row: first, column: 0, rows: sheet.nextRow - first, columns: widths.length });
  blocks.push(...addNotes(sheet, contents));
  const funnels = addFunnels(sheet, contents.funnels, { rows: data.funnels, force: details.force });
  blocks.push(...funnels.blocks);
  const finished = sheet.finish();
  const printArea = localAddress({ row: 0, column: 0, rows: sheet.nextRow, columns: widths.length });
  const { classification } = details;
  const report = {
    ...finished,
    sheet: sheets.report,
    charts: funnels.charts,
    frozenRows: 0,
    page: {
      orientation: "landscape" as const,
      printArea,
      titleRows: "$1:$1",
      classification,
      breaks: pageStarts(blocks, finished.rowHeights, PAGE.width).map((row) => `A${row + 1}`),
      blocks,
    },
  };
  const on = (where: string, address: string) => `=${quotedSheet(where)}!${absoluteAddress(parseAddress(address))}`;
  return {
    report,
    data: { ...data.plan, page: { ...data.plan.page, classification } },
    names: [
      { name: REPORT_NAMES.report, refersTo: on(sheets.report, printArea) },
      { name: REPORT_NAMES.data, refersTo: on(sheets.data, wholeOf(data.plan)) },
      { name: REPORT_NAMES.overview, refersTo: on(sheets.report, table) },
    ],
    colours,
    figures: [],
  };
}

/** Every cell that a plan writes: the next index must know them for its own. */
function wholeOf({ cells, columnWidths }: SheetPlan): string {
  return localAddress({ row: 0, column: 0, rows: cells.length, columns: columnWidths.length });
}

/** What the strands compare: the same for all, or the report's, which some have a period of their own beside. */
function periodOf({ whole: { comparisons }, period }: IndexContents) {
  const shared = sharedPeriod(comparisons);
  return { period: shared ?? period, isShared: shared !== null };
}

function addTitle(sheet: SheetBuilder, contents: IndexContents): void {
  const { details, column, asAt, whole: all } = contents;
  const { period } = periodOf(contents);
  const { title, force, classification, source } = details;
  sheet.row(18, [text([force, title].filter(Boolean).join(": "), "running")]);
  const whole = `${title}: all packs by ${column}`;
  sheet.words("title", whole, { more: 6 });
  sheet.wideRow(16.5, text([force, periodText(period), classification].filter(Boolean).join("  ·  "), "subtitle"));
  const line = asAtLine(asAt, source, ownPeriods(all.comparisons, period));
  sheet.words("small", line);
}

/** How many changes stand out, how many would by chance, and where most do. */
function summary({ places, whole }: IndexContents): readonly string[] {
  const { judged, standOut, byChance } = standingOut(places.flatMap(({ judgements }) => judgements));
  if (judged === 0) return ["Whether changes stand out cannot be said of any pack."];
  const each = places
    .map(({ place, judgements }) => ({ place, count: standingOut(judgements).standOut }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  const most = each.slice(0, MOST_NAMED).map(({ place, count }) => `${place} (${count})`);
  const ofWhole = standingOut(whole.judgements);
  return [
    `${standOut === 0 ? "None" : standOut.toLocaleString("en-GB")} of ${counted(judged, "change")} ${standOut === 1 ? "stands" : "stand"} out. ${chanceWords(byChance)} would by chance alone if nothing had changed, at 5 %.`,
    [
      most.length === 0 ? "" : `Most stand out in ${listed(most)}.`,
      ofWhole.judged === 0
        ? ""
        : `Of the whole, ${ofWhole.standOut} of ${counted(ofWhole.judged, "strand")} ${ofWhole.standOut === 1 ? "stands" : "stand"} out.`,
    ]
      .filter(Boolean)
      .join(" "),
  ].filter(Boolean);
}
const MOST_NAMED = 3;

function chanceWords(expected: number): string {
  return expected < 1 ? "Fewer than one" : `About ${Math.round(expected)}`;
}

function addNotes(sheet: SheetBuilder, contents: IndexContents): readonly Block[] {
  const { notes, without, column } = contents;
  const { period, isShared } = periodOf(contents);
  const lines = [
    `Each pack sets ${isShared ? spanText(period) : "each strand’s period, which is over its figures,"} beside the same months of the year before. ▲ and ▼: more or fewer than the usual variation. No: within it. The whole stands last, and need not be the sum of the packs.`,
    ...marksExplained(contents),
    ...notes,
    ...without.map(({ place, why }) => `${place}: no pack. ${why}`),
  ];
  const first = sheet.row(12);
  sheet.wideRow(24, text(`About the packs by ${column}`, "heading"));
  const rows = lines.map((line) => sheet.words("note", line));
  return [first, ...rows.slice(1)].map((row, index, all) => ({
    first: row,
    height: sheet.heightBetween(row, all[index + 1] ?? sheet.nextRow),
  }));
}
