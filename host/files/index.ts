export { HostFileError, type HostFileErrorCode } from "./errors";
export { newWorkbook, type OpenedWorkbook, openWorkbook } from "./open";
export { pack, type PackageParts } from "./package";
export { bookToSend, packageWork, type PackageWork, type SentBook, writeSent } from "./package-work";
export { faultsIn, type SavedWorkbook, saveWorkbook } from "./save";
