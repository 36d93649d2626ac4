import { cellAt } from "../../domain/address";
import { finding } from "../../domain/finding";
import { lengthOf } from "../../domain/series";
import { addressOf } from "../places";
import { card, listedSome, number, placed, quoted, shortMonth } from "../writing";
import { exchangedLevels } from "./kinds/exchanged-levels";

/** The most strands that a message names one by one. */
const MOST_TOLD = 3;

/** Strands whose figures have those of one another from some month on: their names were sorted or moved alone. */
export const figuresExchanged = card("values", "figuresExchanged", "Figures under other names", {
  waits: true,
  looksAt:
    "strands whose counts from some month on are at least 2.5 times as high or low as before, while each of them has the level that another one had",
  toDo: "Check whether names were sorted or moved without their figures, or figures without their names. If they are right, accept this and give the reason.",
  message({ from, names }, at) {
    const told = names.map(
      ({ name, like, after }) => `${quoted(name)}: about ${number(Math.round(after))} a month, as ${quoted(like)} had`,
    );
    return `${placed(at)}from ${shortMonth(from)} on, ${names.length} strands have the figures of one another (${listedSome(told, MOST_TOLD)}). Were names sorted or moved without their figures? Correct the sheet. If the figures are right, accept this and give the reason.`;
  },
  restsOn: ({ from, names }) => [from, names.map(({ name, like }) => [name, like])],
  find({ strands }) {
    const monthly = strands.flatMap(({ definition, figures }) =>
      figures.kind === "months" ? [{ name: definition.strand, counts: figures.months.filter((count) => lengthOf(count) === 1) }] : [],
    );
    const found = exchangedLevels(
      monthly.map(({ name, counts }) => ({ name, months: new Map(counts.map((each) => [each.month, each.count])) })),
    );
    if (found === null) return [];
    const sources = monthly.flatMap(({ name, counts }) =>
      found.names.some((each) => each.name === name)
        ? counts.filter(({ month }) => month === found.from).flatMap((each) => each.sources)
        : [],
    );
    const sheet = sources[0]?.sheet ?? null;
    const cells = sources.flatMap((source) => (source.sheet === sheet ? [cellAt(sheet, source.rows[0]!, source.column)] : []));
    return [finding("figuresExchanged", { sheet, address: cells.length === 0 ? null : addressOf(cells) }, found)];
  },
});
