import { finding, NOWHERE, type Finding } from "../../domain/finding";
import { normalised } from "../../domain/text";
import type { Ledger } from "../ledger/ledger";
import { NO_LABEL } from "../ledger/row-kinds";
import { noteOf, referenceColumns } from "../ledger/references";
import { leftOut } from "../recognise/left-out-as-said";
import { saidOnce } from "../recognise/said-once";
import { leftOutBy, type ReadingNotes, type ValueNote } from "../sheets/reading-notes";
import type { TableFigures } from "./table-figures";

/** Rows of strands' tables that do not count because of a text in them, as the analyst said: column by column. */
export function rowsLeftOut(tables: readonly TableFigures[], { sheets }: ReadingNotes): readonly Finding[] {
  const counted = tables.filter(({ strands }) => strands.size > 0).map(({ ledger }) => ledger);
  return [
    ...saidOnce(counted.flatMap((ledger) => leftOutOf(ledger, sheets.get(ledger.table.sheet)?.values ?? []))),
    ...referencesOnce(counted),
    ...sameRowsOnce(tables),
    ...saidOnce(
      counted.flatMap(({ table: { sheet, said } }) =>
        said.without.length > 0 ? [leftOut(sheet, { of: "months", months: said.without })] : [],
      ),
    ),
  ];
}

/** Rows that do not count because another row is the same. */
function sameRowsOnce(tables: readonly TableFigures[]): readonly Finding[] {
  const own = tables.filter(({ strands, matched }) => strands.size > 0 && matched.again > 0);
  if (own.length === 0) return [];
  const sheets = [...new Set(own.map(({ ledger }) => ledger.table.sheet))];
  const count = own.reduce((sum, { matched }) => sum + matched.again, 0);
  const place = sheets.length === 1 ? { sheet: sheets[0]!, address: null } : NOWHERE;
  const said = own.map(({ ledger }) => ledger.table.said.sameRows);
  const by = said.includes("first counted") ? "first" : said.includes("last counted") ? "last" : null;
  return [finding("leftOutAsSaid", place, { sheets, what: { of: "same rows", count, ...(by ? { by } : {}) } })];
}

/** Rows that do not count because another one with the same reference does. They are found over all sheets together, as references are. */
function referencesOnce(ledgers: readonly Ledger[]): readonly Finding[] {
  const own = ledgers.filter(({ table, again }) => again && noteOf(table) !== "added up");
  const [first] = own;
  const count = own.reduce((sum, { again }) => sum + again!.size, 0);
  if (!first || count === 0) return [];
  const sheets = [...new Set(own.map(({ table }) => table.sheet))];
  const column = referenceColumns(first.table)[0]!.header;
  const by = noteOf(first.table) === "last once" ? "last" : "first";
  const place = sheets.length === 1 ? { sheet: sheets[0]!, address: null } : NOWHERE;
  return [finding("leftOutAsSaid", place, { sheets, what: { of: "references", column, count, by } })];
}

function leftOutOf(ledger: Ledger, values: readonly ValueNote[]): readonly Finding[] {
  const { categories, sheet } = ledger.table;
  return [
    ...undatedOut(ledger, values),
    ...categories.flatMap((category): readonly Finding[] => {
      const { only, out, isOut: isOutAs } = leftOutBy(values.filter(({ column }) => column === category.column));
      const texts = only.length + out.length === 0 ? [] : [...new Set(ledger.names(category)?.texts.filter((text) => text !== ""))];
      const isOut = (text: string) => isOutAs(normalised(text));
      const names = [...texts.filter(isOut), ...(out.includes(NO_LABEL) && !texts.includes(NO_LABEL) ? [NO_LABEL] : [])];
      if (names.length === 0) return [];
      const kept = only.length === 0 ? [] : texts.filter((text) => !isOut(text));
      return [leftOut(sheet, { of: "rows", column: category.header, names, kept })];
    }),
  ];
}

/** Rows without a month, which hold something else in place of one. */
function undatedOut({ table, months }: Ledger, values: readonly ValueNote[]): readonly Finding[] {
  if (months === null || table.months.in !== "rows") return [];
  const { column, header } = table.months.month;
  const out = new Set(values.flatMap((note) => (note.column === column && note.says === "left out" ? [note.text] : [])));
  const texts = out.size === 0 ? [] : [...months.months].flatMap((month, row) => (month === 0 ? [months.text(row) || NO_LABEL] : []));
  const names = [...new Set(texts)].filter((text) => out.has(normalised(text)));
  return names.length === 0 ? [] : [leftOut(table.sheet, { of: "rows", column: header, names, kept: [] })];
}
