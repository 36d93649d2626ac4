import type { SheetHead } from "./grid";

/** The sheet that lists what happened to records since the last report, and the Excel table on it. */
export const BRIDGE = "Bridge";
export const BRIDGE_TABLE = "Bridge_records";

/** True of that sheet, which holds no counts of offences. */
export function isBridgeSheet({ tables }: SheetHead): boolean {
  return tables.some(({ name }) => name === BRIDGE_TABLE);
}
