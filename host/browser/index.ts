export { PageHost, type SyncSeen } from "./page-host";
export { packageCheck } from "./package-check";
