/** What chooses the columns of two systems, compares them, and says what it came to. Few ask for it, so that it is loaded when it is asked for. */
export { compareWorkbookSystems } from "../jobs/compare-systems";
export { keepSystems } from "../jobs/keep-systems";
export { comparedLines } from "../report/systems";
export { systemsChoice } from "./views/systems-choice";
export { systemsFormView } from "./views/systems-form";
