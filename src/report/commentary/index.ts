/** What analysts write in a report: figures filled in by name, and words read against the figures. */
export { namedStrand } from "./figure-names";
export { filledAgain, filledOf } from "./filled";
export { fillIn, withNames } from "./names-in-text";
export { filledTexts, reportFigures, type OwnText, type ReportFigures, type ReportText } from "./report-texts";
export { placedIn, textFindings } from "./text-findings";
