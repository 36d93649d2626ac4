import { longMonth, monthOf, shortMonth, addMonths, isoMonth } from "../../src/domain/month";
import { reportEnd } from "../../src/analysis/report-end";
import { chain, figures, lines, sheet } from "./sheets";

/** The ten tables of the paper of March 2020, typed from it. */
const PAPER = [
  ["5.0", "Domestic Abuse", "DA Offences", "2020-01", 24675, 29981, 5306, "+21.5%"],
  ["5.1", "Knife Crime", "Knife Crime Offences", "2020-01", 983, 1405, 422, "+42.9%"],
  ["5.2", "Night Time Economy", "NTE Offences", "2020-02", 948, 971, 23, "+2.4%"],
  ["5.5", "Hate Crime", "Hate Crime Offences", "2020-01", 2605, 2992, 387, "+14.9%"],
  ["5.6", "Fraud", "Fraud Offences", "2020-01", 2228, 2087, -141, "-6.3%"],
  ["5.7", "Cyber", "Cyber / Online Offences", "2020-01", 4118, 4267, 149, "+3.6%"],
  ["5.8", "Business Crime", "Business Crime Offences", "2020-01", 24429, 24043, -386, "-1.6%"],
  ["5.9", "Rural Crime", "Rural Crime Offences", "2020-01", 12897, 13107, 210, "+1.6%"],
  ["5.10", "House Burglary", "Burglary (Dwelling) Offences", "2020-01", 6244, 5452, -792, "-12.7%"],
  ["5.11", "Street Robbery", "Robbery (Personal) Offences", "2020-01", 1506, 1541, 35, "+2.3%"],
] as const;

const endOf = (iso: string) => monthOf(Number(iso.slice(0, 4)), Number(iso.slice(5)));

/** A table as the paper prints it: section and heading in two lines, prose between, the header broken over lines. */
function printed([section, strand, measure, iso, earlier, later, diff, percent]: (typeof PAPER)[number], index: number): string {
  const end = endOf(iso);
  const header = (broken: string) => [addMonths(end, -12), end].map((month) => `12${broken}Month\\nending\\n${shortMonth(month)}`);
  return [
    `'${section}`,
    "",
    `${strand}:`,
    "The force continues to put a significant amount of focus onto crime prevention, with 207 deployments since June 2019.",
    "Lead: Chief Superintendent",
    measure,
    `12 months to end of ${longMonth(end)}:`,
    [...header(index === 5 ? "\\n" : " "), "Diff.", "% Diff."].join(" | "),
    [earlier, later, diff, index % 2 === 0 ? percent : `'${percent}`].join(" | "),
  ].join("\n");
}

describe("the board paper of March 2020", () => {
  const read = chain([sheet("Paper", ["OFFICIAL", "16th March 2020", "", ...PAPER.map(printed), "", "Page 13 of 16"].join("\n"))]);

  test("gives its ten strands with section, measure and lead", () => {
    expect(read.strands.map(({ definition: { section, strand, measure, lead } }) => [section, strand, measure, lead])).toEqual(
      PAPER.map(([section, strand, measure]) => [section, strand, measure, "Chief Superintendent"]),
    );
  });

  test("gives both totals of each", () => {
    expect(figures(read)).toEqual(
      Object.fromEntries(
        PAPER.map(([, strand, , iso, earlier, later]) => [strand, { [isoMonth(addMonths(endOf(iso), -12))]: earlier, [iso]: later }]),
      ),
    );
  });

  test("ends in January 2020, but the Night Time Economy in February", () => {
    expect(reportEnd(read.strands).end).toBe(monthOf(2020, 1));
    expect(read.strands.filter(({ definition }) => definition.periodEnd !== null).map(({ definition }) => definition.strand)).toEqual([
      "Night Time Economy",
    ]);
  });

  test("has every Diff. and % Diff. right", () => {
    expect(lines(read, { infos: true })).toEqual([]);
  });
});
