import type { Month } from "../domain/month";
import { conditionTest } from "../reading";
import {
  keptText,
  MOST_ROWS,
  NAMED,
  NO_DATE,
  UNREADABLE_DATE,
  type CountPlan,
  type EachOnce,
  type KeptColumn,
  type RepeatedReference,
  type TidyRow,
} from "../records";
import { dateKeys } from "./date-key";
import type { Underway } from "./file-bytes";
import { placeText } from "./look-through";
import type { OpenedFile, RecordCell } from "./opened-file";
import { ReferencesSeen } from "./references-seen";

/** Texts whose decisions are remembered. */
const MOST_KEPT = 100_000;

/** The records, counted by month and by the kept columns. */
export interface Classes {
  readonly rows: readonly TidyRow[];
  readonly noDate: number;
  readonly unreadableDate: number;
  /** Records that do not count, as another one has their reference. */
  readonly sameReference: number;
  /** Where the first records stand that have no date, or one that cannot be read. */
  readonly undated: Readonly<Record<"noDate" | "unreadableDate", readonly string[]>>;
  /** Where the first dated records stand that lack a text in each kept column. */
  readonly blank: readonly (readonly string[])[];
  /** References that repeat among the dated records; null where there are too many to compare. */
  readonly references: readonly RepeatedReference[] | null;
}

interface Class {
  readonly month: number;
  readonly texts: readonly string[];
  /** Of each column that is kept by what strands say of it, one of its texts. */
  readonly examples: string[];
  count: number;
}

/** Counts all records. Null where there are more classes than a sheet has room for. */
export async function countClasses(
  files: readonly OpenedFile[],
  { columns }: Pick<CountPlan, "columns">,
  known: {
    readonly date: string;
    readonly monthOf: ReadonlyMap<RecordCell, number>;
    readonly references: readonly string[];
    readonly once: EachOnce["by"];
  },
  underway: Underway,
): Promise<Classes | null> {
  const names = [known.date, ...columns.map(({ header }) => header), ...known.references];
  const [keyOf, keepers] = [dateKeys(), columns.map(keeperOf)];
  const classes = new Map<string, Class>();
  const undated = { noDate: [] as string[], unreadableDate: [] as string[] };
  const blank = columns.map((): string[] => []);
  const seen = new ReferencesSeen(known.references, known.once, 1 + columns.length);
  for (const file of files) {
    let index = -1;
    for await (const rows of file.rows(names, underway))
      for (const cells of rows) {
        index += 1;
        const month = known.monthOf.get(keyOf(cells[0]!)) ?? UNREADABLE_DATE;
        if (month > 0 && !seen.counts(cells)) continue;
        const texts = columns.map((_, at) => String(cells[at + 1]));
        const kept = keepers.map((keep, at) => keep(texts[at]!));
        // With lengths, as a text may hold any sign.
        const key = kept.reduce((sofar, text) => `${sofar},${text.length}:${text}`, String(month));
        const own = classes.get(key) ?? { month, texts: kept, examples: texts, count: 0 };
        if (own.count === 0) classes.set(key, own);
        if (classes.size > MOST_ROWS) return null;
        addTo(own, columns, texts);
        if (month <= 0) {
          note(month === NO_DATE ? undated.noDate : undated.unreadableDate, file, index);
          continue;
        }
        seen.put(cells, own);
        for (const [at, text] of texts.entries()) if (text.trim() === "") note(blank[at]!, file, index);
      }
  }
  const all = [...classes.values()];
  const sum = (of: number) => all.reduce((total, { month, count }) => total + (month === of ? count : 0), 0);
  return {
    rows: all
      .filter(({ month, count }) => month > 0 && count > 0)
      .map((each) => ({ month: each.month as Month, texts: textsOf(each, columns), count: each.count })),
    ...{ noDate: sum(NO_DATE), unreadableDate: sum(UNREADABLE_DATE), undated, blank },
    ...{ sameReference: seen.leftOut, references: seen.repeated() },
  };
}

function addTo(own: Class, columns: readonly KeptColumn[], texts: readonly string[]): void {
  own.count += 1;
  for (const [at, { by }] of columns.entries()) if (by !== null && texts[at]! < own.examples[at]!) own.examples[at] = texts[at]!;
}

function note(places: string[], file: OpenedFile, index: number): void {
  if (places.length < NAMED) places.push(placeText(file, index));
}

/** What stands for a text of a column while it is counted: itself, or what each condition says of it, as `countQuery` has it. */
function keeperOf({ by }: KeptColumn): (text: string) => string {
  if (by === null) return (text) => text;
  const [tests, known] = [by.map(conditionTest), new Map<string, string>()];
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const said = `${text.trim() === "" ? "-" : "+"}${tests.map((passes) => (passes(text) ? "1" : "0")).join("")}`;
    if (known.size < MOST_KEPT) known.set(text, said);
    return said;
  };
}

function textsOf({ texts, examples }: Class, columns: readonly KeptColumn[]): readonly string[] {
  return columns.map(({ by }, at) => (by === null ? texts[at]! : keptText(by, texts[at]!, examples[at]!)));
}
