import { card } from "../writing";

export const buildUnfinished = card("report", "buildUnfinished", "A build did not finish", {
  looksAt: "a build that was interrupted and is not yet put right",
  toDo: "Build again. The report is put right first.",
  message: () => "The last build did not finish, so the report may be incomplete. Build again. It is put right first.",
});
