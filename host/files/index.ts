export { HostFileError, type HostFileErrorCode } from "./errors";
export { newWorkbook, type OpenedWorkbook, openWorkbook } from "./open";
export { faultsIn, type SavedWorkbook, saveWorkbook } from "./save";
