import { perThousand } from "../../analysis/columns";
import type { SheetNames } from "../plan";
import { hasPeople, NO_PEOPLE, PEOPLE_NOTE, peopleGap, peopleMarks } from "../people-words";
import { hasMixedPeriods } from "../period-words";
import type { Report } from "../report";
import { onSheet, type StrandRows } from "./data-sheet";
import { formula, type SheetBuilder, type StyledCell, text } from "./sheet-builder";
import { spanCell } from "./span-cell";
import { namesLook } from "./strand-names";

const HEADERS = ["People", "Rate,\nbefore", "Rate,\nlater", "Change"];

/** Adds the table of the strands' rates per 1,000 people to the overview; nothing where the report has none. */
export function addPeopleOverview(sheet: SheetBuilder, report: Report, rows: ReadonlyMap<string, StrandRows>, { data }: SheetNames): void {
  const strands = report.overview.map((index) => report.strands[index]!);
  if (!hasPeople(strands.map(({ comparison }) => comparison))) return;
  sheet.wideRow(24, text("Offences per 1,000 people", "period"));
  const isMixed = hasMixedPeriods(report.strands);
  const heads = ["Strand", isMixed ? "Period" : "To", ...HEADERS];
  sheet.tableRow(
    27,
    heads.map((head, column) => text(head, column === 0 ? "headLeft" : "headRight")),
    "headLeft",
  );
  const look = namesLook(
    strands.map(({ strand }) => strand),
    sheet.widthOf(0),
  );
  const marks = new Set<string>();
  strands.forEach(({ key, strand, comparison }, index) => {
    const isLast = index === strands.length - 1;
    const [count, rate, points, words] = isLast
      ? (["countLast", "rateLast", "pointsLast", "verdictLast"] as const)
      : (["count", "rate", "points", "verdict"] as const);
    const cells = rows.get(key)!.people;
    const rates = perThousand(comparison);
    const mark = (rates && peopleGap(rates)?.shorthand) ?? NO_PEOPLE;
    if (!cells) marks.add(mark);
    const of = (address: string) => `=${onSheet(data, address)}`;
    const figures: readonly StyledCell[] = cells
      ? [
          formula(of(cells.people), count),
          formula(of(cells.earlier), rate),
          formula(of(cells.later), rate),
          formula(of(cells.change), points),
        ]
      : HEADERS.map(() => text(mark, words));
    const name = text(strand, look.styles[index]!);
    sheet.tableRow(look.heights[index]!, [name, spanCell(comparison, isMixed, isLast), ...figures], words);
  });
  for (const note of [PEOPLE_NOTE, ...peopleMarks(marks)]) sheet.words("note", note);
}
