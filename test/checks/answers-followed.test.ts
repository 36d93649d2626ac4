import { answersTo } from "../../src/checks/answers";
import type { Card } from "../../src/checks/card";
import * as cards from "../../src/checks/cards";
import { noteText, parseNote, type Answer } from "../../src/domain/answer";
import { finding, NOWHERE, type FindingCode } from "../../src/domain/finding";
import { monthOf } from "../../src/domain/month";
import { outcomeOf, type Outcome } from "../metamorphic/outcome";
import { sheetOf } from "../reading/sheets";

import { CASES as MOST, FRAUD_AND_THEFT, MORE_CASES, wide, type Case } from "./answer-cases";
import { ASKED_CASES, MORE_ASKED } from "./answer-cases-asked";
import { MEANT_CASES, MORE_MEANT } from "./answer-cases-meant";
import { MORE_WAYS, WAYS_CASES } from "./answer-cases-ways";
import { MORE_TWICE, TWICE_CASES } from "./answer-cases-twice";

const CASES: Readonly<Record<string, Case>> = { ...MOST, ...TWICE_CASES, ...MEANT_CASES, ...ASKED_CASES, ...WAYS_CASES };

const byOf = ({ defined }: Case): string | null => (defined ? null : "Offence");

function followed(of: Case, { notes, end }: Answer): Outcome {
  const kept = notes.map((note) => parseNote(noteText(note))!);
  expect(kept).toEqual(notes);
  const reading = sheetOf("Reading", [["Sheet", "Column", "Read as"], ...kept.map(({ sheet, column, readAs }) => [sheet, column, readAs])]);
  return outcomeOf(kept.length > 0 ? [...of.sheets, reading] : of.sheets, byOf(of), end ?? null);
}

const asking = (Object.values(cards) as unknown as readonly Card<FindingCode>[]).flatMap(({ code, answers }) => (answers ? [code] : []));

/** Asked of a workbook with a report, or of records that go on; their answers are followed below. The months of others in analysis/working-ends, chain/check-figures, or below. */
const OF_LATER_BUILDS: ReadonlySet<FindingCode> = new Set(["endsBeforeLastReport", "endChosenBefore", "recordsStop"]);
const OF_ENDS: ReadonlySet<FindingCode> = new Set(["endAfterData", "endBeforeData", "periodsDoNotFit", "missingTotal", "monthInFuture"]);

test("Every question that has answers is followed here", () => {
  expect(Object.keys(CASES).toSorted()).toEqual(asking.filter((code) => !OF_LATER_BUILDS.has(code) && !OF_ENDS.has(code)).toSorted());
});

test.each([
  ...Object.entries(CASES).map(([code, of]) => [code, code, of] as const),
  ...MORE_CASES,
  ...MORE_TWICE,
  ...MORE_MEANT,
  ...MORE_ASKED,
  ...MORE_WAYS,
])("each answer to %s gives the figures that it promises, and is asked no more", (_, code, of) => {
  const { findings } = outcomeOf(of.sheets, byOf(of));
  const asked = findings.filter((each) => each.code === code || each.severity === "error");
  expect(asked.map((each) => each.code)).toEqual([code]);
  const given = answersTo(asked[0]!).map((answer) => {
    const { errors, windows } = followed(of, answer);
    const promised = of.gives[answer.label];
    const stops = promised === null ? "nothingRecognised" : typeof promised === "string" ? promised : null;
    expect(errors.map((each) => each.code)).toEqual(stops === null ? [] : [stops]);
    const [first] = Object.values(windows);
    return [answer.label, errors.length > 0 ? (promised === null ? null : errors[0]!.code) : first ? [first.end, first.later] : null];
  });
  expect(Object.fromEntries(given)).toEqual(of.gives);
});

test.each([
  finding("endsBeforeLastReport", NOWHERE, { end: monthOf(2019, 11), before: monthOf(2019, 12) }),
  finding("endChosenBefore", NOWHERE, { end: monthOf(2019, 10), before: monthOf(2019, 10), latest: monthOf(2019, 11) }),
  finding("recordsStop", NOWHERE, { header: null, place: null, stop: "end", day: 43_812, month: monthOf(2019, 12), missing: 20 }),
])("The answer to $code ends the report where it says", (asked) => {
  const [answer] = answersTo(asked);
  const { errors, windows } = followed({ sheets: [wide(["Offence"], FRAUD_AND_THEFT)], gives: {} }, answer!);
  expect([errors, windows["fraud"]?.end]).toEqual([[], "2019-11"]);
});

test("The month that a missing total offers gives the strand its two totals, and every other", () => {
  const table = (strand: string, later: number | string) => [[strand, "", "", ""], WINDOWS, [100, 110, later, ""], ["", "", "", ""]];
  const data = sheetOf("Data", [...table("Fraud", ""), ...table("Theft", 120)]);
  const asked = outcomeOf([data], null).findings.filter(({ code }) => code === "missingTotal");
  const answers = asked.flatMap((each) => answersTo(each));
  expect(answers.map(({ label }) => label)).toEqual(["End the report with January 2019"]);
  const { windows, findings } = outcomeOf([data], null, answers[0]!.end);
  expect(windows).toEqual({ fraud: { end: "2019-01", earlier: 100, later: 110 }, theft: { end: "2019-01", earlier: 100, later: 110 } });
  expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
});
const WINDOWS = ["12 months to Jan 2018", "12 months to Jan 2019", "12 months to Jan 2020", "Diff"];
