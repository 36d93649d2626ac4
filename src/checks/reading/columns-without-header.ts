import { card, placed } from "../writing";

export const columnsWithoutHeader = card("reading", "columnsWithoutHeader", "What do these columns count?", {
  adjustable: false,
  scope: "table",
  looksAt: "columns of counts among the others of a table that have no header, as below a month that stands over several columns",
  toDo: "Write in a header what each column counts, or choose that the columns are not read.",
  message: ({ columns }, at) =>
    columns.length === 1
      ? `${placed(at)}column ${columns[0]!} stands among others and has counts, but no header says what they are. Give it a header, or say that it is not read.`
      : `${placed(at)}${columns.length} columns stand among others and have counts, but no header says what they are. Give each a header, or say that these columns are not read.`,
  answers: ({ columns }, { sheet }) =>
    sheet === null
      ? []
      : [
          {
            label:
              columns.length === 1 ? `Do not read column ${columns[0]!}` : `Do not read the ${columns.length} columns without a header`,
            notes: columns.map((column) => ({ sheet, column, readAs: "not read" })),
          },
        ],
});
