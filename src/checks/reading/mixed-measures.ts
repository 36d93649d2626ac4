import { card, MOST_CHOICES, placed, quoted, quotedSome } from "../writing";

export const mixedMeasures = card("reading", "mixedMeasures", "Different measures added up", {
  adjustable: false,
  waits: true,
  looksAt: "columns that say what the figures measure, where a strand would add up different measures",
  toDo: "Choose which one to count, or say that they are added up.",
  message: ({ column, values, strands, takenOff }, at) =>
    takenOff
      ? `${placed(at)}column ${quoted(column)} has ${quotedSome(values)}, and ${quotedSome(strands)} would add what is to be taken off. If the other rows still include it, take it off there. Then leave it out, or add a condition in the “Strands” table.`
      : `${placed(at)}column ${quoted(column)} has ${quotedSome(values)}, and ${quotedSome(strands)} would add them up. Choose which to count, or add a condition in the “Strands” table.`,
  answers({ column, values, out }, { sheet }) {
    if (sheet === null) return [];
    const all = { label: "Add them all up", notes: [{ sheet, column, readAs: "added up" }] };
    if (out)
      return [{ label: `Leave ${quotedSome(out)} out`, notes: out.map((value) => ({ sheet, column, readAs: `left out: ${value}` })) }, all];
    const only = values.length > MOST_CHOICES ? [] : values;
    return [...only.map((value) => ({ label: `Count only ${quoted(value)}`, notes: [{ sheet, column, readAs: `only: ${value}` }] })), all];
  },
});
