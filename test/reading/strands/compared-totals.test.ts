import { isoMonth } from "../../../src/domain/month";
import { chain, lines, only, sheet, type Chained } from "../sheets";

const paper = (row: string, { name = "Board", heading = "5.6 Fraud:", period = "", earlier = "Jan 19", later = "Jan 20" } = {}) =>
  sheet(
    name,
    [heading, ...(period === "" ? [] : [period]), `12 Month ending ${earlier} | 12 Month ending ${later} | Diff. | % Diff.`, row].join(
      "\n",
    ),
  );
const RIGHT = "2228 | 2087 | -141 | -6.3%";
const totals = ({ strands }: Chained) =>
  strands.flatMap(({ figures }) =>
    figures.kind === "totals"
      ? figures.totals.map(({ end, total, sources }) =>
          [isoMonth(end), total, ...sources.map(({ sheet: name, column, rows }) => [name, column, ...rows].join(" "))].join(": "),
        )
      : [],
  );

test("a strand's totals are those of the table under its heading, each with its cell", () => {
  const read = chain([paper(RIGHT)]);
  expect(totals(read)).toEqual(["2019-01: 2228: Board 0 2 2", "2020-01: 2087: Board 1 2 2"]);
  expect(lines(read)).toEqual([]);
});

test("a strand counts the table of its own name alone", () => {
  const read = chain([paper(RIGHT), paper("10 | 11 | 1 | 10.0%", { name: "Other", heading: "5.7 Arson:" })]);
  expect(read.strands.map(({ definition }) => definition.strand)).toEqual(["Fraud", "Arson"]);
  expect(totals(read)).toEqual([
    "2019-01: 2228: Board 0 2 2",
    "2020-01: 2087: Board 1 2 2",
    "2019-01: 10: Other 0 2 2",
    "2020-01: 11: Other 1 2 2",
  ]);
});

test("two tables of one name are asked about, and give no totals", () => {
  const read = chain([paper(RIGHT), paper(RIGHT, { name: "Other" })]);
  expect(totals(read)).toEqual([]);
  expect(only(read, "severalSources").details).toMatchObject({ strands: ["Fraud"], places: ["“Board” A1", "“Other” A1"] });
});

test("a total that is no count is said and left out, numbers in text count, and a blank one is left out", () => {
  const odd = chain([paper("n/a | '2,087 | -141 | -6.3%")]);
  expect(totals(odd)).toEqual(["2020-01: 2087: Board 1 2 2"]);
  expect(lines(odd, { infos: true })).toEqual(["error notACount Board A3", "info numbersAsText Board B3"]);
  expect(totals(chain([paper("2228 | | -141 | -6.3%")]))).toEqual(["2019-01: 2228: Board 0 2 2"]);
});

test("windows must lie a year apart", () => {
  const read = chain([paper(RIGHT, { earlier: "Feb 19" })]);
  expect(only(read, "windowsNotYearApart")).toMatchObject({ sheet: "Board", address: "B2", details: { strands: ["Fraud"] } });
  expect(only(read, "windowsNotYearApart").details.ends.map(isoMonth)).toEqual(["2019-02", "2020-01"]);
});

test("the line above the table must name the later window", () => {
  expect(lines(chain([paper(RIGHT, { period: "12 months to end of January 2020:" })]))).toEqual([]);
  const read = chain([paper(RIGHT, { period: "12 months to end of February 2020:" })]);
  const { address, details } = only(read, "periodNotLaterWindow");
  expect([address, isoMonth(details.period), isoMonth(details.later)]).toEqual(["B3", "2020-02", "2020-01"]);
});
