import { card, counted, number, placed, quoted, quotedSome } from "../writing";

export const wholeCounted = card("reading", "wholeCounted", "Whole counted instead of its parts", {
  looksAt: "totals and forces that are more than the sum of their parts",
  toDo: "Nothing, if the whole should be counted. If not, leave it out.",
  message({ column, whole, parts, figures, more, alone }, at) {
    const most = more * 2 > figures;
    const differs = most
      ? `, which are only some of it`
      : more === 0
        ? ""
        : `. It is more than their sum in ${number(more)} of ${counted(figures, "figure")}, so some offences seem to be in none of them`;
    const single = alone === 0 ? "" : ` ${counted(alone, "row")} of it ${alone === 1 ? "has" : "have"} no parts at all.`;
    return `${placed(at)}${quoted(whole)} in column ${quoted(column)} is counted instead of ${quotedSome(parts)}${differs}.${single}`;
  },
  answers: ({ column, whole, sheets }) => [
    {
      label: `Leave out ${quoted(whole)} and add up the others`,
      notes: sheets.map((sheet) => ({ sheet, column, readAs: `left out: ${whole}` })),
    },
  ],
});
