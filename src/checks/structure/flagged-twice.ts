import { card, counted, placed, quoted, quotedSome } from "../writing";

export const flaggedTwice = card("structure", "flaggedTwice", "Flagged rows repeated", {
  waits: true,
  looksAt:
    "rows with a flag, such as Y or N, that stand there again with a blank in its place and are the same in all else; and counts with a flag, each beside a count without it that is as large or larger",
  toDo: "Remove the rows that repeat an offence, or choose which are counted.",
  message: ({ column, flags, count, within }, at) =>
    within
      ? `${placed(at)}${counted(count, "row", "rows")} with ${quotedSome(flags)} in column ${quoted(column)} ${count === 1 ? "stands" : "stand"} beside rows without it that have as many or more. If those rows hold all offences, the ones with ${quotedSome(flags)} would be counted twice. Choose which to count.`
      : `${placed(at)}${counted(count, "row", "rows")} with ${quotedSome(flags)} in column ${quoted(column)} ${count === 1 ? "stands" : "stand"} there again with a blank instead, so the same offences would be counted twice. Choose which to count.`,
  answers({ column, flags }, { sheet }) {
    if (sheet === null) return [];
    return [
      {
        label: `Leave the rows with ${quotedSome(flags)} out: the others hold them`,
        notes: flags.map((flag) => ({ sheet, column, readAs: `left out: ${flag}` })),
      },
      { label: "Each row is an offence of its own: count all", notes: [{ sheet, column, readAs: "added up" }] },
    ];
  },
});
