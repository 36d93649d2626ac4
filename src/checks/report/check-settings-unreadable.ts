import { card } from "../writing";

export const checkSettingsUnreadable = card("report", "checkSettingsUnreadable", "Settings cannot be read", {
  looksAt: "what was set for the checks in the workbook",
  toDo: "Set it again.",
  message: () => "What was set for the checks in this workbook cannot be read, so all checks are made as they come. Set them again.",
});
