import { card, quoted } from "../writing";

export const reportRestored = card("report", "reportRestored", "Former report put back", {
  looksAt: "a build that was interrupted",
  toDo: "Nothing: the former report was put back.",
  message: ({ sheet }) =>
    `An earlier build had been interrupted. The former report ${quoted(sheet)} was put back before this one was built.`,
});
