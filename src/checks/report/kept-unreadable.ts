import { card } from "../writing";

const UNREADABLE = {
  options: "The choices for the report in this workbook cannot be read, so the defaults are used. Choose again.",
  build: "The record of the last build cannot be read, so it cannot be undone. Build again to make a new report.",
  ledger: "What earlier builds reported cannot be read, so this report marks no revisions. It begins a new list.",
  plan: "The copy of the previous report cannot be read, so it cannot be brought back.",
} as const;

export const keptUnreadable = card("report", "keptUnreadable", "Saved choices cannot be read", {
  noted: false,
  looksAt: "whether what the workbook saves about the report can be read",
  toDo: "Choose again, or build again.",
  message: ({ what, problem }) => `${UNREADABLE[what]} The problem: ${problem.replace(/\.$/, "")}.`,
});
