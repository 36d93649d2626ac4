import { localAddress } from "../../domain/address";
import { finding, type Finding } from "../../domain/finding";
import { normalised } from "../../domain/text";
import { bySheet, parts, valueAt, type TableCounts } from "../../reading/ledger";
import { addressOf } from "../places";
import { card, inTurn, listed, number, placed, quoted } from "../writing";

/** Two tables hold the same series where at least this share of their common counts, and at least this many, are the same. */
export const SAME = 0.5;
export const FEWEST_SAME = 6;
const QUOTED = 4;

/** The same series on two sheets with different counts. */
export const seriesDisagree = card("sums", "seriesDisagree", "Two sheets disagree", {
  waits: true,
  looksAt: "counts with the same names and months in two tables. They must be the same",
  toDo: "Correct the one that is out of date, or keep the figures in one place only.",
  message({ other, values, count }, at) {
    const what = listed(
      values.map(
        ({ line, month, found, expected, expectedAt }) => `${line}, ${month}: ${number(found)} here, ${number(expected)} in ${expectedAt}`,
      ),
    );
    const more = count > values.length ? ` and ${count - values.length} more` : "";
    return `${placed(at)}${count === 1 ? "this count differs" : "these counts differ"} from ${count === 1 ? "the same one" : "the same ones"} on ${quoted(other)} (${what}${more}). Correct the one that is out of date.`;
  },
  foundAndExpected: ({ values }) => inTurn(values),
  find: ({ series }) => {
    // Most workbooks have one table, and nothing to compare it with.
    if (series.length < 2) return [];
    const indexes = series.map(indexOf);
    return series.flatMap((counts, index) =>
      series.slice(index + 1).flatMap((other, after) => between(counts, other, indexes[index]!, indexes[index + 1 + after]!)),
    );
  },
});

type CountIndex = ReadonlyMap<string, readonly [line: number, step: number]>;

/** Each count by its names and month. */
function indexOf(counts: TableCounts): CountIndex {
  const place = counts.table.place ? normalised(counts.table.place.value) : "";
  const cells = new Map<string, readonly [number, number]>();
  for (const line of parts(counts.lines)) {
    const key = [...counts.lines[line]!.names.map(normalised), place]
      .filter((name) => name !== "")
      .sort()
      .join("\n");
    for (const step of parts(counts.steps)) {
      const { month } = counts.steps[step]!;
      if (month !== null && !Number.isNaN(valueAt(counts, line, step))) cells.set(`${key}\n${month} ${counts.table.length}`, [line, step]);
    }
  }
  return cells;
}

function between(one: TableCounts, other: TableCounts, cells: CountIndex, others: CountIndex): readonly Finding[] {
  let same = 0;
  const different: { readonly at: readonly [number, number]; readonly otherAt: readonly [number, number] }[] = [];
  for (const [key, otherAt] of others) {
    const at = cells.get(key);
    if (!at) continue;
    if (valueAt(one, ...at) === valueAt(other, ...otherAt)) same += 1;
    else different.push({ at, otherAt });
  }
  if (different.length === 0 || same < FEWEST_SAME || same < SAME * (same + different.length)) return [];
  return [...bySheet(different, other, ({ otherAt }) => other.cellOf(...otherAt))].map(([sheet, own]) => {
    const values = own.slice(0, QUOTED).map(({ at, otherAt }) => ({
      line: one.lines[at[0]]!.label,
      month: one.steps[at[1]]!.label,
      found: valueAt(other, ...otherAt),
      expected: valueAt(one, ...at),
      expectedAt: localAddress(one.cellOf(...at)!),
    }));
    const address = addressOf(own.flatMap(({ otherAt }) => other.cellOf(...otherAt) ?? []));
    return finding("seriesDisagree", { sheet, address }, { other: one.cellOf(...own[0]!.at)!.sheet, values, count: own.length });
  });
}
