import { ownFolder } from "./own-folder";
import { copyFile, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { JsonSystems } from "../../cli/systems";
import { openHost } from "../../host/node";
import { twoSystems } from "../../scripts/examples/two-systems";
import { monthOf, monthToSerial } from "../../src/domain/month";
import { fileOf, type Rows } from "../workbooks";
import { PROJECT, strandReport } from "./command";

const EXAMPLE = path.join(PROJECT, "examples", "two-systems.xlsx");

const folder = ownFolder();

const systems = (...args: readonly string[]) => strandReport(["systems", ...args], folder());

describe("npm run systems", () => {
  test("writes how far two systems agree into a copy, and says it", async () => {
    const { code, stdout, stderr } = await systems(EXAMPLE, "--out", "out.xlsx");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/records of Feb 19 to Jan 20 that should agree in ATHENA and STORM do: \d\d\.\d%/);
    expect(stdout).toContain("Left out, since the extract of STORM alone covers it: Feb 20, with 52 records.");
    expect(stdout).toContain(`Saved to ${path.join(folder(), "out.xlsx")}`);
    const again = await systems("out.xlsx", "--json", "--out", "again.xlsx");
    const { differences, matched, leftOut, output } = JSON.parse(again.stdout) as JsonSystems;
    const { planted } = twoSystems();
    expect([differences!.flag, differences!.onlyFirst, matched!.writtenDifferently]).toEqual([
      planted.flag,
      planted.onlyAthena,
      planted.written,
    ]);
    expect([leftOut, output]).toEqual([[{ month: "2020-02", system: "STORM", records: 52 }], path.join(folder(), "again.xlsx")]);
  });

  test("says why nothing can be compared, and writes nothing", async () => {
    const { code, stdout } = await systems(path.join(PROJECT, "examples", "wide.xlsx"));
    expect([code, await readdir(folder())]).toEqual([1, []]);
    expect(stdout).toContain("No worksheet has records with a reference and a date.");
    expect(stdout).toContain("Nothing was written.");
    expect((await systems()).code).toBe(2);
  });
});

type Row = readonly (string | number)[];

/** Crimes of two months, one on each day: reference, day, station, offence, knife. */
const CRIMES: readonly Row[] = [monthOf(2019, 3), monthOf(2019, 4)].flatMap((month, later) =>
  Array.from({ length: 28 }, (_, day): Row => {
    const [station, knife] = [day % 2 === 0 ? "Harlow" : "Basildon", day % 3 === 0 ? "Yes" : "No"];
    return [`42/${1000 + later * 500 + day * 11}/19`, monthToSerial(month) + day, station, "Robbery", knife];
  }),
);
const ATHENA = [["Crime ref", "Date recorded", "Station", "Offence", "Knife used"], ...CRIMES] as const;

/** What is wrong in the other system, by the crime's place in the list: its row there, with the date or the flag or the reference changed. */
const refer = (text: string) => (row: Row) => [text, ...row.slice(1)];
const redate =
  (by: number) =>
  ([reference, day, ...rest]: Row) => [reference!, Number(day) + by, ...rest];
const reflag = (row: Row) => [...row.slice(0, 4), row[4] === "Yes" ? "No" : "Yes"];
const PLANTED: ReadonlyMap<number, (row: Row) => Row> = new Map<number, (row: Row) => Row>([
  ...([
    [5, reflag],
    [33, reflag],
    [8, redate(1)],
    [10, redate(31)],
  ] as const),
  ...([
    [12, refer("")],
    [14, refer("42/1145/19")],
    [16, refer("42-01176-2019")],
  ] as const),
]);
const LACKING = [3, 30];
const INCIDENTS: readonly Row[] = [
  ...CRIMES.flatMap((row, index) => (LACKING.includes(index) ? [] : [PLANTED.get(index)?.(row) ?? row])),
  ["42/9999/19", monthToSerial(monthOf(2019, 3)) + 11, "Southend", "Robbery", "No"],
  CRIMES[18]!,
];
const STORM = [["Crime reference", "Date reported", "Station", "Incident type", "Knife"], ...INCIDENTS] as const;

