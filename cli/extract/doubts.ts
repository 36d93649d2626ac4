import type { Month } from "../../src/domain/month";
import { counted as countedText, listed } from "../../src/domain/text";
import type { RecordsStop } from "../../src/analysis/gaps/record-days";
import type { MonthlyTable } from "../../src/reading";
import { columnsWanted, NO_DATE, UNREADABLE_DATE } from "../../src/records";
import type { JsonFinding } from "../json-finding";
import type { CountedRecords } from "./count-records";
import type { RecordsEngine } from "./engine";
import { recordsStopIn } from "./incomplete-months";
import { placeOf, type RecordDates } from "./record-dates";
import { MOST_COMPARED, repeatedReferences } from "./repeated-references";
import { REASONS, stopText } from "./source-sheet";

/** How the analyst answers what records leave open. */
export interface DoubtsSaid {
  readonly leaveOutUndated: boolean;
  readonly keepIncomplete: boolean;
  readonly keepRepeats: boolean;
  readonly keepBlanks: boolean;
}

/** What records leave open, and counts by month could not show any more. */
export interface Doubts {
  readonly stops: readonly RecordsStop[];
  /** Months that are left out. */
  readonly incomplete: readonly Month[];
  readonly referencesCompared: boolean;
  readonly findings: readonly JsonFinding[];
  /** Those about records without a date or a name, once they are counted. */
  readonly ofCounted: (counted: Pick<CountedRecords, "tally" | "forgotten">) => Promise<readonly JsonFinding[]>;
}

/** How many records a message names. */
const NAMED = 3;

/** Looks for what stops a sheet of records too: records without a date, months that are not whole, references that repeat. */
export async function findDoubts(engine: RecordsEngine, table: MonthlyTable, dates: RecordDates, said: DoubtsSaid): Promise<Doubts> {
  const { from, month } = dates;
  const places = columnsWanted(table, [], { by: null, columns: [] }).map(({ column }) => column.header);
  const stops = await recordsStopIn(engine, table, dates, places);
  const total = await engine.total();
  const referencesCompared = total <= MOST_COMPARED;
  const repeated = referencesCompared && !said.keepRepeats ? await repeatedReferences(engine, table, dates) : [];
  const ofPlaces = stops.filter(({ place }) => place !== null);
  return {
    ...{ stops, referencesCompared },
    incomplete: said.keepIncomplete ? [] : stops.flatMap(({ place, month }) => (place === null ? [month] : [])),
    findings: [
      ...(ofPlaces.length > 0 && !said.keepIncomplete
        ? [
            problem(
              "placeNotComplete",
              `${listed(ofPlaces.slice(0, NAMED).map(stopText))}${more(ofPlaces.length)}, and those of other places do not. The months would be too low. Add the records, or count them as they are with --keep-incomplete.`,
            ),
          ]
        : []),
      ...repeated.map(({ column, again, examples }) =>
        problem(
          "referenceAgain",
          `“${column}”: ${countedText(again, "record")} ${again === 1 ? "has" : "have"} a reference that another record has too, such as ${listed(examples.map((each) => `“${each}”`))}. It is not clear whether each is an offence. Take the repeats out, or count each record with --keep-repeats.`,
        ),
      ),
    ],
    ofCounted: async ({ tally: { leftOut }, forgotten }) => {
      const found: JsonFinding[] = [];
      for (const { header, records } of said.keepBlanks ? [] : forgotten) {
        const { dialect } = engine;
        const examples = await engine.records(
          from,
          `${month} > 0 AND ${dialect.normalised(dialect.orBlank(dialect.column(header)))} = ''`,
          NAMED,
        );
        found.push(
          problem(
            "nameForgotten",
            `${countedText(records, "record")} without “${header}”, by which strands are counted: ${listed(examples.map(placeOf))}${more(records)}. Fill it in, or count them under “nothing entered” with --keep-blanks.`,
          ),
        );
      }
      for (const { reason, rows } of said.leaveOutUndated ? [] : leftOut) {
        if (reason === "incompleteMonth") continue;
        const number = reason === "noDate" ? NO_DATE : UNREADABLE_DATE;
        const examples = await engine.records(from, `${month} = ${number}`, NAMED);
        const where = listed(examples.map(placeOf));
        found.push(
          problem(
            reason,
            `${countedText(rows, "record")} ${REASONS[reason]}: ${where}${more(rows)}. Give them their dates, or leave them out with --leave-out-undated.`,
          ),
        );
      }
      return found;
    },
  };
}

function more(all: number): string {
  return all > NAMED ? ` and ${(all - NAMED).toLocaleString("en-GB")} more` : "";
}

function problem(code: string, message: string): JsonFinding {
  return { code, severity: "error", sheet: null, address: null, message };
}
