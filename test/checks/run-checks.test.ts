import { fixFor, fixLabel } from "../../src/checks/fixes";
import { checkInput, runChecks } from "../../src/checks/run-checks";
import { SAMPLES } from "../../scripts/docs/message-samples";
import { finding } from "../../src/domain/finding";
import { chain, sheet } from "../reading/sheets";
import { counts, monthsFrom } from "./layouts";

const MONTHS = monthsFrom("2019-01", 13);
const ROWS = MONTHS.map((month, at) => `${at === 4 ? "'May-19" : month} | Fraud | ${at === 7 ? 6000 : counts(60, 13)[at]!}`);
const { input } = chain([sheet("Data", ["Month | Offence | Count", ...ROWS].join("\n"))], { by: "Offence" });

test("all checks are made, in the order in which they are listed", () => {
  expect(runChecks(input).map(({ code }) => code)).toEqual(["implausibleCount", "textAmongDates"]);
});

test("a table that was not read has no counts to check", () => {
  const { tables, series } = checkInput({ ...input, ledgers: [] });
  expect([tables.map(({ ledger, counts: of }) => [ledger, of]), series]).toEqual([[[null, null]], []]);
});

test("a finding without a fix, or whose fix is not known, has none", () => {
  const [place, details] = SAMPLES.textFigureStale;
  expect([
    fixLabel(finding("noFigures", ...SAMPLES.noFigures)),
    fixFor(finding("noFigures", ...SAMPLES.noFigures), checkInput(input)),
  ]).toEqual([...[null, null]]);
  expect(fixLabel(finding("textFigureStale", place, { ...details, instead: null }))).toBeNull();
});