describe("npm run systems with a second workbook", () => {
  const files: Readonly<Record<string, Readonly<Record<string, Rows>>>> = {
    "athena.xlsx": { ATHENA },
    "storm [1].xlsx": { STORM },
    "both.xlsx": { ATHENA, STORM },
    "counts.xlsx": {
      Counts: [
        ["Month", "Count"],
        ["Jan", 3],
      ],
    },
  };
  beforeEach(() =>
    Promise.all(Object.entries(files).map(async ([name, sheets]) => writeFile(path.join(folder(), name), await fileOf(sheets)))),
  );

  test("finds each fault by its kind, and leads to the rows of both", async () => {
    const before = await readFile(path.join(folder(), "storm [1].xlsx"));
    const { code, stdout } = await systems("athena.xlsx", "--with", "storm [1].xlsx", "--json", "--out", "out.xlsx");
    const { findings, output, leftOut, ...told } = JSON.parse(stdout) as JsonSystems;
    expect([code, findings, output, leftOut]).toEqual([0, [], path.join(folder(), "out.xlsx"), []]);
    expect(told).toEqual({
      systems: ["ATHENA", "STORM"],
      ...{ records: 57, agree: 48 },
      differences: { onlyFirst: 2, onlySecond: 1, duplicate: 1, flag: 2, month: 1, date: 1, noReference: 1, reference: 1 },
      matched: { sameReference: 51, writtenDifferently: 1, datePlaceType: 2 },
    });
    expect((await readFile(path.join(folder(), "storm [1].xlsx"))).equals(before)).toBe(true);
    const cells = async (file: string, sheet: string) => {
      const { run } = await openHost({ workbook: path.join(folder(), file) });
      return run(async (context) => {
        const used = context.workbook.worksheets.getItem(sheet).getUsedRange(true).load("formulas");
        await context.sync();
        return used.formulas as readonly Row[];
      });
    };
    const list = (await cells("out.xlsx", "To put right")).slice(4);
    const at = (row: readonly Row[], address: string) => row[Number(address.slice(1)) - 1]!["ABCDE".indexOf(address[0]!)];
    expect(list.map(([record, wrong, , , , , , , , matchedBy]) => [record, wrong, matchedBy])).toEqual([
      ["42/1033/19", "only in ATHENA", ""],
      ["42/1055/19", "Knife used: flags disagree", "same reference"],
      ["42/1088/19", "on another day of the same month", "same reference"],
      ["42/1110/19", "in another month", "same reference"],
      ["42/9999/19", "only in STORM", ""],
      ["42/1132/19", "without a reference in one of them", "date, place and type"],
      ["42/1154/19", "with a reference written wrongly in one of them", "date, place and type"],
      ["42/1198/19 again in STORM", "there twice in one system: also row 19", ""],
      ["42/1522/19", "only in ATHENA", ""],
      ["42/1555/19", "Knife used: flags disagree", "same reference"],
    ]);
    // Links lead to rows of this workbook; rows of the other are named.
    const own = await cells("out.xlsx", "ATHENA");
    const [links, named] = [list.filter(([, , , , , link]) => link !== ""), list.filter((row) => row[8] !== "")];
    expect([links.length, named.length]).toEqual([8, 8]);
    for (const [, , , reference, , link] of links)
      expect(at(own, /^=HYPERLINK\("#'ATHENA'!(A\d+)"/.exec(String(link))![1]!)).toBe(reference);
    for (const [, , , , , , reference, , place] of named)
      expect(at(STORM, /^“storm \[1\]\.xlsx”, “STORM”, (A\d+)$/.exec(String(place))![1]!)).toBe(reference);
  });

  test.each([
    ["athena.xlsx", "counts.xlsx", 1, "“ATHENA” alone has records with a reference and a date."],
    ["both.xlsx", "counts.xlsx", 1, "Neither of the two systems, “ATHENA” and “STORM”, is in “counts.xlsx”."],
    ["athena.xlsx", "athena.xlsx", 2, "“athena.xlsx” is the workbook itself, so each record would be compared with itself."],
    ["athena.xlsx", "copy.xlsx", 2, "“copy.xlsx” holds the same as “athena.xlsx”"],
    ["athena.xlsx", "broken.xlsx", 2, "broken.xlsx is not an Excel workbook."],
    ["athena.xlsx", "none.xlsx", 2, "none.xlsx."],
  ])("of %s and %s nothing is compared", async (workbook, beside, code, message) => {
    await copyFile(path.join(folder(), "athena.xlsx"), path.join(folder(), "copy.xlsx"));
    await writeFile(path.join(folder(), "broken.xlsx"), "no workbook");
    const told = await systems(workbook, "--with", beside, "--out", "out.xlsx");
    expect([told.code, told.stdout + told.stderr]).toEqual([code, expect.stringContaining(message)]);
    expect(await readdir(folder())).not.toContain("out.xlsx");
  });
});
