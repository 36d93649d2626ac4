import { card, endingWith, longMonth, monthList } from "../writing";

export const incompleteMonths = card("values", "incompleteMonths", "Last month is not complete", {
  looksAt: "last months with far fewer rows than others, whose records stop before their last day, or that hold nothing but zeros",
  toDo: "Enter the rest; the report ends before them.",
  answers: ({ end, months, asked }) => (asked ? [end, ...months].map(endingWith) : []),
  message: ({ end, months, asked }) => {
    const what = `${monthList(months)} ${months.length === 1 ? "is" : "are"} not complete: far fewer rows than in other months, records that stop before the month’s last day, or nothing but zeros.`;
    return asked
      ? `${what} Enter the rest, or choose the month that the report ends with: ${longMonth(end)} is the last that is complete.`
      : `${what} The report ends with ${longMonth(end)}.`;
  },
});
