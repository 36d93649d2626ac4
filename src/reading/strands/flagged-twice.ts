import { cellList } from "../../domain/cell-list";
import { finding, type Finding } from "../../domain/finding";
import { oneLine } from "../../domain/text";
import { combined } from "../ledger/combined";
import { BLANK } from "../ledger/count-column";
import { encoded } from "../ledger/encoded-column";
import { sheetRow, type Ledger, type LedgerNames } from "../ledger/ledger";
import { sameRows } from "../ledger/same-rows";
import { isPlaceHeader } from "../recognise/places";
import { isBlank } from "../sheets/sheet-view";
import { offenceRank } from "../texts/labels";
import type { MatchedRows } from "./matched-rows";

/** Longer extracts are not searched. */
const MOST_ROWS = 100_000;
const FLAG = /^(y|n|yes|no|true|false|t|f|1|0|x|✓|✔)$/i;
/** How many flagged rows must repeat without the flag, and what share of all flagged rows. */
const TWICE = { fewest: 5, share: 0.95 } as const;
/** If more than this share of the rows without a flag are alike, a row like a flagged one shows nothing. */
const ALIKE = 0.5;
/** If as many rows are flagged as not in each of this many kinds of rows, that is not a coincidence. */
const KINDS = 10;

/**
 * Flagged rows that stand there again without the flag, in all else alike: "Domestic: Y" once more with a blank. Adding both up counts an
 * offence twice. Nothing tells where rows are alike anyway, as those of a month, an offence and a district are.
 */
export function flaggedTwice(ledger: Ledger, isCounted: (row: number) => boolean): readonly Finding[] {
  const { table, rows } = ledger;
  if (rows > MOST_ROWS || table.months.in !== "rows") return [];
  const { month, year } = table.months;
  const dates = year ? [month, year] : [month];
  return table.categories.flatMap((category): readonly Finding[] => {
    // Most columns end here, before the thousands of different texts that references are have been numbered.
    const first = ledger.cells(category.column)?.find((raw) => !isBlank(raw));
    if (first === undefined || !FLAG.test(oneLine(first))) return [];
    const flag = ledger.names(category);
    if (!flag) return [];
    const isSettled = table.said.values.some(({ column }) => column === flag.column);
    if (isSettled || flag.texts.length > 3 || !flag.texts.every((text) => FLAG.test(text))) return [];
    const others = [...dates, ...table.categories, ...ledger.counts].flatMap(({ column }) => (column === flag.column ? [] : [column]));
    const cells = others.map((column) => ledger.cells(column));
    if (cells.includes(null)) return [];
    const { ids } = combined(
      cells.map((own) => encoded(own!, rows)),
      rows,
    );
    const found = flag.texts.map((_, id) => [id]).concat(flag.texts.length > 1 ? [flag.texts.map((_, id) => id)] : []);
    const twice = found.find((of) => isTwice(ids, flag, of, isCounted));
    if (!twice) return [];
    const again = [...ids.keys()].filter((row) => isCounted(row) && twice.includes(flag.ids[row]!));
    const place = {
      sheet: table.sheet,
      address: cellList(
        month.column,
        again.map((row) => sheetRow(ledger, row)),
      ),
    };
    return [finding("flaggedTwice", place, { column: flag.header, flags: twice.map((id) => flag.texts[id]!), count: again.length })];
  });
}

function isTwice(ids: Int32Array, flag: LedgerNames, of: readonly number[], isCounted: (row: number) => boolean): boolean {
  const kinds = new Map<number, { flagged: number; blank: number }>();
  let [flagged, blank] = [0, 0];
  for (let row = 0; row < ids.length; row += 1) {
    if (!isCounted(row)) continue;
    const isBlank = flag.ids[row]! < 0;
    if (!isBlank && !of.includes(flag.ids[row]!)) continue;
    const kind = kinds.get(ids[row]!) ?? { flagged: 0, blank: 0 };
    kinds.set(ids[row]!, kind);
    if (isBlank) kind.blank += 1;
    else kind.flagged += 1;
    if (isBlank) blank += 1;
    else flagged += 1;
  }
  let [again, alike, same] = [0, 0, 0];
  for (const kind of kinds.values()) {
    again += Math.min(kind.flagged, kind.blank);
    alike += Math.max(0, kind.blank - 1);
    if (kind.flagged === kind.blank) same += 1;
  }
  if (flagged < TWICE.fewest || again < TWICE.share * flagged) return false;
  return alike <= ALIKE * blank || (same === kinds.size && same >= KINDS);
}

/** What stands where there is no flag. */
const NO_FLAG = /^[-–—.]*$/;

/**
 * Flagged counts, each beside one of the same month and names without the flag that is as large or larger: "Hate crime: Y" beside a blank.
 * Nothing tells whether the blank stands for all offences or for the others. Where one flagged count is the larger, it is for the others.
 */
export function flaggedWithin(
  ledger: Ledger,
  { names, classes, definitionsOf }: MatchedRows,
  isCounted: (row: number) => boolean,
): readonly Finding[] {
  const { table, counts } = ledger;
  const isSmaller = (row: number, than: number) =>
    counts.every(({ values, states }) => states[row]! >= BLANK || (states[than]! < BLANK && values[row]! <= values[than]!));
  const isTogether = (row: number, other: number) => {
    const both = definitionsOf(classes[other]!);
    return definitionsOf(classes[row]!).some((definition) => both.includes(definition));
  };
  return names.flatMap((flag): readonly Finding[] => {
    const { column, header, texts, ids } = flag;
    const flags = texts.filter((text) => !NO_FLAG.test(text));
    const isSettled = table.said.values.some((said) => said.column === column);
    if (column < 0 || isSettled || flags.length !== 1 || texts.length > 2 || isPlaceHeader(header) || offenceRank(header) !== null)
      return [];
    const isFlagged = (row: number) => ids[row]! >= 0 && texts[ids[row]!] === flags[0];
    const telling = names.filter((each) => each !== flag);
    const pairs = sameRows(ledger, telling, isCounted).flatMap(({ row, first }) => {
      if (isFlagged(row) === isFlagged(first) || !isTogether(row, first)) return [];
      return [isFlagged(row) ? { row, blank: first } : { row: first, blank: row }];
    });
    // A strand that counts flagged rows alone adds them to nothing.
    const counted = [...ids.keys()].filter(isCounted);
    const both = new Set(counted.filter((row) => !isFlagged(row)).flatMap((row) => definitionsOf(classes[row]!)));
    const flagged = counted.filter((row) => isFlagged(row) && definitionsOf(classes[row]!).some((each) => both.has(each))).length;
    if (pairs.length === 0 || pairs.length < TWICE.share * flagged || !pairs.every(({ row, blank }) => isSmaller(row, blank))) return [];
    const rows = pairs.map(({ row }) => sheetRow(ledger, row));
    const place = { sheet: table.sheet, address: cellList(column, rows) };
    return [finding("flaggedTwice", place, { column: header, flags, count: pairs.length, within: true })];
  });
}
