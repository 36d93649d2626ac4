import { card, quoted } from "../writing";

export const commentaryLeft = card("report", "commentaryLeft", "Commentary on a separate sheet", {
  noted: false,
  looksAt: "commentary that an interrupted build had copied and that is not in the report",
  toDo: "Copy what is missing into the report, then delete the sheet.",
  message: ({ sheet }) =>
    `Some commentary is missing from the report, because a build was interrupted. All of it is on the sheet ${quoted(sheet)}. Copy what is missing into the report, then delete that sheet.`,
});
