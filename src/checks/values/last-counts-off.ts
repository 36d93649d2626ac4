import { finding, type Finding } from "../../domain/finding";
import { grouped } from "../../domain/grouped";
import { periodName, type Period } from "../../domain/period";
import { addressOf } from "../places";
import { card, counted, inTurn, listed, number, placed } from "../writing";
import { eachOrTogether } from "./each-or-together";
import { lastCountsApart, type LastApart } from "./kinds/last-counts";
import { lastPeriod } from "./kinds/last-period";

/** How many values a finding quotes. */
const QUOTED = 4;

/** Counts of the last month that are far too low, or have a nought too many, while all others are as usual. */
export const lastCountsOff = card("values", "lastCountsOff", "Last counts do not fit the others", {
  waits: true,
  looksAt:
    "the last month of each series, and of all series of a place, against its own months before and the others in the last month: far too low, or ten times too high, while these are as usual",
  toDo: "Check that the month is complete. Enter what is missing, or accept the finding and give the reason.",
  message({ period, values, count }, at) {
    const of = periodName(period);
    const fits = `the months before and the others in ${of}`;
    if (count === 1) {
      const { name, found, expected } = values[0]!;
      const advice = found < expected ? "Is it complete? Enter what is missing" : "There may be a zero too many. Correct it";
      return `${placed(at)}${number(found)} for ${name} in ${of} does not fit ${fits}, by which it would be about ${number(expected)}. ${advice}, or accept this and give the reason.`;
    }
    const examples = listed(values.map(({ name, found, expected }) => `${name}: ${number(found)}, not about ${number(expected)}`));
    return `${placed(at)}${counted(count, "figure")} of ${of} do not fit ${fits} (${examples}). Check them at their source.`;
  },
  foundAndExpected: ({ values }) => inTurn(values.map(({ found, expected }) => ({ found, expected: `about ${expected}` }))),
  restsOn: ({ values }) => values.map(({ name, found }) => [name, found]),
  find(input) {
    const found = lastCountsApart(input);
    const period = lastPeriod(input);
    if (period === null) return [];
    const bySheet = grouped(found, ({ cells }) => cells[0]!.sheet);
    return [...bySheet.values()].flatMap((own) => eachOrTogether(own).map((group) => findingOf(group, period)));
  },
});

function findingOf(group: readonly LastApart[], period: Period): Finding {
  const { sheet } = group[0]!.cells[0]!;
  const address = addressOf(group.flatMap(({ cells }) => cells.filter((cell) => cell.sheet === sheet)));
  const values = group.slice(0, QUOTED).map(({ name, found, expected }) => ({ name, found, expected: Math.round(expected) }));
  return finding("lastCountsOff", { sheet, address }, { period, values, count: group.length });
}
