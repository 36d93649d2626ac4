import { isoMonth } from "../../../../src/domain/month";
import { periodEnd, readHeading } from "../../../../src/reading/recognise/layouts/comparison-heading";
import { viewed } from "./viewed";

const heading = (grid: string) => {
  const view = viewed(grid);
  const { period, namedAt, ...said } = readHeading(view, view.region);
  return { ...said, period: period === null ? null : isoMonth(period), at: namedAt && `${"ABC"[namedAt.column]}${namedAt.row + 1}` };
};
const NONE = { section: null, strand: null, measure: null, lead: null, period: null, at: null };

describe("The lines above a comparison", () => {
  test("name its strand by the nearest section number, with its lead, its measure and its months", () => {
    expect(heading("5.10 Knife crime:\nLead: A. Smith\nRecorded offences\n12 months to end of January 2020:")).toEqual({
      section: "5.10",
      strand: "Knife crime",
      measure: "Recorded offences",
      lead: "A. Smith",
      period: "2020-01",
      at: "A1",
    });
    expect(heading("5.9 Robbery\n5.10 Knife crime")).toMatchObject({ section: "5.10", strand: "Knife crime", at: "A2" });
    expect(heading("5.9 Robbery\n\n6 Overview")).toMatchObject({ section: "5.9", strand: "Robbery", at: "A1" });
  });

  test("name it below a number alone, or beside it", () => {
    expect(heading("'5.10\nKnife crime offences")).toMatchObject({
      section: "5.10",
      strand: "Knife crime",
      measure: "Knife crime offences",
      at: "A2",
    });
    expect(heading("5.10. | Knife crime")).toMatchObject({ section: "5.10", strand: "Knife crime", at: "B1" });
    expect(heading("Robbery\n5.10")).toMatchObject({ section: null, strand: "Robbery", at: "A1" });
  });

  test("name it by a colon, else by the first line of the block above the table", () => {
    expect(heading("Board paper\nKnife crime:\nRecorded")).toMatchObject({
      section: null,
      strand: "Knife crime",
      measure: "Recorded",
      at: "A2",
    });
    expect(heading("Board paper\n\nKnife crime\nOffences")).toMatchObject({ strand: "Knife crime", measure: "Offences", at: "A3" });
    expect(heading("6 Overview\nOffences")).toMatchObject({ section: "6", strand: "Overview", at: "A1" });
    expect(heading("Offences")).toMatchObject({ strand: "Offences", measure: "Offences" });
    expect(heading("Knife offences:")).toMatchObject({ strand: "Knife offences", measure: "Knife offences" });
    expect(heading(" ")).toEqual(NONE);
    expect(heading("Lead: A. Smith")).toEqual({ ...NONE, lead: "A. Smith" });
  });

  test("say the measure below the name: the last that is one, or the last line where no months are said", () => {
    expect(heading("5.1 Knife crime\nCrimes\nRecorded")).toMatchObject({ measure: "Crimes" });
    expect(heading("5.1 Knife crime\nOne\nTwo")).toMatchObject({ measure: "Two" });
    expect(heading("5.1 Knife crime\nOne\n12 months to Jan 2020")).toMatchObject({ measure: null, period: "2020-01" });
    expect(heading("Crimes\n5.1 Knife crime")).toMatchObject({ measure: null });
  });

  test("take the nearest lead and months", () => {
    expect(heading("Lead: One\n12 months to Jan 2019\n5.1 Knife crime\nLead officer – Two\n12 months to Jan 2020")).toMatchObject({
      lead: "Two",
      period: "2020-01",
    });
  });

  test("are each a row, in one or several cells", () => {
    expect(heading("5.1 | Knife | crime")).toMatchObject({ section: "5.1", strand: "Knife crime", at: "B1" });
    expect(heading("Knife | crime")).toMatchObject({ strand: "Knife crime", at: "A1" });
  });
});

test("A line of months ends with one", () => {
  expect(
    ["12 months to Jan 2020", "The twelve months ending the end of March 2020:", "12-months ended May 20"].map((text) =>
      isoMonth(periodEnd(text)!),
    ),
  ).toEqual(["2020-01", "2020-03", "2020-05"]);
  expect(["12 months to today", "6 months to Jan 2020", "All 12 months to Jan 2020"].map(periodEnd)).toEqual([null, null, null]);
});
