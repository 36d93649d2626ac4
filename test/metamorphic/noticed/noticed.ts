import type { Change } from "../change";
import { strandTwice, wrongBase } from "./comparisons";
import { hardName, monthMisspelt, numbersBeside, oddThousand, pointsForThousands, tableStops } from "./headers";
import { measureColumn, measureInNames, secondColumn, secondTable, subColumns } from "./measures";
import { partialMonth, recordTwice } from "./records";
import { missesMonth, monthGone, rowTwice, startsLate, stopsEarly, wholeAmongParts, withoutMonth, withoutName } from "./rows";
import { fromApril, fromJanuary, rolling, rollingWhole, weekly } from "./sums";

/** A kind of change after which the figures are the true ones all the same, or an error stops the report. */
export interface Kind {
  readonly change: Change;
  /** What adds others up may be reported beside them. */
  readonly more?: boolean;
  /** Where a warning that names it is enough: both figures stand on the sheet as they are printed. */
  readonly warned?: boolean;
}

export const NOTICED: Readonly<Record<string, Kind>> = {
  "rows twice": { change: rowTwice },
  "a whole among its parts": { change: wholeAmongParts, more: true },
  "a place or offence that stops early": { change: stopsEarly },
  "a place or offence that starts late": { change: startsLate },
  "a place or offence that misses a month": { change: missesMonth },
  "a month that is not there": { change: monthGone },
  "a row without its offence": { change: withoutName },
  "a row without its month": { change: withoutMonth },
  "a second table of another measure": { change: secondTable },
  "a column of measures": { change: measureColumn },
  "a second column of counts": { change: secondColumn },
  "measures where places stand": { change: measureInNames },
  "columns below each month": { change: subColumns },
  "running totals from January": { change: fromJanuary },
  "running totals from April": { change: fromApril },
  "figures of 12 months each, or of those that are there": { change: rolling },
  "figures of 12 months each": { change: rollingWhole },
  "a row a week": { change: weekly },
  "a month that cannot be read": { change: monthMisspelt },
  "numbers that are no counts": { change: numbersBeside },
  "a count that is oddly written": { change: oddThousand },
  "points for thousands": { change: pointsForThousands },
  "a name that looks like something else": { change: hardName, more: true },
  "one of several tables that stops early": { change: tableStops },
  "a last month that is not over": { change: partialMonth },
  "a record twice by its reference": { change: recordTwice },
  "a typed figure that its difference does not fit": { change: wrongBase, warned: true },
  "a strand twice in comparison tables": { change: strandTwice },
};
