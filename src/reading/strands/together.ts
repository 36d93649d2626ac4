import { isOfTwoSystems } from "../../domain/counted-by";
import { finding, placeOf, type Finding } from "../../domain/finding";
import type { Slices } from "../../domain/slices";
import type { StrandDefinition } from "../../domain/strand";
import type { Month } from "../../domain/month";
import type { MonthlyCount } from "../../domain/series";
import { COUNTED } from "../ledger/row-kinds";
import type { Ledger } from "../ledger/ledger";
import type { ColumnRequest, SheetHead } from "../sheets/grid";
import { systemsGiven } from "../sheets/systems-table";
import { systemSheets, type SystemSheet } from "../systems/system-columns";
import { tellRecords } from "../systems/tell-records";
import type { MonthlyTable, Recognition } from "../tables/tables";
import { countedByFinding, countingNothing, withCountedBy } from "./counted-by";
import type { GivenStrand } from "./given-strand";
import { toldFor } from "./shared-classes";
import type { TableFigures } from "./table-figures";

/** The columns of two systems' worksheets that tell their records, where a strand is counted by them. `asked` is what is read anyway. */
export function columnsOfSystems(
  given: readonly GivenStrand[] | null,
  tables: readonly MonthlyTable[],
  heads: readonly SheetHead[],
  asked: readonly ColumnRequest[],
): readonly ColumnRequest[] {
  const { sheets } = given?.some(({ counting }) => counting) ? systemSheets(systemsGiven(heads), heads) : { sheets: null };
  return (sheets ?? []).flatMap(({ head, reference, date, unit, type }) => {
    const [table, ...more] = tables.filter(({ sheet }) => sheet === head.sheet);
    if (head.complete || !table || more.length > 0) return [];
    const isRead = (column: number) =>
      asked.some(({ sheet, columns, firstRow }) => sheet === head.sheet && firstRow === table.firstRow && columns.includes(column));
    const columns = [...new Set([reference, date, unit, type].flatMap((each) => each?.column ?? []))].filter((column) => !isRead(column));
    return columns.length === 0 ? [] : [{ sheet: head.sheet, columns, firstRow: table.firstRow, rows: table.lastRow - table.firstRow + 1 }];
  });
}

export interface TogetherInput {
  readonly recognition: Recognition;
  readonly ledgers: readonly (Ledger | null)[];
  readonly heads: readonly SheetHead[];
  readonly definitions: readonly StrandDefinition[];
  /** The strands of the "Strands" table, in the order of the definitions; null where the definitions were known before. */
  readonly given: readonly GivenStrand[] | null;
}

/** Ledgers and definitions to count with, and why some count nothing. */
interface Together extends Pick<TogetherInput, "ledgers" | "definitions"> {
  readonly findings: readonly Finding[];
}

/** Definitions that know which systems' records they count, with ledgers to count them from, and what is wrong with that. */
export function* countedTogether(input: TogetherInput): Slices<Together> {
  const { definitions, given, recognition, heads } = input;
  if (given === null) return yield* withSharedRecords(input);
  const counted = withCountedBy(definitions, given, systemsGiven(heads), { tables: recognition.tables, heads });
  const together = yield* withSharedRecords({ ...input, definitions: counted.definitions });
  return { ...together, findings: [...counted.findings, ...together.findings] };
}

/** The ledgers, those of two systems' worksheets knowing of each other where a strand counts both, and why they cannot. */
function* withSharedRecords({ recognition, ledgers, heads, definitions, given }: TogetherInput): Slices<Together> {
  if (!definitions.some(isOfTwoSystems)) return { ledgers, definitions, findings: [] };
  const stopped = (findings: readonly Finding[]): Together => ({
    ...{ ledgers, findings },
    definitions: definitions.map((each) => (isOfTwoSystems(each) ? countingNothing(each) : each)),
  });
  const systems = systemsGiven(heads);
  const { sheets } = systemSheets(systems, heads);
  const places = (sheets ?? []).map(({ head }) => recognition.tables.findIndex(({ sheet }) => sheet === head.sheet));
  const [one, other] = places.map((place) => ledgers[place] ?? null);
  // While figures are typed, a long worksheet may not be among the tables: what strands count is as it was then.
  if (!sheets || !one || !other) return { ledgers, definitions, findings: [] };
  const findings = otherDates(definitions, given, sheets, [one, other]);
  if (findings.length > 0) return stopped(findings);
  const orderOn = (sheet: string) => recognition.notes.sheets.get(sheet)?.dates.order ?? null;
  const told = yield* tellRecords({ sheets, ledgers: [one, other], orderOn, given: systems.sheet });
  if (!("all" in told)) return stopped(told);
  const sideOf = new Map<number, 0 | 1>([
    [places[0]!, 0],
    [places[1]!, 1],
  ]);
  return {
    ledgers: ledgers.map((ledger, at) =>
      ledger && sideOf.has(at) ? { ...ledger, shared: { side: sideOf.get(at)!, records: told } } : ledger,
    ),
    ...{ definitions, findings: [] },
  };
}

