/** What compares two systems, and says what it came to. Few ask for it, so that it is loaded when it is asked for. */
export { compareWorkbookSystems } from "../jobs/compare-systems";
export { keepSystems } from "../jobs/keep-systems";
export { comparedLines } from "../report/systems";
