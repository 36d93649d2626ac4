import type { NotACount } from "../../domain/count-details";
import type { Answer } from "../../domain/answer";
import { textOfMark } from "../../reading/texts";
import { cellAt, columnLetters } from "../../domain/address";
import { finding, type Finding } from "../../domain/finding";
import { card, counted, placed, quoted, quotedList, quotedSome, shortMonth, type CheckInput } from "../writing";
import { addressOf } from "../places";
import { countedCells } from "./kinds/counted-series";

/** Where to say what a mark means, in the pane and without it. */
const SAY = "say what it stands for: in the pane under Settings, Marks, or on the sheet “Reading”, as “mark: x is none”.";

const KINDS: Readonly<Record<NotACount, { readonly noun: string; readonly advice: string }>> = {
  text: {
    noun: "text instead of a count",
    advice: `Enter the count, or 0 if there were none. If it is a mark, ${SAY}`,
  },
  negative: { noun: "a negative number", advice: "A count cannot be below 0. Enter the right one." },
  fraction: { noun: "a number that is not whole", advice: "Enter a whole number." },
  error: { noun: "an error instead of a count", advice: "Correct the formula, or enter the count." },
  suppressed: {
    noun: "a mark for a suppressed count",
    advice: "No total is possible without it. Enter the count, or leave these rows out of the strand.",
  },
  unclear: {
    noun: "a number that can be read in two ways",
    advice: "The point may mark thousands or decimals. Enter the number without it, or choose which it is.",
  },
  merged: {
    noun: "a count that is merged with other cells for counts",
    advice: "It may be of all of them. Unmerge the cells, and enter the count of each.",
  },
  notAvailable: {
    noun: "a mark for a missing count",
    advice: `Enter the count, or 0 if the mark stands for none. You can also ${SAY}`,
  },
};

/** Said of fractions in many columns: they are hardly slips. */
const FRACTIONS =
  "Counts are whole. If these are rates, averages or thousands, add a sheet with the recorded offences of each month. If they are counts, enter whole numbers.";

/** What may well stand for none. "[x]" and "n/k" are known to mean missing. */
const MAY_BE_NONE = /^[-–—.]{1,3}$|^(nil|none|zero|no)$/i;

/** The note that marks stand for none: on their sheet, or everywhere. */
function none(found: readonly string[], sheet: string): readonly Answer[] {
  const said = [...new Set(found)].map((mark) => textOfMark({ mark, meaning: "none" }));
  const mayBe = found.every((mark) => MAY_BE_NONE.test(mark));
  const on = (label: string, where: string): Answer => ({
    label: `${quotedList(found)} ${found.length === 1 ? "means" : "mean"} none, and ${found.length === 1 ? "counts" : "count"} as 0, ${label}`,
    notes: said.map((readAs) => ({ sheet: where, column: "", readAs })),
  });
  return mayBe ? [on(`on ${quoted(sheet)}`, sheet), on("on all sheets", "*")] : [];
}

export const notACount = card("values", "notACount", "Not a count", {
  scope: "cell",
  looksAt: "text, errors, marks, fractions, negative numbers and merged cells among the counts of strands",
  toDo: "Enter the count.",
  message({ kind, header, column, columns = 1, count, found }, at) {
    const { noun, advice } = KINDS[kind];
    const of = columns > 1 ? `${columns} columns` : `column ${column} (${quoted(header)})`;
    const where = `${counted(count, "cell")} in ${of} ${count === 1 ? "has" : "have"} ${noun}: ${quotedList(found)}`;
    const ofMany = kind === "fraction" && columns > 1 ? FRACTIONS : advice;
    return `${placed(at)}${where}. ${ofMany}`;
  },
  answers({ kind, found, leaveOut }, { sheet }) {
    if (sheet === null) return [];
    if (leaveOut) {
      const notes = leaveOut.names.map((name) => ({ sheet, column: leaveOut.column, readAs: `left out: ${name}` }));
      return [...(kind === "suppressed" ? [] : none(found, sheet)), { label: `Leave ${quotedSome(leaveOut.names)} out`, notes }];
    }
    if (kind === "notAvailable" || kind === "text") return none(found, sheet);
    if (kind !== "unclear") return [];
    const [example] = found;
    const said = (label: string, readAs: string) => ({ label: `${quoted(example!)} is ${label}`, notes: [{ sheet, column: "", readAs }] });
    const numbers = found.map((text) => /\d+\.\d+/.exec(text)![0]);
    const thousands = said(Number(numbers[0]!.replace(".", "")).toLocaleString("en-GB"), "thousands by point");
    // 1.234 with decimals is not a count either.
    const isWhole = numbers.every((number) => Number.isInteger(Number(number)));
    return [thousands, ...(isWhole ? [said(String(Number(numbers[0])), "decimals by point")] : [])];
  },
  foundAndExpected: ({ found }) => ({ found: found.join("; "), expected: "a whole number from 0" }),
  find: mergedCounts,
  merge: { alike: ["kind", "column", "columns", "leaveOut"], quoted: { found: 3 } },
});

/** Counts of strands whose cell is merged with others for counts: those of the next month, or of the next row. */
function mergedCounts({ tables, heads, strands }: CheckInput): readonly Finding[] {
  if (!heads.some(({ merged }) => merged)) return [];
  const sources = strands.flatMap(({ figures }) => (figures.kind === "months" ? figures.months.flatMap((each) => each.sources) : []));
  const isCounted = countedCells(sources);
  return tables.flatMap(({ table }): readonly Finding[] => {
    const { merged = [], used, values = [] } = heads.find(({ sheet }) => sheet === table.sheet) ?? {};
    const rowAt = (row: number) => values[row - (used?.row ?? 0)] ?? [];
    // Rows that are merged in all of their cells are one.
    const isRow = (row: number) => row <= table.lastRow && rowAt(row).some((raw) => raw !== "");
    const found = merged.flatMap(({ row, column, rows, columns }) => {
      const count = table.counts.find((each) => each.column === column);
      const beside = table.counts.some((each) => each.column > column && each.column < column + columns);
      const below = Array.from({ length: rows - 1 }, (_, at) => row + at + 1).some(isRow);
      if (!count || !(beside || below) || !isCounted(cellAt(table.sheet, row, column))) return [];
      return [{ row, count, raw: rowAt(row)[column - used!.column] ?? "" }];
    });
    const [first] = found;
    if (!first) return [];
    const columns = new Set(found.map(({ count }) => count));
    const details = {
      ...{ kind: "merged" as const, column: columnLetters(first.count.column), count: found.length },
      header: first.count.month === null ? first.count.header : shortMonth(first.count.month),
      ...(columns.size > 1 ? { columns: columns.size } : {}),
      found: found.slice(0, QUOTED).map(({ raw }) => String(raw)),
    };
    const cells = found.map(({ row, count }) => cellAt(table.sheet, row, count.column));
    return [finding("notACount", { sheet: table.sheet, address: addressOf(cells) }, details)];
  });
}
/** How many merged counts are quoted. */
const QUOTED = 3;
