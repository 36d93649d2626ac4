import { words } from "../../words";
import {
  bestKnown,
  countRank,
  isMeasure,
  isNamedPart,
  isOfWork,
  isTotal,
  isWholeName,
  monthRank,
  neverACount,
  offenceRank,
  speaksOfMonths,
  isBeyond,
  tellsApart,
} from "../../../src/reading/texts/labels";

describe("headers", () => {
  test("are known best first, whatever the case, the spaces and a colon at the end", () => {
    expect([" MONTH:", "Month  Ending", "period", "Date", "months", "Month ending: x"].map(monthRank)).toEqual([0, 1, 2, 3, null, null]);
  });

  test("of offences are known beside their codes, if no better one is there", () => {
    expect(["Offence", "HO Offence", "Crime_desc", "HO code"].map(offenceRank)).toEqual([1, 2, 2, null]);
  });

  test("of the day by which police count a crime may have words around it, unless it is of something else", () => {
    const recorded = ["Date Crimed", "Reported On", "Crime recorded date", "Date & time reported", "Date of report", "Recording date"];
    expect(recorded.map(monthRank)).toEqual(recorded.map(() => 2));
    const others = [
      "Outcome recorded date",
      "Recorded",
      "Reporting officer",
      "Recorded by",
      "First Committed Date",
      "Date result recorded",
    ];
    expect(others.map(monthRank)).toEqual(others.map(() => null));
    expect(["Count", "offences", "Total:", "Location"].map(countRank)).toEqual([0, 1, 2, null]);
    expect(
      ["Number in month", "No. in month", "Offences for the month", "Number in year"].map((header) => countRank(header) !== null),
    ).toEqual([true, true, true, false]);
    expect(["Strand", "Offence\ntype", "Borough"].map(offenceRank)).toEqual([0, 1, null]);
  });

  test("speak of months where they say month, date or period, as words of their own or at a word's beginning", () => {
    const dated = ["Month", "Reporting months", "DATE recorded", "Periods", "Period ending"];
    expect(dated.filter(speaksOfMonths)).toEqual(dated);
    expect(["Update", "Offence", "Twelvemonth", ""].filter(speaksOfMonths)).toEqual([]);
  });

  test("of numbers that are no counts are known", () => {
    const never = ["Year", "Offence code", "Rate per 1,000", "% of all", "LSOA", "Average", "Cost\n(£)", "Rank", "Population"];
    expect(never.filter(neverACount)).toEqual(never);
    expect(["Offences", "Count", "Burglary", "Yearly", "Sponsored", "Wardens"].filter(neverACount)).toEqual([]);
    const more = words("Burglary rate | Change from last year | Crime ref no | _id | Mean age | Days open | x | Section | Year of offence");
    expect(more.filter(neverACount)).toEqual(more);
  });

  test.each(
    words(`
    Section 18 wounding | Section 47 assault | Sex offence, victim under age 13 | Rate tampering fraud | ID theft |
    Identity theft (age 60 and over) | Code violations | Ward robbery | Section 5 public order | Cross-border crime |
    Priority theft | Target hardening breach | Hours of darkness burglary
  `),
  )("that only have a measure's word in them may be offences: %s", (header) => {
    expect(neverACount(header)).toBe(false);
  });

  test("of codes and row numbers tell rows apart", () => {
    const apart = words("_id | Month | Year | Ward code | month_id | Row | Row no. | # | S.No | Financial year | Crime ref | URN | MINUTE");
    expect(apart.filter(tellsApart)).toEqual(apart);
    expect(["ID theft", "Burglary", "Number plate theft", "Indexed", "Monthly", "Rowdiness", "Raids"].filter(tellsApart)).toEqual([]);
    expect(["Force last year", "Same month previous year", "This quarter"].filter(tellsApart)).toEqual([]);
  });

  test("of what lies before or after the dates that a pivot table groups are no counts of a month", () => {
    expect(["<01/01/2018", ">=31/12/2019", "<2018-01-01"].map(isBeyond)).toEqual([true, true, true]);
    expect(["<", "> Theft", "<18", ">64", "> 500"].map(isBeyond)).toEqual([false, false, false, false, false]);
    expect(neverACount("<01/01/2018")).toBe(true);
  });

  test("of measures are told from those of what a row is of", () => {
    const measures = ["Rate", "Rate per 1000", "% change", "Population", "Mean", "Score", "Target", "Row"];
    expect(measures.filter(isMeasure)).toEqual(measures);
    expect(["Year", "Ward", "Code", "Offence", "Meaning"].filter(isMeasure)).toEqual([]);
  });
});

test("A row that adds others up is known by its label, and no offence or place by one like it", () => {
  const totals = words(`
    Totals | Sub total | Total, all crime | District totals: | All the recorded offences | All boroughs: | Cumulative | Running |
    Running total | YTD | Year to date | R12 | Citywide | County-wide | The whole state | Entire city | Land gesamt |
    Ensemble du département | Toda la ciudad | Hela landet | Totaal Utrecht | 12 months | Rolling 12-month total |
    Gesamtergebnis | Totale complessivo | Suma końcowa | Alle Straftaten | Brott totalt | Kaikki yhteensä
  `);
  expect(totals.filter(isTotal)).toEqual(totals);
  expect(["Alle übrigen", "Tous autres", "Kaikki muut", "Alle übrigen Straftaten", "Pobl"].filter(isTotal)).toEqual([]);
  expect(["Any", "Any offences"].filter(isTotal)).toHaveLength(2);
  expect(["Any weapon", "Any other weapon"].filter(isWholeName)).toEqual(["Any weapon"]);
  expect(["Subtotalled", "All crimes against", "Overall rate", "13 months", "Year to", "R123", "Running costs"].filter(isTotal)).toEqual(
    [],
  );
});

describe("the best known of some columns", () => {
  const best = (...headers: readonly string[]) =>
    bestKnown(
      headers.map((header) => ({ header })),
      countRank,
    ).map(({ header }) => header);

  test("are all that share the best rank", () => {
    expect(best("Total", "Offences", "Other", "Crimes")).toEqual(["Offences", "Crimes"]);
    expect(best("Count", "Offences")).toEqual(["Count"]);
  });

  test("are all of them where none is known", () => {
    expect(best("This", "That")).toEqual(["This", "That"]);
    expect(best()).toEqual([]);
  });
});

test.each(
  words(`
  Officers | Police staff | Beat | Shift | Bank holidays | Officers in post | Police staff employed | Version | Overtime hours | Checked by | LY | Tgt | +/- | Var |
  Diff vs LY | £
`),
)("“%s” is of the work, not of offences", (text) => {
  expect([isOfWork(text), isOfWork(`Theft and ${text}`)]).toEqual([true, false]);
});

test.each(["Assault on officers", "Officers assaulted", "Weekend robbery", "Holiday fraud", "Shiftwork"])(
  "“%s” may be an offence",
  (text) => {
    expect(isOfWork(text)).toBe(false);
  },
);

test.each(["Included above: domestic", "Also counted elsewhere - knife"])("“%s” says that it is a part", (text) => {
  expect(isNamedPart(text, ["Burglary", text])).toBe(true);
});
