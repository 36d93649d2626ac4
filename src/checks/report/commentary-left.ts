import { card, quoted } from "../writing";

export const commentaryLeft = card("report", "commentaryLeft", "Commentary on a sheet of its own", {
  noted: false,
  looksAt: "commentary that a build which was interrupted had copied, and that is not in the report",
  toDo: "Copy from it what the report lacks, then delete the sheet.",
  message: ({ sheet }) =>
    `Some commentary is not in the report, since a build had been interrupted. All of it is on the sheet ${quoted(sheet)}. Copy from there what the report lacks, then delete that sheet.`,
});
