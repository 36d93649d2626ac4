import { finding, type Finding } from "../../domain/finding";
import type { Slices } from "../../domain/slices";
import type { StrandDefinition } from "../../domain/strand";
import { WINDOW_LENGTH } from "../../domain/window";
import { BLANK } from "../ledger/count-column";
import { namesRead, withTable, type Ledger, type LedgerNames } from "../ledger/ledger";
import { rowsBeside, tellingBeside } from "../ledger/part-rows";
import { COUNTED, rowKinds, TOTAL } from "../ledger/row-kinds";
import { nameKey, offenceColumns } from "../tables/table-data";
import type { TextIn } from "../tables/tables";
import { isForce, mayHold } from "../texts/known-places";
import { isTotal, isWholeName } from "../texts/labels";
import { isTotalOf } from "../texts/measures";
import { namedParts } from "./named-parts";
import { rulesOn } from "./matched-rows";
import { sheetsAMonthTogether } from "./sheets-a-month";

/** How many figures a whole must be compared with before it is believed. */
const FEWEST = WINDOW_LENGTH;
/** How far a whole may exceed its parts and still be their sum: some offences have no district. */
const NEAR = { count: 2, share: 0.05 } as const;
/** The share of figures that must be no sum at all before the parts are taken for a few among many: "Domestic" beside "All". */
const FEW = 0.5;
/** The most cells of a table that is searched, and the most texts of a column. */
const MOST = { cells: 100_000, texts: 100 } as const;

/** How a whole's figures stand to the sums of its parts. */
interface Compared {
  readonly text: string;
  readonly parts: ReadonlySet<string>;
  readonly figures: number;
  /** How many figures are more than their parts', how many of them far more, and how many are less. */
  readonly more: number;
  readonly far: number;
  readonly less: number;
  /** Rows without any part. */
  readonly alone: number;
}

/**
 * Wholes in a column that no strand looks at, where the rows beside them come to less: "Forcewide", where some offences have no district;
 * "All" beside "Domestic"; a force's row for an offence that districts do not list. Their name and their figures, which are never less,
 * show that they are meant. They count in place of their parts, with a finding that says so. The same goes for the wholes of texts such
 * as "of which dwelling". `ledgers` are in the order of the tables.
 */
export function* withCountedWholes(
  ledgers: readonly (Ledger | null)[],
  definitions: readonly StrandDefinition[],
): Slices<{ readonly ledgers: readonly (Ledger | null)[]; readonly findings: readonly Finding[] }> {
  const settled = new Map<Ledger, { wholes: TextIn[]; parts: TextIn[] }>();
  const findings: Finding[] = [];
  const read = ledgers.flatMap((ledger) => (ledger && !ledger.table.rowIsOffence && size(ledger) <= MOST.cells ? [ledger] : []));
  for (const group of sheetsAMonthTogether(read, (ledger) => ledger)) {
    const rules = group.flatMap(({ table }) => rulesOn(table, definitions));
    if (rules.length === 0) continue;
    const { table } = group[0]!;
    const looked = new Set(rules.flatMap(({ rule }) => rule.conditions.map(({ column }) => nameKey(column))));
    const said = new Set(group.flatMap((each) => each.table.said.values.map(({ column }) => column)));
    for (const { header, column, code } of table.categories) {
      if (code || said.has(column) || looked.has(nameKey(header))) continue;
      const own = group.map((ledger) => columnOf(ledger, header)).flatMap((each) => each ?? []);
      const place = { sheet: table.sheet, address: null };
      const sheets = [...new Set(group.map((each) => each.table.sheet))];
      const parts = new Set(own.flatMap(({ names }) => [...namedParts(names).keys()]));
      const whole = yield* wholeOf(
        own,
        parts,
        offenceColumns(table).columns.some((offence) => offence.column === column),
      );
      for (const { ledger, names } of own) {
        const known = settled.get(ledger) ?? { wholes: [], parts: [] };
        settled.set(ledger, known);
        known.parts.push(...[...parts].map((text) => ({ column: names.column, text })));
        if (whole && names.texts.includes(whole.text)) known.wholes.push({ column: names.column, text: whole.text });
      }
      if (parts.size > 0) findings.push(finding("partsByName", place, { column: header, parts: [...parts], sheets }));
      if (whole) {
        const { text, figures, more, alone } = whole;
        findings.push(
          finding("wholeCounted", place, { column: header, whole: text, parts: [...whole.parts], figures, more, alone, sheets }),
        );
      }
    }
  }
  const known = (ledger: Ledger) => {
    const texts = settled.get(ledger);
    return texts && texts.wholes.length + texts.parts.length > 0 ? withTable(ledger, { ...ledger.table, ...texts }) : ledger;
  };
  return { ledgers: ledgers.map((ledger) => ledger && known(ledger)), findings };
}

function size({ rows, counts }: Ledger): number {
  return rows * counts.length;
}

