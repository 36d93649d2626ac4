import { card, longMonth, monthList } from "../writing";

export const incompleteMonths = card("values", "incompleteMonths", "Last month is not complete", {
  looksAt: "last months with far fewer rows than others, or nothing but zeros",
  toDo: "Enter the rest; the report ends before them.",
  message: ({ end, months }) =>
    `${monthList(months)} ${months.length === 1 ? "is" : "are"} not complete: far fewer rows than in other months, or nothing but zeros. The report ends with ${longMonth(end)}.`,
});