/** Where figures are counted by another date than the one that "Systems" names, nobody could tell which months a record is of. */
function otherDates(
  definitions: readonly StrandDefinition[],
  given: readonly GivenStrand[] | null,
  sheets: readonly [SystemSheet, SystemSheet],
  ledgers: readonly [Ledger, Ledger],
): readonly Finding[] {
  const different = sheets.flatMap(({ system, date }, side) => {
    const { months } = ledgers[side]!.table;
    if (months.in !== "rows" || months.month.column === date.column) return [];
    return [{ code: "otherDate", system, date: date.header, counted: months.month.header } as const];
  });
  const names = sheets.map(({ system }) => system);
  return definitions.flatMap((definition, index) => {
    const counting = given?.[index]?.counting;
    return counting && isOfTwoSystems(definition)
      ? different.slice(0, 1).map((why) => countedByFinding(definition.strand, counting, names, why))
      : [];
  });
}

/** The months of a strand of two systems' records: those that both extracts cover, over both worksheets. */
export function monthsTogether(number: number, tables: readonly TableFigures[]): readonly MonthlyCount[] {
  const covered = tables.find(({ ledger }) => ledger.shared)?.ledger.shared!.records.months ?? new Set<Month>();
  const all = tables.flatMap(({ strands }) => strands.get(number) ?? []);
  return [...covered]
    .toSorted((one, other) => one - other)
    .map((month) => {
      const own = all.filter((each) => each.month === month);
      return { month, count: own.reduce((sum, { count }) => sum + count, 0), sources: own.flatMap(({ sources }) => sources) };
    });
}

/** What is to be said of strands of two systems' records: that one system has none of them, or how many rest on date, place and type. */
export function togetherFindings(
  tables: readonly (TableFigures | null)[],
  definitions: readonly StrandDefinition[],
  given: readonly GivenStrand[] | null,
  heads: readonly SheetHead[],
): readonly Finding[] {
  const shared = tables.flatMap((figures) => (figures?.ledger.shared && figures.matched.together ? [figures] : []));
  const sheets = shared.length === 0 || given === null ? null : systemSheets(systemsGiven(heads), heads).sheets;
  if (!sheets) return [];
  const names = sheets.map(({ system }) => system) as [string, string];
  return definitions.flatMap((definition, number): readonly Finding[] => {
    const counting = given?.[number]?.counting;
    if (!counting || !isOfTwoSystems(definition)) return [];
    const any = shared[0]!.matched.together!.anyIn(number);
    const none = [0, 1].find((side) => (any & (1 << side)) === 0);
    if (none !== undefined) {
      const { system, head } = sheets[none]!;
      return [countedByFinding(definition.strand, counting, names, { code: "nothing", system, sheet: head.sheet })];
    }
    let [of, unsure] = [0, 0];
    for (const { ledger, matched } of shared) {
      const { side, records } = ledger.shared!;
      const told = toldFor(definition, records);
      const isIn = Array.from({ length: matched.classCount }, (_, ofClass) => matched.definitionsOf(ofClass).includes(number));
      for (let row = 0; row < ledger.rows; row += 1) {
        if (matched.kinds[row] !== COUNTED || !isIn[matched.classes[row]!] || !records.months.has(ledger.months!.months[row] as Month))
          continue;
        of += 1;
        if (told.unsure[told.of[side][row]!] === 1 && matched.together!.metIn(number, row) === 3) unsure += 1;
      }
    }
    if (of === 0 && definition.countedBy!.says === "both")
      return [countedByFinding(definition.strand, counting, names, { code: "noneInBoth" }, "warning")];
    const { cell } = counting;
    const says = definition.countedBy!.says as "both" | "either";
    const about = { strand: definition.strand, says, systems: names, cell: { row: cell.row, column: cell.column } };
    const place = placeOf(cell);
    const { unlike } = shared[0]!.ledger.shared!.records;
    const isUnlike = unlike !== null && !definition.countedBy!.byReference;
    return [
      ...(isUnlike ? [finding("wordsUnlike", place, { ...about, ...unlike })] : []),
      ...(unsure === 0 ? [] : [finding("countedUnsure", place, { ...about, unsure, of })]),
    ];
  });
}
