import type { Finding } from "../domain/finding";
import type { Slices } from "../domain/slices";
import type { StrandDefinition, StrandFigures } from "../domain/strand";
import { askedOnce } from "./asked-once";
import { columnsNeeded, type ReadBeside } from "./strands/columns-needed";
import type { ColumnRequest, SheetColumns, SheetHead } from "./sheets/grid";
import { recognise } from "./recognise/recognise";
import { asGivenStrands, measuredFigures, type MeasuredFigures } from "./measures/measured";
import { measuresApart, type MeasureSheets } from "./measures/measures-apart";
import { withCountedWholes } from "./strands/counted-wholes";
import { defineStrands } from "./strands/define-strands";
import { NOTHING_COMPARED, type GivenComparing, type GivenStrands } from "./strands/given-strand";
import { strandDefinitions } from "./strands/strand-table";
import type { MonthlyTable, Recognition } from "./tables/tables";
import { leftOutByName } from "./strands/left-out-by-name";
import { lookedThrough, unnamedTotals } from "./strands/unnamed-totals";
import { enter } from "./ledger/enter";
import type { Ledger } from "./ledger/ledger";
import { withoutFootnotes } from "./ledger/marked-names";
import { onceByReference } from "./ledger/references";
import { withRollUps } from "./ledger/rolled-up";
import { withWholes } from "./ledger/wholes";
import { recordsBeside } from "./strands/records-beside";
import { withCountedElsewhere } from "./strands/counted-elsewhere";
import { rowsLeftOut } from "./strands/rows-left-out";
import { breakFindings, withBreaks } from "./strands/strand-breaks";
import { strandFigures } from "./strands/strand-figures";
import { withTargets } from "./strands/strand-targets";
import { columnsOfSystems, countedTogether, togetherFindings } from "./strands/together";
import type { TableFigures } from "./strands/table-figures";
import { dataOf } from "./tables/table-data";

/** How the strands are found. */
export interface StrandSource extends ReadBeside {
  /** The header of the column whose values are the strands; null where the workbook says what they are. */
  readonly by: string | null;
  /** A "Strands" table from elsewhere, for workbooks without one. */
  readonly strandsFrom: SheetHead | null;
}

/** What the first rows of all sheets tell. */
export interface RecognisedSheets extends ReadBeside {
  readonly recognised: Recognition;
  /** The sheet with the "Strands" table, of this workbook or from elsewhere. */
  readonly strandsHead: SheetHead | null;
  /** What that table says; null where it is not asked. */
  readonly given: GivenStrands | null;
  readonly by: string | null;
  /** The worksheets that hold measures' months; no strand counts anything on those that are not among the recognised ones too. */
  readonly ofMeasures: MeasureSheets;
}

/** What the figures come to, and all that reading found. */
export interface SheetFigures {
  readonly recognition: Recognition;
  /** The tables' ledgers, in the order of the tables; null for tables that were not read, since no strand counts any of them. */
  readonly ledgers: readonly (Ledger | null)[];
  readonly definitions: readonly StrandDefinition[];
  /** What each table holds for the strands, in the order of the tables; null where no strand counts any of it. */
  readonly counted: readonly (TableFigures | null)[];
  readonly strands: readonly StrandFigures[];
  /** What the "Strands" sheet says of the report's period and baseline. */
  readonly comparing: GivenComparing;
  readonly findings: readonly Finding[];
  /** What sections tell beside their offences, apart from all of the above. */
  readonly measured: MeasuredFigures;
}

/** Recognises the sheets from their first rows. */
export function recogniseSheets(
  heads: readonly SheetHead[],
  { by, strandsFrom, beside, outcomes, places }: StrandSource,
): RecognisedSheets {
  const all = recognise(heads, { by, strandsFrom });
  const strandsHead = strandsFrom ?? all.strandsHead;
  const given = strandsHead && by === null ? strandDefinitions(strandsHead) : null;
  const { offences: recognised, ofMeasures } = measuresApart(all, given?.strands ?? []);
  return {
    ...{ recognised, strandsHead, given, by, ofMeasures },
    ...(beside && beside.length > 0 ? { beside } : {}),
    ...(outcomes ? { outcomes } : {}),
    ...(places ? { places } : {}),
  };
}

