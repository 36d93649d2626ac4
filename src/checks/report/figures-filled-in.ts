import { card, counted, listedSome, placed, quoted } from "../writing";

/** Names that are listed one by one. */
const TOLD = 6;

export const figuresFilledIn = card("report", "figuresFilledIn", "Figures filled in by name", {
  noted: false,
  acceptable: false,
  looksAt: "figures in commentary that were filled in by their names",
  toDo: "Nothing. The figures are filled in anew at each build. To put something else there, type over one.",
  message: ({ title, filled }, at) =>
    `${placed(at)}the commentary on ${quoted(title)} has ${counted(filled.length, "figure")} by name: ${listedSome(
      filled.map(({ name, value }) => `${name} is ${value}`),
      TOLD,
    )}. Each build fills ${filled.length === 1 ? "it" : "them"} in anew.`,
});
