import { messageOf } from "../../../src/checks/messages";
import { countsCopied } from "../../../src/checks/values/counts-copied";
import { finding, type FindingDetails } from "../../../src/domain/finding";
import { addMonths, monthOf } from "../../../src/domain/month";
import { checkedChain, sheet } from "../../reading/sheets";
import { counts, monthsFrom } from "../layouts";

const months = (from: number) => Array.from({ length: 12 }, (_, at) => addMonths(monthOf(2018, 1), from + at));
const said = (more: Partial<FindingDetails["countsCopied"]>) =>
  messageOf(
    finding(
      "countsCopied",
      { sheet: "Data", address: "B2" },
      { name: "Fraud", series: 1, months: months(12), of: months(0), other: null, ...more },
    ),
  ).replace(/^“Data”, cell B2: (.*)\. Enter.*$/, "$1");

test("The message says whose counts they are, of which months, and whose they are the same as", () => {
  expect([said({}), said({ series: 3 }), said({ other: "Arson" }), said({ other: "Arson", of: months(12) }), said({ lines: 5 })]).toEqual([
    "the 12 counts for “Fraud” in Jan 19 to Dec 19 are the same as those of Jan 18 to Dec 18",
    "the 12 counts for 3 series in Jan 19 to Dec 19 are the same as those of Jan 18 to Dec 18",
    "the 12 counts for “Fraud” in Jan 19 to Dec 19 are the same as those of “Arson” in Jan 18 to Dec 18",
    "the 12 counts for “Fraud” in Jan 19 to Dec 19 are the same as those of “Arson”",
    "the 5 counts for “Fraud” in Jan 19 to Dec 19 are the same as those of Jan 18 to Dec 18",
  ]);
  const rests = countsCopied.restsOn!({ name: "Fraud", series: 1, months: months(12), of: months(0), other: "Arson" });
  expect(rests).toEqual(["Fraud", months(12)[0], "Arson"]);
});

describe("series of two names that are copied", () => {
  /** Two years that no other repeats. */
  const own = (salt: number) => counts(150 + 12 * salt, 24, salt).map((count, at) => count + ((at * at + salt) % 7));
  const [PLACES, OFFENCES] = [
    ["Harlow", "Kent", "Basildon"],
    ["Arson", "Burglary", "Fraud"],
  ];
  /** Sheets of each place's offences, or one of all; `from` says which place's counts a place has in its second year. */
  function found(from: Readonly<Record<string, string>>, { apart = false, offences = OFFENCES } = {}) {
    const saltOf = (place: string, offence: string) => 1 + PLACES.indexOf(place) * 3 + OFFENCES.indexOf(offence);
    const rows = PLACES.flatMap((place) =>
      OFFENCES.map((offence) => {
        const other = offences.includes(offence) ? (from[place] ?? place) : place;
        const cells = own(saltOf(place, offence)).map((count, at) => (at < 12 ? count : own(saltOf(other, offence))[at]!));
        return { offence, line: [place, offence, ...cells].join(" | ") };
      }),
    );
    const header = ["District", "Offence", ...monthsFrom("2018-01", 24)].join(" | ");
    const of = (name: string, lines: typeof rows) => sheet(name, [header, ...lines.map(({ line }) => line)].join("\n"));
    const sheets = apart
      ? OFFENCES.map((each) =>
          of(
            each,
            rows.filter(({ offence }) => offence === each),
          ),
        )
      : [of("Data", rows)];
    return checkedChain(sheets, { by: "Offence" }).findings.flatMap((each) =>
      each.code === "countsCopied" ? [{ ...each.details, place: `${each.sheet!} ${each.address!}` }] : [],
    );
  }

  test("are one finding of the names that tell them apart, where a place has all of another's", () => {
    expect(found({ Kent: "Harlow" })).toMatchObject([{ name: "Kent", other: "Harlow", series: 1, place: "Data O5:Z7" }]);
    expect(found({ Kent: "Harlow", Basildon: "Harlow" }).map(({ name, other }) => `${name} ${other}`).length).toBeGreaterThan(1);
  });

  test("are told by their whole names where one alone is copied", () => {
    const [one, ...more] = found({ Kent: "Harlow" }, { offences: ["Fraud"] });
    expect([one!.name, one!.other, one!.place, more]).toEqual(["Kent, Fraud", "Harlow, Fraud", "Data O7:Z7", []]);
  });

  test("are told sheet by sheet", () => {
    expect(found({ Kent: "Harlow" }, { apart: true }).map(({ place }) => place)).toEqual(OFFENCES.map((name) => `${name} O3:Z3`));
  });
});
