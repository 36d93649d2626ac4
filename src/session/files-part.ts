/** What counts files in the pane, and says what it came to. It is loaded when files are chosen. */
export { recordsFromFiles } from "../jobs/records-from-files";
export { filesText, filesQuestions } from "./views/from-files";
