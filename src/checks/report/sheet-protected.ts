import { card, quoted } from "../writing";

export const sheetProtected = card("report", "sheetProtected", "Sheet is protected", {
  adjustable: false,
  looksAt: "whether the report’s sheets can be written",
  toDo: "Unprotect the sheet and build again.",
  message: ({ sheet }) => `The sheet ${quoted(sheet)} is protected, so the report cannot be written. Unprotect it and build again.`,
});
