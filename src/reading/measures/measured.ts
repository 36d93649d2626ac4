import { finding, placeOf, type Finding } from "../../domain/finding";
import type { Measure } from "../../domain/measure";
import type { StrandDefinition, StrandFigures } from "../../domain/strand";
import { normalised } from "../../domain/text";
import { withoutFootnotes } from "../ledger/marked-names";
import type { Ledger } from "../ledger/ledger";
import type { SheetHead } from "../sheets/grid";
import { distinctTexts, ledgersByTable } from "../strands/distinct-texts";
import type { GivenStrand } from "../strands/given-strand";
import { strandFigures } from "../strands/strand-figures";
import { tableFigures, type TableFigures } from "../strands/table-figures";
import { valuesIn } from "../strands/strand-rows-of";
import type { Recognition } from "../tables/tables";
import { defineMeasures, type SectionName } from "./define-measures";
import type { DefinedMeasure } from "./defined-measure";
import { measuresOf, measureStrands } from "./measure-figures";
import type { MeasureSheets } from "./measures-apart";

/** The measures of a workbook, with the worksheets that their months come from, read as those of offences are. */
export interface MeasuredFigures {
  readonly measures: readonly Measure[];
  /** What the sheet "Measures" says of them; those that lack months are among these alone. */
  readonly defined: readonly DefinedMeasure[];
  /** What counts of measures were read as: strands that are no offences, one for each list of names that is counted. */
  readonly definitions: readonly StrandDefinition[];
  readonly strands: readonly StrandFigures[];
  /** Their worksheets' tables alone. */
  readonly recognition: Recognition;
  readonly ledgers: readonly (Ledger | null)[];
  /** The ledgers before anything was counted. */
  readonly entered: readonly (Ledger | null)[];
  readonly counted: readonly (TableFigures | null)[];
  /** What is wrong with the sheet "Measures" and with those worksheets. */
  readonly findings: readonly Finding[];
}

/** What measures are read from. `entered` are the ledgers of their tables; `offences` the strands, for what they lose with a sheet. */
export interface MeasuredInput {
  readonly recognised: Recognition;
  readonly sheets: MeasureSheets;
  readonly entered: readonly (Ledger | null)[];
  readonly heads: readonly SheetHead[];
  readonly sections: readonly SectionName[];
  readonly offences: readonly StrandDefinition[];
}

export function measuredFigures({ recognised, sheets, entered, heads, sections, offences }: MeasuredInput): MeasuredFigures {
  const { ledgers, findings: marked } = withoutFootnotes(entered, heads);
  const tables = sheets.tables.map((table, index) => ledgers[index]?.table ?? table);
  const recognition: Recognition = { ...recognised, tables, comparisons: [], compared: [], findings: [] };
  const texts = distinctTexts(ledgersByTable(recognition, ledgers));
  const { measures: defined, findings } = defineMeasures(recognised.measures, sections, { tables, texts });
  const strandsOf = measureStrands(defined);
  const read = strandFigures({ recognition, ledgers, heads, definitions: strandsOf.definitions });
  const { measures, findings: ofFigures } = measuresOf(defined, strandsOf, read.strands);
  return {
    measures,
    defined,
    definitions: strandsOf.definitions,
    strands: read.strands,
    recognition,
    ledgers: read.ledgers,
    entered: ledgers,
    counted: read.counted,
    findings: [
      ...sheets.findings,
      ...recognised.measures.findings,
      ...marked,
      ...findings,
      ...ofFigures,
      ...read.findings,
      ...lostToStrands(recognised, ledgers, offences),
    ],
  };
}

/** Strands whose conditions hold on a worksheet that is read for measures alone. */
function lostToStrands(
  { measures }: Recognition,
  ledgers: readonly (Ledger | null)[],
  offences: readonly StrandDefinition[],
): readonly Finding[] {
  const asking = offences.filter(({ rules }) => rules.some(({ conditions, sheets }) => conditions.length > 0 && sheets.length === 0));
  const told = new Map<string, Set<string>>();
  for (const ledger of ledgers) {
    const found = ledger && asking.length > 0 ? tableFigures(ledger, asking) : null;
    if (!ledger || !found) continue;
    const names = [...found.strands].flatMap(([index, months]) => (months.length > 0 ? [asking[index]!.strand] : []));
    const { sheet } = ledger.table;
    if (names.length > 0) told.set(sheet, new Set([...(told.get(sheet) ?? []), ...names]));
  }
  return [...told].map(([sheet, strands]) => {
    const row = measures.rows.find(({ texts }) => normalised(texts.Sheet) === normalised(sheet))!;
    return finding("measureSheetApart", placeOf(row.cells.Sheet), { of: sheet, strands: [...strands] });
  });
}

/** What measures look up, as strands would: the columns of long worksheets that have to be read. */
export function asGivenStrands({ measures }: Recognition): readonly GivenStrand[] {
  return measures.rows.flatMap(({ texts, values, cells }): readonly GivenStrand[] => {
    if (texts.Sheet === "") return [];
    const condition = {
      column: texts.Column === "" ? null : texts.Column,
      values: valuesIn(String(values)),
      except: [],
      ...{ columnCell: cells.Column, valuesCell: cells.Values, exceptCell: cells.Values },
    };
    const isBare = texts.Column === "" && condition.values.length === 0;
    const rule = {
      sheets: [texts.Sheet],
      conditions: isBare ? [] : [condition],
      ...{ sheetCell: cells.Sheet, strandCell: cells.Measure, columnCell: cells.Column },
    };
    const none = { section: null, lead: null, favourable: null, periodEnd: null, definedAt: null };
    return [{ ...none, strand: texts.Measure, measure: texts.Measure, rules: [rule] }];
  });
}
