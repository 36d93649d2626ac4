/** What the pane needs once the figures are read: loaded with what reads them, so that the pane is seen before. */
export { watchFigures } from "../jobs/watch-figures";
export { breaksView } from "./views/breaks";
export { carriedView, settingsToCarry } from "./views/carried-settings";
export { understoodView } from "./views/understood";
export { strandsView } from "./views/strands";
export { strandChoices } from "./views/strand-choices";
export { strandChanges, strandForm, valuesToChoose } from "./views/strand-form";
