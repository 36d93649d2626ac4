import { card, quoted } from "../writing";

export const hiddenSheetRead = card("reading", "hiddenSheetRead", "Hidden sheet is counted", {
  looksAt: "hidden sheets with offence figures",
  toDo: "Nothing, if it should count; otherwise say that it is “not read”.",
  message: (_, { sheet }) => `The hidden sheet ${quoted(sheet ?? "")} holds offence figures, which are read too.`,
});
