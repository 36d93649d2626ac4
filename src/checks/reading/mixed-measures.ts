import { card, MOST_CHOICES, placed, quoted, quotedSome } from "../writing";

export const mixedMeasures = card("reading", "mixedMeasures", "Different measures added up", {
  adjustable: false,
  waits: true,
  looksAt: "columns that say what a row's figure measures, over which a strand adds up",
  toDo: "Say which of them counts, or that they are added up.",
  message: ({ column, values, strands }, at) =>
    `${placed(at)}column ${quoted(column)} holds ${quotedSome(values)}, and ${quotedSome(strands)} would add them up. Which of them counts? Say so on the sheet “Reading”, as “only: ${values[0]!}”, or “added up” if each offence stands in one of them alone; or give the strands a second condition in the “Strands” table.`,
  answers({ column, values }, { sheet }) {
    if (sheet === null) return [];
    const only = values.length > MOST_CHOICES ? [] : values;
    return [
      ...only.map((value) => ({ label: `Count only ${quoted(value)}`, notes: [{ sheet, column, readAs: `only: ${value}` }] })),
      { label: "Add them all up", notes: [{ sheet, column, readAs: "added up" }] },
    ];
  },
});
