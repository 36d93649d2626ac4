import { card } from "../writing";

const UNREADABLE = {
  options: "What was chosen for the report in this workbook cannot be read, so it is made as it comes. Choose it again.",
  build: "What was kept of the last build cannot be read, so it cannot be undone. Build again: the report is made anew.",
  plan: "What was kept of the report before cannot be read, so it cannot be brought back.",
} as const;

export const keptUnreadable = card("report", "keptUnreadable", "What was kept cannot be read", {
  noted: false,
  looksAt: "what the workbook keeps of the report",
  toDo: "Choose or build again.",
  message: ({ what, problem }) => `${UNREADABLE[what]} What is wrong with it: ${problem.replace(/\.$/, "")}.`,
});
