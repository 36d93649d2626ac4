import type { Extract } from "../../domain/extract";
import type { Finding } from "../../domain/finding";
import type { Slices } from "../../domain/slices";
import { compareSystems, matchRecords, unlikeWords, type Pairs } from "../../systems";
import type { Dates } from "../dates/dates";
import { COUNTED, LEFT_OUT, rowKinds } from "../ledger/row-kinds";
import type { Ledger, SharedRecords, ToldRecords } from "../ledger/ledger";
import type { SheetColumns } from "../sheets/grid";
import { UnreadColumnError } from "../tables/table-data";
import { nothingInCommon } from "./in-common";
import type { SystemSheet } from "./system-columns";
import { recordsOf } from "./system-extract";

/** Two systems' worksheets with their ledgers. */
export interface SystemLedgers {
  readonly sheets: readonly [SystemSheet, SystemSheet];
  readonly ledgers: readonly [Ledger, Ledger];
  /** Which number of a sheet's dates is the day, as the sheet "Reading" says; null where it does not. */
  readonly orderOn: (sheet: string) => Dates["order"];
  /** The sheet that names the systems. */
  readonly given: string | null;
}

/** Records of one side: the extract, and the ledger's row of each. */
interface Side {
  readonly ledger: Ledger;
  readonly extract: Extract;
  readonly rows: readonly number[];
  readonly kinds: Uint8Array;
}

/** Tells which rows of two systems' worksheets are of one record, or says why nobody can. Flags make no difference. */
export function* tellRecords({ sheets, ledgers, orderOn, given }: SystemLedgers): Slices<SharedRecords | readonly Finding[]> {
  const read = sheets.map((sheet, side) =>
    recordsOf({ ...sheet, flags: [] }, [columnsOf(sheet, ledgers[side]!)], orderOn(sheet.head.sheet)),
  );
  yield;
  const findings = read.flatMap((each) => each.findings);
  if (findings.length > 0) return findings;
  const [one, other] = read.map(({ extract, rows }, side) => sideOf(ledgers[side]!, extract, rows)) as [Side, Side];
  const pairs = yield* matchRecords(one.extract, other.extract);
  const comparison = yield* compareSystems(one.extract, other.extract, pairs);
  const stop = nothingInCommon([one.extract, other.extract], comparison, given);
  if (stop !== null) return [stop];
  return {
    ledgers,
    months: new Set(comparison.coverage.months),
    all: told([one, other], pairs, () => true),
    byReference: told([one, other], pairs, (record) => pairs.certainty(record) !== "datePlaceType"),
    unlike: unlikeWords(one.extract, other.extract, pairs),
  };
}

/** A worksheet's columns as its ledger has them. */
function columnsOf({ head: { sheet }, reference, date, unit, type }: SystemSheet, { table, rows, cells }: Ledger): SheetColumns {
  const values = [reference, date, unit, type].flatMap((each) => {
    if (each === null) return [];
    const own = cells(each.column);
    if (own === null) throw new UnreadColumnError(`“${each.header}” of ${sheet} is needed but was not read`);
    return [[each.column, own] as const];
  });
  return { sheet, firstRow: table.firstRow, rows, values: Object.fromEntries(values) };
}

/** The records whose rows count: not those that the analyst left out. */
function sideOf(ledger: Ledger, extract: Extract, sheetRows: Int32Array): Side {
  const { kinds } = rowKinds(ledger, [], [], new Set());
  const kept = [...sheetRows.keys()].filter((record) => {
    const row = sheetRows[record]! - ledger.table.firstRow;
    return row >= 0 && row < ledger.rows && kinds[row] !== LEFT_OUT;
  });
  const only = <T>(values: ArrayLike<T>) => kept.map((record) => values[record]!);
  return {
    ...{ ledger, kinds },
    rows: kept.map((record) => sheetRows[record]! - ledger.table.firstRow),
    extract: {
      ...{ system: extract.system, rows: kept.length, flags: [] },
      ...{ references: only(extract.references), units: only(extract.units), types: only(extract.types) },
      days: Int32Array.from(only(extract.days)),
    },
  };
}

/** Numbers the records of both sides, and says which row stands for each. */
function told(sides: readonly [Side, Side], pairs: Pairs, isSame: (record: number) => boolean): ToldRecords {
  const [one, other] = sides;
  const numbers = sides.map(({ rows }) => new Int32Array(rows.length).fill(-1)) as [Int32Array, Int32Array];
  const unsure: number[] = [];
  let count = 0;
  for (let record = 0; record < one.rows.length; record += 1) if (pairs.repeatsFirst[record]! < 0) numbers[0][record] = count++;
  for (let record = 0; record < other.rows.length; record += 1) {
    if (pairs.repeatsSecond[record]! >= 0) continue;
    const partner = pairs.toFirst[record]!;
    const number = partner >= 0 && isSame(partner) ? numbers[0][partner]! : -1;
    numbers[1][record] = number >= 0 ? number : count++;
    if (number >= 0 && pairs.certainty(partner) === "datePlaceType") unsure.push(number);
  }
  [pairs.repeatsFirst, pairs.repeatsSecond].forEach((repeats, side) => {
    const own = numbers[side]!;
    repeats.forEach((_, record) => {
      let kept = record;
      while (repeats[kept]! >= 0) kept = repeats[kept]!;
      own[record] = own[kept]!;
    });
  });
  const of = sides.map(({ ledger }) => new Int32Array(ledger.rows).fill(-1)) as [Int32Array, Int32Array];
  sides.forEach(({ rows }, side) => rows.forEach((row, record) => (of[side]![row] = numbers[side]![record]!)));
  const stands = sides.map(({ ledger }) => new Uint8Array(ledger.rows)) as [Uint8Array, Uint8Array];
  // A row that is no record of the extract, such as a last one with little in it, counts as it would alone.
  sides.forEach(({ ledger, kinds }, side) => {
    for (let row = 0; row < ledger.rows; row += 1) {
      if (of[side]![row]! >= 0 || kinds[row] !== COUNTED) continue;
      of[side]![row] = count++;
      stands[side]![row] = 1;
    }
  });
  const taken = new Uint8Array(count);
  // The row that is kept of a record before those that repeat it, and rows with a date before those without.
  for (const needsDate of [true, false])
    sides.forEach(({ ledger, rows }, side) => {
      const repeats = side === 0 ? pairs.repeatsFirst : pairs.repeatsSecond;
      for (const isKept of [true, false])
        rows.forEach((row, record) => {
          const number = numbers[side]![record]!;
          if (taken[number] === 1 || repeats[record]! < 0 !== isKept || (needsDate && ledger.months!.months[row] === 0)) return;
          taken[number] = 1;
          stands[side]![row] = 1;
        });
    });
  const isUnsure = new Uint8Array(count);
  for (const number of unsure) isUnsure[number] = 1;
  return { of, stands, count, unsure: isUnsure };
}
