export { installedClient } from "./client";
export { type NodeHost, openHost, type OpenHostOptions, type SaveResult } from "./open-host";
export { packageCheck } from "./package-check";
export { faultsIn } from "../files/save";
export { HostFileError, type HostFileErrorCode } from "../files/errors";
export type { EmbeddedHost } from "../host";
export type { FaultMoment, SyncFault } from "../faults";
export type { SyncRecord } from "../traffic";
