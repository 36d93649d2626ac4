import { enter } from "../../../src/reading/ledger/enter";
import type { Ledger } from "../../../src/reading/ledger/ledger";
import { withoutFootnotes } from "../../../src/reading/ledger/marked-names";
import { category, dataOf, tableOf } from "./hand-made";
import { chain, errors, figures, only, sheet } from "../sheets";

const years = (one: string, other: string) => [
  sheet("2018", `Offence | Jan 18 | Feb 18 | Mar 18\n${one} | 4 | 5 | 3\nFraud | 1 | 2 | 3`),
  sheet("2019", `Offence | Jan 19 | Feb 19 | Mar 19\n${other} | 6 | 7 | 8\nFraud | 1 | 2 | 3`),
];
const BURGLARY = { "2018-01": 4, "2018-02": 5, "2018-03": 3, "2019-01": 6, "2019-02": 7, "2019-03": 8 };

test.each(["Burglary (1)", "Burglary [1]", "Burglary¹", "Burglary [note 2]", "Burglary*", "Burglary1", "Burglary (a)", "Burglary (1, 2)"])(
  "%s is the offence that another sheet has without its mark",
  (marked) => {
    const read = chain(years(marked, "Burglary"));
    expect(errors(read)).toEqual([]);
    expect(figures(read)).toMatchObject({ Burglary: BURGLARY });
    expect(Object.keys(figures(read))).toEqual(["Burglary", "Fraud"]);
    expect(only(read, "namesWithNotes").details.names).toEqual([{ text: marked, bare: "Burglary" }]);
  },
);

test("so are marks that differ from year to year, and headers across", () => {
  expect(figures(chain(years("Burglary (1)", "Burglary (3)")))).toMatchObject({ Burglary: BURGLARY });
  const across = (name: string, year: string, header: string) =>
    sheet(name, `Month | ${header} | Fraud\nJan ${year} | 4 | 1\nFeb ${year} | 5 | 2\nMar ${year} | 3 | 3`);
  const read = chain([across("2018", "18", "Burglary (1)"), across("2019", "19", "Burglary")]);
  expect(errors(read)).toEqual([]);
  expect(Object.keys(figures(read))).toEqual(["Burglary", "Fraud"]);
});

test("a note on the sheet tells a mark too, so that the strand’s own name is found", () => {
  const grid = "Offence | Jan 20 | Feb 20 | Mar 20\nBurglary (1) | 4 | 5 | 3\nFraud | 1 | 2 | 3";
  const strands = sheet("Strands", "Strand | Column | Values\nBurglary | Offence | Burglary");
  const read = chain([sheet("Data", `${grid}\n\n(1) Burglary includes attempts.`), strands]);
  expect(errors(read)).toEqual([]);
  expect(figures(read).Burglary!["2020-01"]).toBe(4);
  expect(Object.keys(figures(chain([sheet("Data", grid)])))).toEqual(["Burglary (1)", "Fraud"]);
});

test("a mark that says itself that it is a note needs no note on the sheet", () => {
  const grid =
    "Offence [note 1] | Jan 20 | Feb 20 | Mar 20\nBurglary [note 2] | 4 | 5 | 3\nFraud (Note b) | 1 | 2 | 3\nTheft [2] | 7 | 8 | 9";
  expect(Object.keys(figures(chain([sheet("Data", grid)])))).toEqual(["Burglary", "Fraud", "Theft [2]"]);
});

test("two kinds of one name stay two", () => {
  const kinds = sheet(
    "Data",
    "Offence | Jan 20 | Feb 20 | Mar 20\nTheft (1) | 4 | 5 | 3\nTheft (2) | 1 | 2 | 3\n\n(1) A note.\n(2) Another.",
  );
  expect(Object.keys(figures(chain([kinds])))).toEqual(["Theft (1)", "Theft (2)"]);
});

describe("a name with and without its mark in one column", () => {
  const MONTHS = ["Jan 19", "Feb 19", "Mar 19", "Apr 19", "May 19", "Jun 19", "Jul 19"];
  const long = (nameOf: (at: number, place: string) => readonly string[]) => {
    const rows = MONTHS.flatMap((month, at) =>
      ["North", "South"].flatMap((place) =>
        [...nameOf(at, place), "Fraud"].map((name, of) => `${month} | ${place} | ${name} | ${10 * at + of + 1}`),
      ),
    );
    return sheet("Data", ["Month | District | Offence | Count", ...rows].join("\n"));
  };
  const names = (...of: Parameters<typeof long>) => Object.keys(figures(chain([long(...of)], { by: "Offence" })));

  test("is one where each stands in months of its own, or in districts of its own", () => {
    const read = chain([long((at) => [at < 4 ? "Burglary" : "Burglary (1)"])], { by: "Offence" });
    expect(figures(read).Burglary).toEqual(Object.fromEntries(MONTHS.map((_, at) => [`2019-0${at + 1}`, 2 * (10 * at + 1)])));
    expect(only(read, "namesWithNotes").details.names).toEqual([{ text: "Burglary (1)", bare: "Burglary" }]);
    expect(names((_, place) => [place === "North" ? "Burglary" : "Burglary (1)"])).toEqual(["Burglary", "Fraud"]);
  });

  test("is two where one line has both, where neither is without a mark, or where one stands in too few months", () => {
    const both = ["Burglary", "Burglary (1)", "Fraud"];
    expect(names((at) => (at === 4 ? both.slice(0, 2) : [both[at < 4 ? 0 : 1]!]))).toEqual(["Burglary", "Fraud", "Burglary (1)"]);
    expect(names((_, place) => [place === "North" ? "Burglary1" : "Burglary2"])).toEqual(["Burglary1", "Fraud", "Burglary2"]);
    expect(names((at) => [both[at < 5 ? 0 : 1]!])).toEqual(["Burglary", "Fraud", "Burglary (1)"]);
    expect(names((at) => [both[at < 4 ? 0 : 1]!])).toEqual(["Burglary", "Fraud"]);
  });

  test("is one of records too, where one follows the other", () => {
    const rows = MONTHS.flatMap((month, at) =>
      [1, 2, 3].flatMap(() => [
        `@2019-0${at + 1} | ${at < 4 ? "Burglary" : "Burglary (1)"} | ${month}`,
        `@2019-0${at + 1} | Fraud | ${month}`,
      ]),
    );
    const read = chain([sheet("Data", ["Date | Offence | Remark", ...rows].join("\n"))], { by: "Offence" });
    expect(Object.keys(figures(read))).toEqual(["Burglary", "Fraud"]);
    expect(Object.keys(figures(read).Burglary!)).toHaveLength(7);
  });
});

test("only the offences of records are looked at, as to number each reference would take longer than all else", () => {
  const table = tableOf({ counts: [], rowIsOffence: true, categories: [category("Offence", 1), category("Crime ID", 2)] });
  const ledger = enter(table, dataOf({ 0: [43831, 43831], 1: ["Burglary", "Burglary (1)"], 2: ["A1", "A2"] }))!;
  const read: string[] = [];
  const names: Ledger["names"] = (asked) => {
    read.push(asked.header);
    return ledger.names(asked);
  };
  withoutFootnotes([{ ...ledger, names }], []);
  expect([...new Set(read)]).toEqual(["Offence"]);
});
