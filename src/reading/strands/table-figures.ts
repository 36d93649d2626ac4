import type { Finding } from "../../domain/finding";
import type { Month } from "../../domain/month";
import type { MonthlyCount } from "../../domain/series";
import type { StrandDefinition } from "../../domain/strand";
import { normalised } from "../../domain/text";
import { cellSums, isWithout, monthOfCount } from "../ledger/cell-sums";
import type { LedgerCounts } from "../ledger/count-column";
import { groupRows, type GroupedRows } from "../ledger/grouped-rows";
import type { Ledger } from "../ledger/ledger";
import { COUNTED, HEADING } from "../ledger/row-kinds";
import { looksUpHeaders, nameKey } from "../tables/table-data";
import { isTotal } from "../texts/labels";
import { tellingHeaders, textsAt } from "./combinations";
import { matchAll, matchRows, type MatchedRows, type NumberedRule } from "./matched-rows";
import { addTo, lastFilledMonth, newSum, wholeMonths, type MonthSum } from "./month-sums";
import { isOdd, oddFindings, type RowsLeftOut } from "./odd-cells";
import { brokenRows, passedOver } from "./row-findings";
import { hasWildcard } from "../texts/patterns";
import { rowsAlike } from "./rows-alike";
import { namedPartsAcross } from "./named-parts";
import { conditionTest, isNamedIn } from "./rules";

/** What one table holds for each strand that looks its values up in it. */
export interface TableFigures {
  readonly ledger: Ledger;
  readonly matched: MatchedRows;
  /** The names by which its counts can be told apart, as names are compared. */
  readonly headers: readonly string[];
  /** By the definition's number. Definitions that count nothing of the table are not in it. */
  readonly strands: ReadonlyMap<number, readonly MonthlyCount[]>;
  /** What the counts of a definition are of under some of the headers, one text a combination. */
  combinationsOf(definition: number, headers: readonly string[]): ReadonlySet<string>;
  /** The numbers of the definitions that count the cell of a row in a column of counts; where rows are counted, the row. */
  countedBy(row: number, column: LedgerCounts | null): readonly number[];
  /** The numbers of the definitions whose counts here are included in another table's, which is reported. */
  readonly held: ReadonlySet<number>;
  readonly findings: readonly Finding[];
}

/** A table's figures without those of definitions that another table holds. */
export function withoutHeld(figures: TableFigures, held: ReadonlySet<number>): TableFigures {
  const strands = new Map([...figures.strands].filter(([definition]) => !held.has(definition)));
  const countedBy: TableFigures["countedBy"] = (row, column) =>
    figures.countedBy(row, column).filter((definition) => !held.has(definition));
  return { ...figures, strands, countedBy, held };
}

/** A class of rows and the columns of it that a definition counts; null where each row is one offence. */
interface Share {
  readonly ofClass: number;
  readonly columns: readonly (LedgerCounts | null)[];
}

/** Adds up what each definition counts of a ledger, by month; null where none is about its table. */
export function tableFigures(ledger: Ledger, definitions: readonly StrandDefinition[]): TableFigures | null {
  const matched = matchRows(ledger, definitions);
  return matched && figuresOf(ledger, matched, (definition) => definitions[definition]!.strand);
}

/** Adds up a whole ledger, whatever the strands are: as one strand that counts every row. */
export function wholeTable(ledger: Ledger): TableFigures {
  return figuresOf(ledger, matchAll(ledger), () => "everything");
}

