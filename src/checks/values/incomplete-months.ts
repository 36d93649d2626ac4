import { card, endingWithOne, longMonth, monthList } from "../writing";

export const incompleteMonths = card("values", "incompleteMonths", "Last month is not complete", {
  looksAt:
    "last months that have far fewer rows or far lower figures than others, whose records stop before the last day, or that have only zeros",
  toDo: "Enter the rest. Until then the report ends with the month before.",
  restsOn: ({ ends: _ends, ...said }) => said,
  answers: ({ end, months, asked, ends = [end, ...months] }) => endingWithOne(asked ? ends : []),
  message: ({ end, months, asked, ends = [end, ...months] }) => {
    const be = asked ? (months.length === 1 ? "looks" : "look") : months.length === 1 ? "is" : "are";
    const what = `${monthList(months)} ${be} incomplete: far fewer rows or lower figures than usual, records that stop before the last day, or only zeros.`;
    if (!asked) return `${what} The report ends with ${longMonth(end)}.`;
    const other = ends.includes(end) ? "" : ", but months of its period or of the year before are missing";
    return `${what} Enter the rest${ends.length === 0 ? "" : ", or choose the last month of the report"}. ${longMonth(end)} is the last complete one${other}.`;
  },
});
