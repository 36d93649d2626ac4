import { card, counted, number, placed, quoted, quotedSome } from "../writing";

export const wholeCounted = card("reading", "wholeCounted", "Whole counted in place of its parts", {
  looksAt: "totals and forces whose parts do not make them up, and are never more",
  toDo: "Nothing, if the whole is what is meant; else say that it is left out.",
  message({ column, whole, parts, figures, more, alone }, at) {
    const most = more * 2 > figures;
    const differs = most
      ? `, which are only some of it`
      : more === 0
        ? ""
        : `. It is more than they come to in ${number(more)} of ${counted(figures, "figure")}, so some offences seem to have none`;
    const single = alone === 0 ? "" : ` ${counted(alone, "row")} of it ${alone === 1 ? "has" : "have"} no part at all.`;
    return `${placed(at)}${quoted(whole)} in column ${quoted(column)} is counted in place of ${quotedSome(parts)}${differs}.${single}`;
  },
  answers: ({ column, whole, sheets }) => [
    {
      label: `Leave ${quoted(whole)} out and add up the others`,
      notes: sheets.map((sheet) => ({ sheet, column, readAs: `left out: ${whole}` })),
    },
  ],
});
