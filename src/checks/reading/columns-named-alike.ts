import { card, listed, MOST_CHOICES, placed, quoted, quotedSome } from "../writing";

export const columnsNamedAlike = card("reading", "columnsNamedAlike", "Columns with one header", {
  adjustable: false,
  scope: "table",
  looksAt: "columns of counts in one table that have the same header",
  toDo: "Choose which of them counts, or give each its own header.",
  message({ header, columns, areSame, sheets }, { sheet }) {
    const place = sheets.length > 1 ? `${quotedSome(sheets)}: ` : placed({ sheet, address: null });
    const all = columns.length === 2 ? "both" : "all";
    const why = areSame
      ? " and have the same figures, so the same offences would be counted twice."
      : ". One of them may be of something else.";
    return `${place}columns ${listed(columns)} are ${all} headed ${quoted(header)}${why} Choose which of them counts, or give each its own header.`;
  },
  answers: ({ columns, sheets }) =>
    columns.length > MOST_CHOICES
      ? []
      : columns.map((counted) => {
          const others = columns.filter((column) => column !== counted);
          return {
            label: `Count only column ${counted}`,
            notes: sheets.flatMap((sheet) => others.map((column) => ({ sheet, column, readAs: "not read" }))),
          };
        }),
});
