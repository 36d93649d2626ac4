import { card } from "../writing";

export const checkSettingsUnreadable = card("report", "checkSettingsUnreadable", "Settings cannot be read", {
  looksAt: "whether the settings of the checks in the workbook can be read",
  toDo: "Change the settings again.",
  message: () => "The settings of the checks in this workbook cannot be read, so the defaults are used. Change them again.",
});
