import type { EncodedColumn } from "./encoded-column";
import { namesRead, type Ledger, type LedgerNames } from "./ledger";

/** A name that stands in fewer months than this may have few offences, and so seldom stand beside another. */
const FEWEST_MONTHS = 3;

/**
 * True where texts of one column of names take turns: each stands in months of its own, one after the other, or beside other names of its own, as
 * where one district has a footnote. So they are one name, which has a mark from some month on. Only where rows say the months: elsewhere the
 * cells of the other months are blank.
 */
export function takeTurns(ledger: Ledger, column: number, texts: readonly string[]): boolean {
  const { months, rows, table } = ledger;
  const category = table.categories.find((each) => each.column === column);
  const own = category && ledger.names(category);
  if (!months || !own) return false;
  const others = table.rowIsOffence ? [] : namesRead(ledger).filter((each) => each.column !== column && !each.code);
  const meant = new Map(texts.map((text) => [own.texts.indexOf(text), { months: new Set<number>(), lines: new Set<string>() }]));
  for (let row = 0; row < rows; row += 1) {
    const seen = meant.get(own.ids[row]!);
    const month = months.months[row]!;
    if (!seen || month === 0) continue;
    seen.months.add(month);
    if (!table.rowIsOffence) seen.lines.add([month, ...others.map(({ ids }) => ids[row])].join());
  }
  const all = [...meant.values()];
  return all.every((seen) => seen.months.size >= FEWEST_MONTHS) && (followOneAnother(all) || (!table.rowIsOffence && areApart(all)));
}

function followOneAnother(all: readonly { readonly months: ReadonlySet<number> }[]): boolean {
  const spans = all.map(({ months }) => [Math.min(...months), Math.max(...months)] as const).toSorted(([one], [other]) => one - other);
  return spans.every(([first], at) => at === 0 || spans[at - 1]![1] < first);
}

function areApart(all: readonly { readonly lines: ReadonlySet<string> }[]): boolean {
  return new Set(all.flatMap(({ lines }) => [...lines])).size === all.reduce((sum, { lines }) => sum + lines.size, 0);
}

/** The column with some of its texts read as others. What is then the same text has one number. */
export function readAs(own: LedgerNames, bare: ReadonlyMap<string, string>): LedgerNames {
  const texts: string[] = [];
  const setIn: number[] = [];
  const idOf = own.texts.map((text, id) => {
    const read = bare.get(text) ?? text;
    const known = texts.indexOf(read);
    if (known >= 0) return known;
    setIn.push(own.setIn?.[id] ?? 0);
    return texts.push(read) - 1;
  });
  const column: EncodedColumn = { ids: own.ids.map((id) => (id < 0 ? id : idOf[id]!)), texts, ...(own.setIn ? { setIn } : {}) };
  return { ...own, ...column };
}
