export { PageHost, type SyncSeen } from "./page-host";
export { packageCheck } from "../library/package-check-browser";
