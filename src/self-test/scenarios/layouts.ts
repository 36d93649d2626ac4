import { checkedFigures } from "../../chain/checked-figures";
import { columnLetters } from "../../domain/address";
import { monthName, monthNumberOf, monthToSerial, yearOf, type Month } from "../../domain/month";
import { addSheet, type Entry } from "../../excel/self-test/cells";
import { withWorkbook } from "../../excel/workbook";
import type { Scenario } from "../trial";
import { longRows, MONTHS, OPTIONS, PLANTED, SERIES, wideRows } from "./figures";

type Rows = readonly (readonly Entry[])[];

interface LayoutCase {
  readonly title: string;
  /** What the tables are recognised as, one for each sheet. */
  readonly layouts: readonly string[];
  readonly sheets: Readonly<Record<string, Rows>>;
}

const NAMES = Object.keys(SERIES);
const count = (name: string, month: Month): number => SERIES[name]![MONTHS.indexOf(month)]!;
const dates = MONTHS.map((month) => ({ month }));

/** One table for each layout of offence worksheets, all with the same counts. */
const CASES: readonly LayoutCase[] = [
  { title: "a row a month and offence", layouts: ["long"], sheets: { Offences: longRows() } },
  { title: "a column a month", layouts: ["wide"], sheets: { Offences: wideRows() } },
  {
    title: "a column a month, under its year",
    layouts: ["wide"],
    sheets: {
      Offences: [
        ["", ...MONTHS.map((month, at) => (at === 0 || monthNumberOf(month) === 1 ? String(yearOf(month)) : ""))],
        ["Offence", ...MONTHS.map(monthName)],
        ...NAMES.map((name) => [name, ...SERIES[name]!]),
      ],
    },
  },
  {
    title: "a column a month, with totals",
    layouts: ["wide"],
    sheets: {
      Offences: [
        ...wideRows(),
        ["Total", ...MONTHS.map((_, at) => ({ formula: `=SUM(${columnLetters(at + 1)}2:${columnLetters(at + 1)}3)` }))],
      ],
    },
  },
  {
    title: "a row a month, a column an offence",
    layouts: ["transposed"],
    sheets: { Offences: [["Month", ...NAMES], ...dates.map((date, at) => [date, ...NAMES.map((name) => SERIES[name]![at]!)])] },
  },
  {
    title: "a row a record, with its day",
    layouts: ["records"],
    sheets: {
      Offences: [
        ["Date", "Offence", "District"],
        ...MONTHS.flatMap((month) =>
          NAMES.flatMap((name) =>
            Array.from({ length: count(name, month) }, (_, at) => [{ day: monthToSerial(month) + (at % 27) }, name, "North"]),
          ),
        ),
      ],
    },
  },
  {
    title: "two tables beside one another",
    layouts: ["long", "long"],
    sheets: {
      Offences: [
        ["Month", "Offence", "Count", "", "Month", "Offence", "Count"],
        ...MONTHS.map((month) => [{ month }, NAMES[0]!, count(NAMES[0]!, month), "", { month }, NAMES[1]!, count(NAMES[1]!, month)]),
      ],
    },
  },
  {
    title: "a sheet a month",
    layouts: MONTHS.map(() => "wide"),
    sheets: Object.fromEntries(
      MONTHS.map((month) => [
        `${monthName(month)} ${yearOf(month)}`,
        [["Offence", "Count"], ...NAMES.map((name) => [name, count(name, month)])],
      ]),
    ),
  },
];

/** Two totals side by side, as in board papers. */
const COMPARISON: Rows = [
  ["Offence", "12 months to Jan 2019", "12 months to Jan 2020", "Diff.", "% Diff."],
  ...NAMES.map((name, at): readonly Entry[] => {
    const [, earlier, later] = PLANTED[at]!;
    return [name, earlier, later, { formula: `=C${at + 2}-B${at + 2}` }, { formula: `=D${at + 2}/B${at + 2}` }];
  }),
];

const scenarioOf = ({ title, layouts, sheets }: LayoutCase): Scenario => ({
  title: `Reading: ${title}`,
  async run(trial) {
    for (const [name, rows] of Object.entries(sheets)) await addSheet(trial.run, name, rows);
    const by = layouts.includes("comparison") ? null : "Offence";
    const { read, comparisons, findings } = await withWorkbook(trial.run, (workbook) =>
      checkedFigures(workbook, { ...OPTIONS, by }, () => undefined),
    );
    const { tables, comparisons: compared } = read.recognition;
    trial.same(
      "the tables are recognised",
      layouts,
      [...tables, ...compared].map(({ layout }) => layout),
    );
    trial.same(
      "nothing is amiss",
      [],
      findings.filter(({ severity }) => severity !== "info").map(({ code }) => code),
    );
    trial.same(
      "the figures are those that were planted",
      PLANTED,
      comparisons.map(({ definition, earlier, later }) => [definition.strand, earlier?.total, later?.total]),
    );
  },
});

export const LAYOUTS: readonly Scenario[] = [
  ...CASES,
  { title: "12 months beside 12 months", layouts: ["comparison"], sheets: { Offences: COMPARISON } },
].map(scenarioOf);
