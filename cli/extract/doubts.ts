import { noteText } from "../../src/domain/answer";
import type { Month } from "../../src/domain/month";
import type { RecordsStop } from "../../src/analysis/gaps/record-days";
import type { MonthlyTable } from "../../src/reading";
import {
  columnsWanted,
  forgottenText,
  NAMED,
  NO_DATE,
  placesStopText,
  RECORDS,
  repeatedText,
  undatedText,
  UNREADABLE_DATE,
} from "../../src/records";
import type { DoubtsSaid } from "../extract-arguments";
import type { JsonFinding } from "../json-finding";
import { shellText } from "../shell-text";
import type { CountedRecords } from "./count-records";
import type { RecordsEngine } from "./engine";
import { recordsStopIn } from "./incomplete-months";
import { placeOf, type RecordDates } from "./record-dates";
import { MOST_COMPARED, repeatedReferences } from "./repeated-references";

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
        ? [problem("placeNotComplete", `${placesStopText(ofPlaces)} Add the records, or count them as they are with --keep-incomplete.`)]
        : []),
      ...repeated.map((each) =>
        problem(
          "referenceAgain",
          `${repeatedText(each)} Take the repeats out, or count each record with --keep-repeats${engine.once === null ? "" : `, or each reference once with ${onceArgument(each.column)}`}.`,
        ),
      ),
    ],
    ofCounted: async ({ tally: { leftOut }, forgotten }) => {
      const found: JsonFinding[] = [];
      for (const blank of forgotten) {
        if (said.keepBlanks && !blank.unclear) continue;
        const { dialect } = engine;
        const examples = await engine.records(
          from,
          `${month} > 0 AND ${dialect.normalised(dialect.orBlank(dialect.column(blank.header)))} = ''`,
          NAMED,
        );
        found.push(
          problem(
            "nameForgotten",
            `${forgottenText(blank, examples.map(placeOf))}${blank.unclear ? "" : " Fill it in, or count them under “nothing entered” with --keep-blanks."}`,
          ),
        );
      }
      for (const out of said.leaveOutUndated ? [] : leftOut) {
        if (out.reason !== "noDate" && out.reason !== "unreadableDate") continue;
        const number = out.reason === "noDate" ? NO_DATE : UNREADABLE_DATE;
        const examples = await engine.records(from, `${month} = ${number}`, NAMED);
        found.push(
          problem(
            out.reason,
            `${undatedText(out, examples.map(placeOf))} Give them their dates, or leave them out with --leave-out-undated.`,
          ),
        );
      }
      return found;
    },
  };
}

/** What counts each reference once; where rows have no order, as on a server, nothing does. */
function onceArgument(column: string): string {
  return `--correct ${shellText(noteText({ sheet: RECORDS, column, readAs: "each once: first row" }))}`;
}

function problem(code: string, message: string): JsonFinding {
  return { code, severity: "error", sheet: null, address: null, message };
}