function figuresOf(ledger: Ledger, matched: MatchedRows, nameOf: (definition: number) => string): TableFigures {
  const { table, months } = ledger;
  const all = [...ledger.counts, ...ledger.totals];
  const shares = sharesOf(ledger, matched);
  const grouped = groupRows(groupsOfRows(matched), 2 * matched.classCount, months?.months ?? null);
  const odd = new Map<LedgerCounts, number[]>();
  const sumOf = cellSums(grouped, all.length, (column, rows) => {
    odd.set(column, (odd.get(column) ?? []).concat([...rows].filter((row) => isOdd(column, row))));
  });
  const sums = new Map([...shares].map(([definition, own]) => [definition, monthSums(own, isEverything(matched, definition))]));

  function monthSums(own: readonly Share[], everything: boolean): readonly MonthSum[] {
    const byMonth = new Map<Month, MonthSum>();
    for (const { ofClass, columns } of own) {
      // A strand that counts every row of every sheet expects no figures in heading rows.
      for (const group of everything ? [ofClass] : [ofClass, ofClass + matched.classCount]) {
        grouped.months.forEach((rowMonth, at) => {
          if (grouped.rowsOf(group, at).length === 0) return;
          for (const column of columns) {
            const month = monthOfCount(table, column, rowMonth);
            if (isWithout(table, month)) continue;
            let sum = byMonth.get(month);
            if (!sum) byMonth.set(month, (sum = newSum(month)));
            const where = column?.column ?? (table.months.in === "rows" ? table.months.month.column : 0);
            addTo(sum, where, sumOf(group, at, column, column ? all.indexOf(column) : 0));
          }
        });
      }
    }
    return [...byMonth.values()];
  }

  const lastFilled = lastFilledMonth([...sums.values()].flat());
  const strands = new Map<number, readonly MonthlyCount[]>();
  const findings: Finding[] = [];
  for (const [definition, ofStrand] of sums) {
    if (ofStrand.length === 0) continue;
    const strand = nameOf(definition);
    const whole = wholeMonths(strand, table, ofStrand, lastFilled);
    const isNone = table.rowIsOffence || table.said.fromRecords || table.said.noRowMeansNone;
    const months = isNone ? withEmptyMonths(whole.months, ofStrand, grouped) : whole.months;
    strands.set(
      definition,
      months.filter(({ month }) => !isWithout(table, month)),
    );
    findings.push(...whole.findings);
  }
  const word = table.named && nameKey(table.named.word);
  const used = new Set([...shares.values()].flatMap((own) => own.flatMap(({ columns }) => columns)));
  return {
    ledger,
    matched,
    headers: [...(word === null ? [] : [word]), ...tellingHeaders(matched)],
    strands,
    combinationsOf: (definition, headers) => combinationsOf(shares.get(definition) ?? [], matched, grouped, headers, word),
    countedBy: lazily(() => inMonthsCounted(ledger, countedBy(shares, matched))),
    held: new Set(),
    findings: [
      ...(months?.findings ?? []),
      ...oddFindings(table.sheet, table.firstRow, odd, namesToLeaveOut(matched), (column, row) =>
        monthOfCount(table, column, months?.at(row) ?? null),
      ),
      ...brokenRows(ledger, matched),
      ...findings,
      ...(table.named && months ? [] : rowsAlike(ledger, matched)),
      ...passedOver(
        ledger,
        matched,
        table.totals.filter(({ column }) => ![...used].some((each) => each?.column === column)),
      ),
    ],
  };
}

/** How many names a question offers to leave out. */
const MOST_NAMES = 6;

/** The names by which rows can be left out: each of them is a strand of its own, so that no other strand gets smaller. */
function namesToLeaveOut({ lookedUp, classes, classCount, definitionsOf }: MatchedRows): RowsLeftOut | null {
  const [names, ...more] = lookedUp;
  if (!names || names.column < 0 || more.length > 0) return null;
  return {
    column: names.header,
    of(rows) {
      const out = new Set(rows.map((row) => classes[row]!));
      const strands = new Set([...out].flatMap(definitionsOf));
      const others = Array.from({ length: classCount }, (_, ofClass) => ofClass).filter((ofClass) => !out.has(ofClass));
      const counted = others.map(definitionsOf).filter((definitions) => definitions.length > 0);
      if (out.size > MOST_NAMES || counted.length === 0 || counted.some((definitions) => definitions.some((each) => strands.has(each))))
        return null;
      const texts = new Set(rows.map((row) => names.ids[row]!));
      return texts.has(-1) ? null : [...texts].map((id) => names.texts[id]!);
    },
  };
}

/** Each row's group: its class, with headings apart; -1 for rows that do not count. */
function groupsOfRows({ kinds, classes, classCount, definitionsOf }: MatchedRows): Int32Array {
  const groups = new Int32Array(kinds.length).fill(-1);
  // By kind and class: a row is looked up in a small table.
  const groupOf = [COUNTED, HEADING].map((kind) =>
    Int32Array.from({ length: classCount }, (_, ofClass) =>
      definitionsOf(ofClass).length === 0 ? -1 : kind === COUNTED ? ofClass : ofClass + classCount,
    ),
  );
  const ofCounted = groupOf[0]!;
  for (let row = 0; row < kinds.length; row += 1) {
    const kind = kinds[row]!;
    if (kind === 0) groups[row] = ofCounted[classes[row]!]!;
    else if (kind < groupOf.length) groups[row] = groupOf[kind]![classes[row]!]!;
  }
  return groups;
}

/** What each definition counts, in the order of the definitions. */
function sharesOf(ledger: Ledger, matched: MatchedRows): ReadonlyMap<number, readonly Share[]> {
  const columnsOfRule = matched.rules.map((rule) => columnsOf(ledger, rule));
  const shares = new Map(matched.definitions.map((definition) => [definition, [] as Share[]]));
  for (let ofClass = 0; ofClass < matched.classCount; ofClass += 1) {
    for (const definition of matched.definitionsOf(ofClass)) {
      const rules = matched.rulesOf(ofClass).filter((rule) => matched.rules[rule]!.definition === definition);
      const columns = ledger.table.rowIsOffence ? [null] : [...new Set(rules.flatMap((rule) => columnsOfRule[rule]!))];
      if (columns.length > 0) shares.get(definition)!.push({ ofClass, columns });
    }
  }
  return shares;
}

