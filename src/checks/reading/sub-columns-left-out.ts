import { card, placed, quotedList } from "../writing";

export const subColumnsLeftOut = card("reading", "subColumnsLeftOut", "Columns beside the count", {
  looksAt: "columns under a month that are not counted, such as parts of the count, rates and ranks",
  toDo: "Nothing. If another column is the count, say so on the sheet “Reading”.",
  message: ({ counted, left }, at) => {
    const are = left.length === 1 ? "is" : "are";
    return `${placed(at)}${quotedList(counted)} ${counted.length === 1 ? "is" : "are"} counted for each month. ${quotedList(left)} ${are} left out.`;
  },
});
