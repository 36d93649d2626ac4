export { type ClientBridge, type ClientFactory, compileClient, connectLoaded, type ExcelClient } from "./client/load-client";
export { HostFileError, type HostFileErrorCode } from "./files/errors";
export { newWorkbook, type OpenedWorkbook, openWorkbook } from "./files/open";
export { type PackageCheck, type PackageProblem, type SavedWorkbook, saveWorkbook } from "./files/save";
export { Faults, type FaultMoment, type SyncFault, WEB_PAYLOAD_LIMIT } from "./faults";
export { createHost, createHostFor, type EmbeddedHost } from "./host";
export { type SyncRecord, Traffic } from "./traffic";
export { User } from "./user";
