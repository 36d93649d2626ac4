import { linesOfMarks } from "../reason-words";
import { ranksOf } from "../../analysis/columns";
import type { SheetNames } from "../plan";
import { hasMixedPeriods } from "../period-words";
import { NO_RANK, rankGap, RANK_MARKS, rankNotes } from "../rank-words";
import type { Report } from "../report";
import { addBesideTable } from "./beside-overview";
import { onSheet } from "./data-cells";
import type { StrandRows } from "./strand-rows";
import { quoted } from "./formulas";
import { formula, type SheetBuilder, text } from "./sheet-builder";

const HEADERS = ["By", "Rank,\nbefore", "Rank,\nlater"];

/** Adds the table of the ranks of the strands of one place to the overview; nothing where the report has none. */
export function addRankOverview(sheet: SheetBuilder, report: Report, rows: ReadonlyMap<string, StrandRows>, { data }: SheetNames): void {
  const strands = report.overview.map((index) => report.strands[index]!).filter(({ comparison }) => comparison.group !== undefined);
  if (strands.length === 0) return;
  const marks = new Set<string>();
  addBesideTable(sheet, {
    title: "Rank among the places",
    heads: HEADERS,
    strands,
    isMixed: hasMixedPeriods(report.strands),
    cells: ({ key, comparison }, isLast) => {
      const words = isLast ? "verdictLast" : "verdict";
      const ranks = ranksOf(comparison);
      const cells = rows.get(key)!.rank;
      const mark = (ranks && rankGap(ranks)?.shorthand) ?? NO_RANK;
      if (!cells) marks.add(mark);
      const of = (address: string) => formula(`=${onSheet(data, address)}&${quoted(` of ${ranks!.of}`)}`, words);
      return cells ? [text(ranks!.by, words), of(cells.earlier), of(cells.later)] : HEADERS.map(() => text(mark, words));
    },
  });
  const notes = rankNotes(strands.map(({ comparison }) => comparison));
  for (const note of [...notes, ...linesOfMarks(RANK_MARKS, marks)]) sheet.words("note", note);
}
