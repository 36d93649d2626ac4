import { finding, type Finding } from "../../domain/finding";
import { normalised } from "../../domain/text";
import { cellList } from "../../domain/cell-list";
import { conditionTest, type MonthlyTable } from "../../reading";
import { nameKey } from "../../reading/tables";
import { hasWildcard, isTotal, nearMisses, nearMissesAmong, textOf } from "../../reading/texts";
import { respell } from "../respell";
import { card, counted, placed, quoted, type CheckInput, type CheckedTable } from "../writing";

/** A name may be a slip of another that stands this many times as often; where it stands that often itself, of one that stands FREQUENT times as often. */
const [RARER, FREQUENT] = [4, 3] as const;
/** Of more names, those that stand often are not compared with one another. */
const MOST_NAMES = 300;
/** A name that this many other tables have is the one meant, where this table lacks it. */
const FEWEST_TABLES = 2;

/** Names that are most likely misspellings of others in the same column. */
export const similarNames = card("structure", "similarNames", "Name may be misspelt", {
  looksAt:
    "names that are spelled almost like one that stands far more often, or like the name that other tables have in that place; an error where a strand counts the one and not the other",
  toDo: "“Correct the spelling” writes the common name. If both names are right, accept the finding.",
  message: ({ column, found, meant, count }, at) =>
    `${placed(at)}${quoted(found)} in column ${quoted(column)} is spelled almost like ${quoted(meant)} (${counted(count, "row")}). If ${quoted(meant)} is meant, correct the spelling.`,
  foundAndExpected: ({ found, meant }) => ({ found, expected: meant }),
  fix: { label: ({ count }) => (count === 1 ? "Correct the spelling" : `Correct ${counted(count, "cell")}`), changes: respell },
  find: (input) => {
    const columns = input.tables.flatMap(namesIn);
    const alike = new Map<string, Alike>();
    for (const { header, texts, names } of columns) {
      const group = alike.get(nameKey(header)) ?? { tables: new Map<string, number>(), written: new Map<string, string>() };
      alike.set(nameKey(header), group);
      for (const name of names) group.tables.set(name, (group.tables.get(name) ?? 0) + 1);
      for (const text of texts) group.written.set(normalised(text), text);
    }
    return columns.flatMap((column) => findingsOf(column, alike.get(nameKey(column.header))!, input));
  },
});

interface NameColumn {
  readonly table: MonthlyTable;
  readonly header: string;
  readonly column: number;
  readonly ids: Int32Array;
  readonly texts: readonly string[];
  /** How often each of the texts stands. */
  readonly times: Int32Array;
  /** Those that are not totals, as names are compared. */
  readonly names: ReadonlySet<string>;
}

/** What the columns of one header hold, in all tables; names as they are compared. */
interface Alike {
  /** How many columns have a name. */
  readonly tables: Map<string, number>;
  /** Each name as it is written, totals among them. */
  readonly written: Map<string, string>;
}

function namesIn({ table, ledger }: CheckedTable): readonly NameColumn[] {
  return table.categories.flatMap((category): NameColumn[] => {
    const written = category.code ? null : (ledger?.names({ ...category, down: false }) ?? null);
    if (!written) return [];
    const { column, header, ids, texts } = written;
    const times = new Int32Array(texts.length);
    for (const id of ids) if (id >= 0) times[id]! += 1;
    return [{ table, header, column, ids, texts, times, names: new Set(texts.filter((text) => !isTotal(text)).map(normalised)) }];
  });
}

function findingsOf(own: NameColumn, alike: Alike, { definitions }: CheckInput): readonly Finding[] {
  const { table, header, column, ids, texts, times, names } = own;
  const tables = (name: string) => alike.tables.get(normalised(name)) ?? 0;
  // Strands made of a column's own values name whatever stands there.
  const written = definitions.filter(({ definedAt }) => definedAt !== null);
  const conditions = written.flatMap(({ rules }) =>
    rules.flatMap((rule) => rule.conditions.filter((condition) => nameKey(condition.column) === nameKey(header))),
  );
  // Names that strands name, or leave out, in full are meant as they are.
  const named = new Set(
    conditions
      .flatMap(({ values, except }) => [...values, ...except])
      .filter((value) => !hasWildcard(value))
      .map((value) => normalised(textOf(value))),
  );
  const tests = conditions.map(conditionTest);
  const isMade = definitions.some(
    ({ definedAt, rules }) =>
      definedAt === null && rules.some((rule) => rule.conditions.some((condition) => nameKey(condition.column) === nameKey(header))),
  );
  // A strand is made of each name, or one counts what is meant alone: its figure lacks what stands under the other name.
  const isLost = (found: string, meant: string) => isMade || tests.some((passes) => passes(meant) && !passes(found));
  const each = timesOfMost(own);
  const often = texts.filter(
    (text, id) => !isTotal(text) && (times[id]! >= RARER || (each !== null && times[id]! < each && times[id]! * 2 > each)),
  );
  const elsewhere = [...alike.written].flatMap(([name, text]) =>
    !names.has(name) && (alike.tables.get(name) ?? 0) >= FEWEST_TABLES ? [text] : [],
  );
  const isSlip = (found: string, meant: string) => {
    if (!names.has(normalised(meant))) return tables(found) === 1;
    const [few, many] = [times[texts.indexOf(found)]!, times[texts.indexOf(meant)]!];
    return few * (few < RARER ? RARER : FREQUENT) <= many || (few < many && few + many === each);
  };
  const rare = nearMisses(
    texts.filter((text) => !isTotal(text)),
    [...often, ...elsewhere],
  );
  return [...rare, ...(often.length <= MOST_NAMES ? nearMissesAmong(often) : [])].flatMap(([found, meant]): Finding[] => {
    if (!isSlip(found, meant) || named.has(normalised(found))) return [];
    // A name that no strand counts, beside one that strands name, has a finding already.
    if (named.has(normalised(meant)) && !tests.some((passes) => passes(found))) return [];
    const rows = rowsOf(ids, texts.indexOf(found)).map((row) => table.firstRow + row);
    return [
      finding(
        "similarNames",
        { sheet: table.sheet, address: cellList(column, rows) },
        { column: header, found, meant, count: rows.length },
        isLost(found, meant) ? "error" : "warning",
      ),
    ];
  });
}

/**
 * How often names mostly stand: once for each district, say. A rarer one and the name it resembles together make up that number. Null where
 * names do not stand alike.
 */
function timesOfMost({ times, texts }: NameColumn): number | null {
  const counted = times.filter((_, id) => !isTotal(texts[id]!)).sort();
  const middle = counted[counted.length >> 1] ?? 0;
  return counted.filter((count) => count === middle).length * 2 >= counted.length ? middle : null;
}

function rowsOf(ids: Int32Array, id: number): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < ids.length; row += 1) if (ids[row] === id) rows.push(row);
  return rows;
}
