import { card, placed, quoted, quotedList, quotedSome } from "../writing";

export const solvedNotKnown = card("reading", "solvedNotKnown", "Which offences are solved is not known", {
  looksAt: "whether the worksheets say which offences are solved, where the report is to have solved rates",
  toDo: "Say on the “Strands” sheet, under “Solved column” and “Solved values”, which values of which column are solved.",
  message: ({ why, column, values, strands }, at) => {
    const start = `${placed(at)}${quotedSome(strands)} ${strands.length === 1 ? "has" : "have"} no solved rate: `;
    const say = "Say which on the “Strands” sheet, under “Solved column” and “Solved values”.";
    switch (why) {
      case "noColumn":
        return `${start}there is no column ${quoted(column)}. Correct “Solved column” on the “Strands” sheet.`;
      case "noValue":
        return `${start}${quotedList(values, "or")} is not in the column ${quoted(column)}. Correct “Solved values” on the “Strands” sheet.`;
      case "values":
        return `${start}not every value of ${quoted(column)} says whether it is solved. They are ${quotedSome(values)}. ${say}`;
      case "systems":
        return `${start}records of two systems count, and either could say whether a record is solved. Count by one system for a solved rate.`;
      case "several":
        return column === ""
          ? `${start}rows and tables of their own both say what is solved. Take one of the two away, or set a sheet to “not read”.`
          : `${start}several columns say what is solved, ${column}. ${say}`;
    }
  },
});
