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

test("two kinds of one name stay two", () => {
  const kinds = sheet(
    "Data",
    "Offence | Jan 20 | Feb 20 | Mar 20\nTheft (1) | 4 | 5 | 3\nTheft (2) | 1 | 2 | 3\n\n(1) A note.\n(2) Another.",
  );
  expect(Object.keys(figures(chain([kinds])))).toEqual(["Theft (1)", "Theft (2)"]);
});
