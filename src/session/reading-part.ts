/**
 * What the pane needs once the figures are read. It loads with the code that reads them, so that the pane shows sooner.
 */
export { watchFigures } from "../jobs/watch-figures";
export { breaksView } from "./views/breaks";
export { carriedView, settingsToCarry } from "./views/carried-settings";
export { measureSaid } from "./views/measure-form";
export { measuresView } from "./views/measures";
export { understoodView } from "./views/understood";
export { strandsView } from "./views/strands";
export { strandChoices } from "./views/strand-choices";
export { strandChanges, strandForm, valuesToChoose } from "./views/strand-form";
