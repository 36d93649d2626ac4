import { FLAG, type Extract } from "../../src/domain/extract";

/** Records as [reference, day, flag, unit, type]. */
export function extract(
  system: string,
  records: readonly (readonly [
    reference: string | number,
    day: number,
    flag?: number | undefined,
    unit?: string | undefined,
    type?: string | undefined,
  ])[],
): Extract {
  return {
    system,
    rows: records.length,
    references: records.map(([reference]) => reference),
    days: Int32Array.from(records, ([, day]) => day),
    units: records.map(([, , , unit]) => unit ?? "Basildon"),
    types: records.map(([, , , , type]) => type ?? "Robbery"),
    flags: [Int8Array.from(records, ([, , flag]) => flag ?? FLAG.no)],
  };
}
