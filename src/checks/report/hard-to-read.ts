import { card } from "../writing";

export const hardToRead = card("report", "hardToRead", "The report is hard to read for some readers", {
  noted: false,
  looksAt: "the report against the statistical service’s checklist for accessible spreadsheets",
  toDo: "Do what it says, then build again.",
  message: ({ text, toDo }) => `Some readers cannot use this part of the report: ${text} ${toDo}`,
});