/** The columns of longer sheets that hold the figures. */
export function columnsOf(
  { recognised, given, by, ofMeasures, ...beside }: RecognisedSheets,
  heads: readonly SheetHead[],
): readonly ColumnRequest[] {
  const measured = asGivenStrands(recognised);
  const apart = ofMeasures.tables.filter((table) => !recognised.tables.includes(table));
  // A sheet that holds both is asked for once.
  const strands = given && [...given.strands, ...measured];
  const offences = columnsNeeded(recognised, strands, by, heads, beside);
  return [
    ...offences,
    ...columnsOfSystems(given && given.strands, recognised.tables, heads, offences),
    ...columnsNeeded({ ...recognised, tables: apart }, measured, null, heads, beside.beside ? { beside: beside.beside } : {}),
  ];
}

/** The ledgers of tables, in their order; null for those that were not read. */
export function enterTables(
  tables: readonly MonthlyTable[],
  heads: readonly SheetHead[],
  columns: readonly SheetColumns[],
): readonly (Ledger | null)[] {
  const entered = tables.map((table) => enter(table, dataOf(table, heads, columns)));
  return onceByReference(entered.map((ledger) => ledger && withRollUps(ledger)));
}

/**
 * Enters the recognised tables and adds up the strands' months. `columns` answer what `columnsOf` asks for. `known` are the strands,
 * given where they must not be defined again because not all tables are among the recognised ones. Pauses between its parts.
 */
export function* figuresOf(
  { recognised, given, by, ofMeasures }: RecognisedSheets,
  heads: readonly SheetHead[],
  columns: readonly SheetColumns[],
  known: readonly StrandDefinition[] | null = null,
): Slices<SheetFigures> {
  const { ledgers: entered, findings: marked } = withoutFootnotes(enterTables(recognised.tables, heads, columns), heads);
  yield;
  const looked = entered.map((ledger) => ledger && lookedThrough(ledger));
  const { ledgers: placed, findings: wholes } = withWholes(
    recognised.tables.map((table, index) => entered[index]?.table ?? table),
    looked.map((each) => each && each.ledger),
  );
  yield;
  const withTables = (of: readonly (Ledger | null)[]) => ({
    ...recognised,
    tables: recognised.tables.map((table, index) => of[index]?.table ?? table),
    findings: [...recognised.findings, ...marked, ...wholes],
  });
  const { definitions: unbroken, findings: defined } = known
    ? { definitions: known, findings: [] }
    : defineStrands({ recognition: withTables(placed), ledgers: placed, given: given?.strands ?? null, by });
  const { definitions: aimed, findings: ofTargets } = withTargets(
    known ?? withBreaks(unbroken, recognised.breaks),
    given?.strands ?? [],
    recognised.targets,
  );
  yield;
  const { ledgers: apart, findings: counting } = yield* withCountedWholes(placed, aimed);
  const asked = known ? null : (given?.strands ?? null);
  const together = yield* countedTogether({ recognition: withTables(apart), ledgers: apart, heads, definitions: aimed, given: asked });
  const { ledgers, definitions } = together;
  const recognition = withTables(ledgers);
  const unnamed = unnamedTotals(
    ledgers.flatMap((ledger, index) => (ledger ? [{ ...looked[index]!, ledger }] : [])),
    definitions,
  );
  const byName = leftOutByName(
    ledgers.flatMap((ledger) => ledger ?? []),
    definitions,
  );
  yield;
  const { ledgers: settled, counted, strands, findings } = strandFigures({ recognition, ledgers, heads, definitions });
  yield;
  const measured = measuredFigures({
    ...{ recognised, heads, sheets: ofMeasures, offences: definitions },
    entered: enterTables(ofMeasures.tables, heads, columns),
    sections: [...definitions, ...(given?.texts ?? [])],
  });
  yield;
  return {
    recognition: { ...recognition, tables: recognition.tables.map((table, index) => settled[index]?.table ?? table) },
    ledgers: settled,
    ...{ definitions, counted, strands, measured },
    comparing: given?.comparing ?? NOTHING_COMPARED,
    findings: askedOnce([
      ...recognition.findings,
      ...(given?.findings ?? []),
      ...defined,
      ...counting,
      ...together.findings,
      ...togetherFindings(counted, definitions, asked, heads),
      ...unnamed,
      ...byName,
      ...withCountedElsewhere(
        findings,
        counted.flatMap((table) => table ?? []),
      ),
      ...recordsBeside({ recognition, heads, strands, given: asked }),
      ...breakFindings(strands, recognised.breaks),
      ...ofTargets,
      ...rowsLeftOut(
        counted.flatMap((table) => table ?? []),
        recognised.notes,
      ),
    ]),
  };
}
