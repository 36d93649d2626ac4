/** What reads another workbook's report. It is loaded when a file is chosen. */
export { reportedInFile } from "../files";
