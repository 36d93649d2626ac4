import { card } from "../writing";

export const buildUnfinished = card("report", "buildUnfinished", "A build did not finish", {
  looksAt: "a build that was cut off and not yet put right",
  toDo: "Build again: the report is put right first.",
  message: () => "The last build did not finish, so the report may not be whole. Build again: it is put right first.",
});