interface ColumnOf {
  readonly ledger: Ledger;
  readonly names: LedgerNames;
}

function columnOf(ledger: Ledger, header: string): ColumnOf | null {
  const category = ledger.table.categories.find((each) => nameKey(each.header) === nameKey(header));
  const names = category && ledger.names(category);
  return names ? { ledger, names } : null;
}

/** The one whole of a column that exceeds its parts; null where there is none, or where several could be. */
function* wholeOf(columns: readonly ColumnOf[], named: ReadonlySet<string>, ofOffences: boolean): Slices<Compared | null> {
  const texts = [...new Set(columns.flatMap(({ names }) => names.texts))].filter((text) => !named.has(text));
  if (texts.length < 2 || texts.length > MOST.texts) return null;
  const known = columns.flatMap(({ ledger, names }) => ledger.table.sums.filter(({ column }) => column === names.column));
  if (known.length > 0) return null;
  // A column has many texts, but the columns that tell its rows apart are the same for each.
  const read = columns.map(besideIn);
  const found: Compared[] = [];
  for (const text of texts) {
    yield;
    const compared = comparedWhole(read, text, texts, ofOffences);
    if (compared) found.push(compared);
  }
  return found.length === 1 ? found[0]! : null;
}

/** How a text stands to the others, where that says that it is their whole. */
function comparedWhole(read: readonly Beside[], text: string, texts: readonly string[], ofOffences: boolean): Compared | null {
  const others = texts.filter((other) => other !== text && !isTotal(other));
  const isNamed = isTotal(text) ? isTotalOf(text, others) : !ofOffences && (isWholeName(text) || mayHold(text, others));
  if (ofOffences && !isNamed) return null;
  const compared = compare(read, text);
  const { figures, more, far, less, alone, parts } = compared;
  if (figures < FEWEST || less > 0 || parts.size === 0) return null;
  if (more + alone === 0) return !isTotal(text) && parts.size > 1 && parts.size === others.length ? compared : null;
  return isNamed && !isOfMore(compared) && (far === 0 || (isTotal(text) && more > FEW * figures)) ? compared : null;
}

/** True of "All forces" beside one force: it is of far more than what stands there. Which of them is meant is asked. */
function isOfMore({ far, figures, parts }: Compared): boolean {
  return far * 2 > figures && [...parts].every(isForce);
}

interface Beside extends ColumnOf {
  /** The rows of each text that may be a whole's: counted ones, and totals of nothing else. */
  readonly rowsOf: ReadonlyMap<number, readonly number[]>;
  /** The counted rows with the same month and other names. */
  readonly beside: (row: number) => readonly number[];
}

function besideIn({ ledger, names }: ColumnOf): Beside {
  const all = namesRead(ledger);
  const { kinds } = rowKinds(ledger, all, [], new Set());
  const isCounted = (row: number) => kinds[row] === COUNTED;
  const others = tellingBeside(all, names, isCounted);
  // A row that is also "Total" under another header adds up other rows than these.
  const totals = others.map(({ ids, texts }) => ({ ids, of: new Set(texts.flatMap((text, id) => (isTotal(text) ? [id] : []))) }));
  const isOfOthers = (row: number) => totals.some(({ ids, of }) => of.has(ids[row]!));
  const rowsOf = new Map<number, number[]>();
  for (let row = 0; row < ledger.rows; row += 1) {
    if ((!isCounted(row) && kinds[row] !== TOTAL) || isOfOthers(row)) continue;
    const id = names.ids[row]!;
    rowsOf
      .set(id, rowsOf.get(id) ?? [])
      .get(id)!
      .push(row);
  }
  return { ledger, names, rowsOf, beside: rowsBeside(ledger, others, isCounted) };
}

function compare(columns: readonly Beside[], text: string): Compared {
  const parts = new Set<string>();
  let [figures, more, far, less, alone] = [0, 0, 0, 0, 0];
  for (const { ledger, names, rowsOf, beside } of columns) {
    const id = names.texts.indexOf(text);
    if (id < 0) continue;
    for (const row of rowsOf.get(id) ?? []) {
      const rows = beside(row).filter((part) => names.ids[part] !== id);
      if (rows.length === 0) alone += 1;
      for (const part of rows) if (names.ids[part]! >= 0) parts.add(names.texts[names.ids[part]!]!);
      for (const { states, values } of rows.length === 0 ? [] : ledger.counts) {
        if (states[row]! >= BLANK || rows.some((part) => states[part]! > BLANK)) continue;
        const sum = rows.reduce((total, part) => total + (states[part]! < BLANK ? values[part]! : 0), 0);
        const over = values[row]! - sum;
        figures += 1;
        if (over > 0) more += 1;
        if (over > Math.max(NEAR.count, NEAR.share * values[row]!)) far += 1;
        if (over < 0) less += 1;
      }
    }
  }
  return { text, parts, figures, more, far, less, alone };
}
