export { type ClientBridge, type ClientFactory, compileClient, connectLoaded, type ExcelClient } from "./client";
export { WEB_PAYLOAD_LIMIT } from "./engine/platform";
export { Faults, type FaultMoment, type SyncFault } from "./faults";
export {
  faultsIn,
  HostFileError,
  type HostFileErrorCode,
  newWorkbook,
  type OpenedWorkbook,
  openWorkbook,
  type SavedWorkbook,
  saveWorkbook,
} from "./files";
export { createHost, createHostFor, type EmbeddedHost } from "./host";
export type { PackageCheck, PackageProblem } from "./library";
export { type SyncRecord, Traffic } from "./traffic";
export { User } from "./user";
