import type { Period } from "../../../domain/period";
import { lengthOf } from "../../../domain/series";
import type { CheckInput } from "../../check";

/** The last month, quarter or year for which any strand has a count. */
export function lastPeriod({ strands }: CheckInput): Period | null {
  const periods = strands.flatMap(({ figures }) =>
    figures.kind === "months"
      ? figures.months.flatMap((each) => (each.count > 0 ? [{ end: each.month, length: lengthOf(each) }] : []))
      : [],
  );
  return periods.reduce<Period | null>((last, each) => (last === null || each.end > last.end ? each : last), null);
}
