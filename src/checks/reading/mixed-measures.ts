import { noteOn, type Answer } from "../../domain/answer";
import type { FigureTable } from "../../domain/count-details";
import type { FindingDetails } from "../../domain/finding";
import { alsoOn, card, counted, MOST_CHOICES, placed, quoted, quotedSome } from "../writing";

type Details = FindingDetails["mixedMeasures"];

export const mixedMeasures = card("reading", "mixedMeasures", "Different measures or forces added up", {
  adjustable: false,
  waits: true,
  looksAt:
    "columns that say what the figures measure, where a strand would add up different measures; and columns of forces, which is a warning where nothing shows that the report is of one",
  toDo: "Choose which one to count, or say that they are added up.",
  message({ column, values, strands, takenOff, forces, sheets = [] }, at) {
    const both = forces?.tables
      ? `${quotedSome(values)} are forces, each with figures of its own`
      : `${placed(at)}column ${quoted(column)} has ${quotedSome(values)}${alsoOn(sheets)}`;
    if (forces) return `${both}${forcesText(forces, strands)}`;
    return takenOff
      ? `${both}, and ${quotedSome(strands)} would add what is to be taken off. If the other rows still include it, take it off there. Then leave it out, or add a condition in the “Strands” table.`
      : `${both}, and ${quotedSome(strands)} would add them up. Choose which to count, or add a condition in the “Strands” table.`;
  },
  answers({ column, values, out, forces, sheets }, { sheet }) {
    const only = values.length <= MOST_CHOICES ? values : (forces?.own ?? null) === null ? [] : [forces!.own!];
    if (forces?.tables) return ofTables(forces.tables, only);
    if (sheet === null) return [];
    const notes = (of: readonly string[], readAs: string) =>
      (sheets ?? [sheet]).flatMap((each) => of.map((header) => ({ sheet: each, column: header, readAs })));
    if (forces?.across) {
      const others = (value: string) => values.filter((other) => other !== value);
      const alone = only.map((value) => ({ label: countOnly(value), notes: notes(others(value), "not read") }));
      return [...alone, { label: ADD_UP, notes: notes(values.slice(0, 1), "added up") }];
    }
    const all = { label: ADD_UP, notes: notes([column], "added up") };
    if (out) return [{ label: `Leave ${quotedSome(out)} out`, notes: out.flatMap((value) => notes([column], `left out: ${value}`)) }, all];
    return [...only.map((value) => ({ label: countOnly(value), notes: notes([column], `only: ${value}`) })), all];
  },
  restsOn: ({ column, values, strands, out, takenOff, forces }) => {
    const { beside, own, across } = forces ?? {};
    return { column, values, strands, out, takenOff, forces: forces && { beside, own, across } };
  },
});

const ADD_UP = "Add them all up";
const countOnly = (value: string) => `Count only ${quoted(value)}`;

/** The choices where each force has tables of its own. */
function ofTables(tables: readonly FigureTable[], only: readonly string[]): readonly Answer[] {
  const alone = only.map((value) => ({
    label: countOnly(value),
    notes: tables.filter(({ name }) => name !== value).map((other) => noteOn(other, "not read")),
  }));
  return [...alone, { label: ADD_UP, notes: tables.map((table) => noteOn(table, `place: ${table.name}`)) }];
}

/** What follows the names of forces. */
function forcesText({ beside, own }: NonNullable<Details["forces"]>, strands: readonly string[]): string {
  const of = counted(strands.length, "strand");
  if (beside === null && own === null) return `. They are added up in ${of}. If the report is of one of them, choose it.`;
  const sign = beside === null ? `, and the report, the sheet or its title names ${quoted(own!)}` : ` to be compared (${quoted(beside)})`;
  return `${sign}, but they would be added up in ${of}. Choose the force that the report is of, or add a condition in the “Strands” table.`;
}