/** The columns that a rule counts: all counts, or those whose headers its conditions choose. A total counts where it is named in full. */
function columnsOf({ table, counts, totals }: Ledger, { rule }: NumberedRule): readonly LedgerCounts[] {
  const conditions = rule.conditions.filter(({ column }) => looksUpHeaders(table, column));
  const parts = namedPartsAcross(table.named ? counts.map(({ header }) => header) : []);
  const isChosen = (header: string) => conditions.every((condition) => conditionTest(condition)(header));
  const isHeld = (header: string) =>
    !conditions.some((condition) => isNamedIn(condition, header)) && [...(parts.get(header) ?? [])].some(isChosen);
  if (conditions.length === 0) return counts.filter(({ header }) => !isHeld(header));
  const chosen = (columns: readonly LedgerCounts[], tests: readonly ((text: string) => boolean)[]) =>
    columns.filter(({ header }) => tests.every((passes) => passes(header)) && !isHeld(header));
  const full = conditions.map(({ values, except }) => ({ values: values.filter((value) => !hasWildcard(value)), except }));
  const named = totals.filter(({ header }) => isTotal(header));
  return [
    ...chosen(counts, conditions.map(conditionTest)),
    ...(full.some(({ values }) => values.length === 0) ? [] : chosen(named, full.map(conditionTest))),
  ];
}

/** True for a definition that counts every row of every sheet. */
function isEverything({ rules }: MatchedRows, definition: number): boolean {
  return rules.some(({ definition: of, rule }) => of === definition && rule.sheets.length === 0 && rule.conditions.length === 0);
}

/** A month in which the sheet has rows, but the strand none, is 0 for it where a missing row means none. */
function withEmptyMonths(
  months: readonly MonthlyCount[],
  sums: readonly MonthSum[],
  { months: all }: GroupedRows,
): readonly MonthlyCount[] {
  const inRows = new Set<Month | null>(sums.map(({ month }) => month));
  const empty = all.flatMap((month) => (month === null || inRows.has(month) ? [] : [{ month, count: 0, sources: [] }]));
  return empty.length === 0 ? months : [...months, ...empty].sort((one, other) => one.month - other.month);
}

function combinationsOf(
  shares: readonly Share[],
  matched: MatchedRows,
  grouped: GroupedRows,
  headers: readonly string[],
  word: string | null,
): ReadonlySet<string> {
  const at = textsAt(matched, headers);
  const atWord = word === null ? -1 : headers.indexOf(word);
  // Rows of a class differ in nothing but columns that no strand looks at.
  const isAlike = headers.every((header) => header === word || matched.lookedUp.some((column) => nameKey(column.header) === header));
  const combinations = new Set<string>();
  for (const { ofClass, columns } of shares) {
    for (const group of [ofClass, ofClass + matched.classCount]) {
      for (let month = 0; month < grouped.months.length; month += 1) {
        const rows = grouped.rowsOf(group, month);
        for (const row of isAlike ? rows.subarray(0, 1) : rows) {
          const texts = at(row);
          if (atWord < 0) combinations.add(texts.join("\n"));
          else for (const column of columns) combinations.add(texts.with(atWord, normalised(column!.header)).join("\n"));
        }
      }
    }
  }
  return combinations;
}

/** Only the account needs it, and not while figures are typed. */
function lazily(make: () => TableFigures["countedBy"]): TableFigures["countedBy"] {
  let made: TableFigures["countedBy"] | null = null;
  return (row, column) => (made ??= make())(row, column);
}

/** Whatever adds cells up leaves out those of months that are not counted, as the figures do. */
function inMonthsCounted({ table, months }: Ledger, by: TableFigures["countedBy"]): TableFigures["countedBy"] {
  if (table.said.without.length === 0) return by;
  return (row, column) => (isWithout(table, monthOfCount(table, column, months?.at(row) ?? null)) ? NOBODY : by(row, column));
}

const NOBODY: readonly number[] = [];

function countedBy(shares: ReadonlyMap<number, readonly Share[]>, { kinds, classes, classCount }: MatchedRows): TableFigures["countedBy"] {
  const ofClass = Array.from({ length: classCount }, () => new Map<LedgerCounts | null, number[]>());
  for (const [definition, own] of shares) {
    for (const share of own) {
      const byColumn = ofClass[share.ofClass]!;
      for (const column of share.columns) byColumn.set(column, [...(byColumn.get(column) ?? []), definition]);
    }
  }
  return (row, column) => (kinds[row]! > HEADING ? [] : (ofClass[classes[row]!]!.get(column) ?? []));
}
