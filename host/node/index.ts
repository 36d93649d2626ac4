export type { FaultMoment, SyncFault } from "../faults";
export { faultsIn, HostFileError, type HostFileErrorCode } from "../files";
export type { EmbeddedHost } from "../host";
export { packageCheck } from "../library/package-check-node";
export type { SyncRecord } from "../traffic";
export { installedClient } from "./client";
export { type NodeHost, openHost, type OpenHostOptions, type SaveResult } from "./open-host";
export { writeWhole } from "./write-whole";
