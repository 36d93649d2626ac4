import { words } from "../../words";
import { checkedChain, lines, only, sheet } from "../../reading/sheets";
import { counts, monthsFrom } from "../layouts";

const MONTHS = monthsFrom("2018-01", 24);
const COUNTS = counts(140, 24);
const wide = (last: string) =>
  sheet("Data", [["Offence", ...MONTHS.slice(0, -1), last].join(" | "), ["Fraud", ...COUNTS].join(" | ")].join("\n"));
const long = (last: string) => {
  const rows = [...MONTHS.slice(0, -1), last].flatMap((month, at) => [
    `${month} | Fraud | ${COUNTS[at]!}`,
    `${month} | Theft | ${COUNTS[at]! + 9}`,
  ]);
  return sheet("Data", ["Month | Offence | Count", ...rows].join("\n"));
};

test.each(
  words(`
  Dec-19 p | Dec-19 (provisional) | Dec 2019 prov. | Dec-19 est | Dec-19 [e] | Dec-19 *provisional | Dec-19 — draft |
  Dec-19 (estimate) | Dec-19 estimated | Dec-19 (unverified) | Dec-19 not yet final | Dec-19 subject to change
`),
)("a month marked as not final is told: %s", (last) => {
  const read = checkedChain([wide(last)], { by: "Offence" });
  expect(lines(read)).toEqual(["warning markedMonths Data Y1"]);
  expect(only(read, "markedMonths").details).toMatchObject({ count: 1 });
  expect(lines(checkedChain([long(last)], { by: "Offence" }))).toEqual(["warning markedMonths Data A48:A49"]);
});

test.each(["Dec-19", "Dec-19 [r]", "Dec 2019 [note 2]", "Dec-19 (final)", "Dec-19 final"])("other months are not: %s", (last) => {
  expect(lines(checkedChain([wide(last)], { by: "Offence" }))).toEqual([]);
  expect(lines(checkedChain([long(last)], { by: "Offence" }))).toEqual([]);
});

test.each(["Dec-19 estimate", "Dec-19 - estimates"])("an estimate of a month may be no count of it, and is asked about: %s", (last) => {
  expect(lines(checkedChain([wide(last)], { by: "Offence" }))).toEqual(["error monthNotRead Data Y1"]);
  expect(lines(checkedChain([long(last)], { by: "Offence" }))).toEqual(["error rowsWithoutMonth Data A48:A49"]);
});

test("five of the marks are quoted, and all months with one are counted", () => {
  const marks = ["p", "(provisional)", "prov.", "est", "[e]", "(tbc)"];
  const rows = MONTHS.map(
    (month, at) => `${at < 6 ? `${["Jan", "Feb", "Mar", "Apr", "May", "Jun"][at]!}-18 ${marks[at]!}` : month} | Fraud | ${COUNTS[at]!}`,
  );
  const read = checkedChain([sheet("Data", ["Month | Offence | Count", ...rows].join("\n"))], { by: "Offence" });
  const { count, marks: quoted } = only(read, "markedMonths").details;
  expect([count, quoted.length]).toEqual([6, 5]);
});
