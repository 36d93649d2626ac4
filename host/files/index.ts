export { HostFileError, type HostFileErrorCode } from "./errors";
export { decodeText } from "./text/decode";
export { textRecords } from "./text/records";
export { separationOf } from "./text/separator";
export { newWorkbook, type OpenedWorkbook, openWorkbook } from "./open";
export { pack, type PackageParts } from "./package";
export { bookToSend, packageWork, type PackageWork, type SentBook, writeSent } from "./package-work";
export { faultsIn, type SavedWorkbook, saveWorkbook } from "./save";
