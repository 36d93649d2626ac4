import { linesOfMarks } from "../reason-words";
import { perThousand } from "../../analysis/columns";
import { WINDOW_LENGTH } from "../../domain/window";
import type { SheetNames } from "../plan";
import { hasPeople, NO_PEOPLE, peopleGap, PEOPLE_MARKS, peopleNote, perPeople } from "../people-words";
import { hasMixedPeriods } from "../period-words";
import type { Report } from "../report";
import { addBesideTable } from "./beside-overview";
import { onSheet } from "./data-cells";
import type { StrandRows } from "./strand-rows";
import { formula, type SheetBuilder, text } from "./sheet-builder";

const HEADERS = ["People", "Rate,\nbefore", "Rate,\nlater", "Change"];

/** Adds the table of the strands' rates per 1,000 people to the overview; nothing where the report has none. */
export function addPeopleOverview(sheet: SheetBuilder, report: Report, rows: ReadonlyMap<string, StrandRows>, { data }: SheetNames): void {
  const strands = report.overview.map((index) => report.strands[index]!);
  if (!hasPeople(strands.map(({ comparison }) => comparison))) return;
  const isMixed = hasMixedPeriods(report.strands);
  const lengths = strands.map(({ comparison }) => comparison.length);
  const marks = new Set<string>();
  addBesideTable(sheet, {
    title: `Offences ${perPeople(isMixed ? WINDOW_LENGTH : (lengths[0] ?? WINDOW_LENGTH))}`,
    heads: HEADERS,
    strands,
    isMixed,
    cells: ({ key, comparison }, isLast) => {
      const [count, rate, points, words] = isLast
        ? (["countLast", "rateLast", "pointsLast", "verdictLast"] as const)
        : (["count", "rate", "points", "verdict"] as const);
      const cells = rows.get(key)!.people;
      const rates = perThousand(comparison);
      const mark = (rates && peopleGap(rates)?.shorthand) ?? NO_PEOPLE;
      if (!cells) marks.add(mark);
      const of = (address: string) => `=${onSheet(data, address)}`;
      return cells
        ? [
            formula(of(cells.people), count),
            formula(of(cells.earlier), rate),
            formula(of(cells.later), rate),
            formula(of(cells.change), points),
          ]
        : HEADERS.map(() => text(mark, words));
    },
  });
  for (const note of [peopleNote(lengths), ...linesOfMarks(PEOPLE_MARKS, marks)]) sheet.words("note", note);
}
