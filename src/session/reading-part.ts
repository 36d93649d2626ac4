/**
 * What the pane needs once the figures are read. It loads with the code that reads them, so that the pane shows sooner.
 */
export { messageOf } from "../checks/messages";
export { watchFigures } from "../jobs/watch-figures";
export { breaksView } from "./views/breaks";
export { changedSettings } from "./views/changed-settings";
export { checksView, toLookAt } from "./views/checks";
export { earlierText, earlierView, whyNotBeside } from "./views/earlier-report";
export { forChosen } from "./views/for-chosen";
export { isOfPeriod } from "./views/period-questions";
export { previewView } from "./views/preview";
export { questionView } from "./views/questions";
export { readyView } from "./views/ready";
export { outOfDateView, reportView } from "./views/report";
export { settingsView } from "./views/settings";
export { carriedView, settingsToCarry } from "./views/carried-settings";
export { measureSaid } from "./views/measure-form";
export { measuresView } from "./views/measures";
export { understoodView } from "./views/understood";
export { strandsView } from "./views/strands";
export { strandChoices } from "./views/strand-choices";
export { strandChanges, strandForm, valuesToChoose } from "./views/strand-form";
