import { card, quoted } from "../writing";

export const hiddenSheetRead = card("reading", "hiddenSheetRead", "Hidden sheet is counted", {
  looksAt: "hidden sheets with offence figures",
  toDo: "Nothing, if it should be counted. If not, say on the sheet “Reading” that it is “not read”.",
  message: (_, { sheet }) => `The hidden sheet ${quoted(sheet ?? "")} has offence figures. They are counted.`,
});
