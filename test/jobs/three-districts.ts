import { addMonths, monthOf } from "../../src/domain/month";
import type { Rows } from "../workbooks";

export const END = monthOf(2020, 1);
export const DISTRICTS = ["North", "South", "West"] as const;
/** 10, 20 and 30 a month in the earlier year, 2 more in the later one: 7 more and 3 fewer in turn. */
export const counts = (district: number, index: number) => 10 * (district + 1) + (index < 12 ? 0 : (index + district) % 2 === 0 ? 7 : -3);
/** A row for each month and district, with a count of burglaries. */
export const rowsOf = (districts: readonly string[] = DISTRICTS): Rows => [
  ["Month", "Offence", "District", "Count"],
  ...Array.from({ length: 24 }, (_, index) =>
    districts.map((name, district) => [{ month: addMonths(END, index - 23) }, "Burglary", name, counts(district, index)]),
  ).flat(),
];
