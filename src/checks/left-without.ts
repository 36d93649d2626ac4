import type { Finding } from "../domain/finding";
import type { Month } from "../domain/month";

/** What has no figure because of an error: these months, or this many cells, each of one month. */
type LeftWithout = { readonly months: readonly Month[] } | { readonly months: null; readonly cells: number };

/** The months that a strand has no figure for because of an error; null where an error may change which months there are at all. */
export function leftWithout({ code, details }: Finding): LeftWithout | null {
  switch (code) {
    case "duplicateRows":
    case "sameReference":
    case "partExceedsWhole":
      return { months: [] };
    case "blankAmongCounts":
      return { months: details.months };
    case "notACount":
      return { months: null, cells: details.count };
    default:
      return null;
  }
}

/** True of an error after which a figure may be wrong: others leave their months without one. */
export function leavesDoubt(found: Finding): boolean {
  if (found.severity !== "error") return false;
  const left = leftWithout(found);
  return left === null || left.months?.length === 0;
}
