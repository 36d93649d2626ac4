import { card, endingWith, longMonth, monthList } from "../writing";

export const incompleteMonths = card("values", "incompleteMonths", "Last month is not complete", {
  looksAt: "last months that have far fewer rows than others, whose records stop before the last day, or that have only zeros",
  toDo: "Enter the rest. Until then the report ends with the month before.",
  answers: ({ end, months, asked }) => (asked ? [end, ...months].map(endingWith) : []),
  message: ({ end, months, asked }) => {
    const what = `${monthList(months)} ${months.length === 1 ? "is" : "are"} incomplete: far fewer rows than usual, records that stop before the last day, or only zeros.`;
    return asked
      ? `${what} Enter the rest, or choose the last month of the report. ${longMonth(end)} is the last complete one.`
      : `${what} The report ends with ${longMonth(end)}.`;
  },
});
