import { card, quoted } from "../writing";

export const reportRestored = card("report", "reportRestored", "Previous report put back", {
  looksAt: "a build that was interrupted",
  toDo: "Nothing. The previous report was put back.",
  message: ({ sheet }) => `An earlier build was interrupted. The previous report ${quoted(sheet)} was put back before this one was built.`,
});
