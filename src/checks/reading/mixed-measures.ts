import type { FindingDetails } from "../../domain/finding";
import { card, counted, MOST_CHOICES, placed, quoted, quotedSome } from "../writing";

type Details = FindingDetails["mixedMeasures"];

export const mixedMeasures = card("reading", "mixedMeasures", "Different measures or forces added up", {
  adjustable: false,
  waits: true,
  looksAt:
    "columns that say what the figures measure, where a strand would add up different measures; and columns of forces, which is a warning where nothing shows that the report is of one",
  toDo: "Choose which one to count, or say that they are added up.",
  message({ column, values, strands, takenOff, forces }, at) {
    const both = `${placed(at)}column ${quoted(column)} has ${quotedSome(values)}`;
    if (forces) return `${both}${forcesText(forces, strands)}`;
    return takenOff
      ? `${both}, and ${quotedSome(strands)} would add what is to be taken off. If the other rows still include it, take it off there. Then leave it out, or add a condition in the “Strands” table.`
      : `${both}, and ${quotedSome(strands)} would add them up. Choose which to count, or add a condition in the “Strands” table.`;
  },
  answers({ column, values, out, forces }, { sheet }) {
    if (sheet === null) return [];
    const only = values.length <= MOST_CHOICES ? values : (forces?.own ?? null) === null ? [] : [forces!.own!];
    if (forces?.across) {
      const notes = (of: readonly string[], readAs: string) => of.map((header) => ({ sheet, column: header, readAs }));
      const others = (value: string) => values.filter((other) => other !== value);
      const alone = only.map((value) => ({ label: `Count only ${quoted(value)}`, notes: notes(others(value), "not read") }));
      return [...alone, { label: "Add them all up", notes: notes(values.slice(0, 1), "added up") }];
    }
    const all = { label: "Add them all up", notes: [{ sheet, column, readAs: "added up" }] };
    if (out)
      return [{ label: `Leave ${quotedSome(out)} out`, notes: out.map((value) => ({ sheet, column, readAs: `left out: ${value}` })) }, all];
    return [...only.map((value) => ({ label: `Count only ${quoted(value)}`, notes: [{ sheet, column, readAs: `only: ${value}` }] })), all];
  },
});

/** What follows the names of forces. */
function forcesText({ beside, own }: NonNullable<Details["forces"]>, strands: readonly string[]): string {
  const of = counted(strands.length, "strand");
  if (beside === null && own === null) return `. They are added up in ${of}. If the report is of one of them, choose it.`;
  const sign = beside === null ? `, and the report, the sheet or its title names ${quoted(own!)}` : ` to be compared (${quoted(beside)})`;
  return `${sign}, but they would be added up in ${of}. Choose the force that the report is of, or add a condition in the “Strands” table.`;
}
