export { PageHost, type SyncSeen } from "./page-host";
export { saveBeside } from "./save-beside";
