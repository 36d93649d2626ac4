import { card, placed, quotedList } from "../writing";

export const subColumnsLeftOut = card("reading", "subColumnsLeftOut", "Columns beside the count", {
  looksAt: "columns below a month that are not counted: parts of the count, rates and ranks",
  toDo: "Nothing; or say on the sheet “Reading” that another column is the count.",
  message: ({ counted, left }, at) => {
    const are = left.length === 1 ? "is" : "are";
    return `${placed(at)}${quotedList(counted)} ${counted.length === 1 ? "is" : "are"} counted for each month; ${quotedList(left)} beside it ${are} left out.`;
  },
});
