import { ownFolder } from "./own-folder";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { addMonths, monthOf, shortMonth } from "../../src/domain/month";
import { fileOf, type Rows } from "../workbooks";
import { check, inspect, report, reportJson } from "./command";

const MONTHS = Array.from({ length: 25 }, (_, at) => addMonths(monthOf(2017, 12), at));

const folder = ownFolder();

/** A workbook with a sheet for each month, and others; its file's name. */
async function book(of: (at: number) => Rows, others: Readonly<Record<string, Rows>> = {}): Promise<string> {
  const sheets = Object.fromEntries(MONTHS.map((month, at) => [shortMonth(month), of(at)]));
  await writeFile(path.join(folder(), "book.xlsx"), await fileOf({ ...sheets, ...others }));
  return "book.xlsx";
}

const plain = (at: number): Rows => [
  ["Offence", "Count"],
  ["Burglary", 100 + (at % 7)],
  ["Arson", at % 2 === 0 ? 3 : "-"],
];
const NOTES: Rows = [["Notes"], ["Figures of the crime system."]];

/** What follows --correct in the choices that are printed. */
const choicesIn = (text: string) =>
  [...text.matchAll(/^ {2}(\S.*): {2}--correct (["'])(.+)\2$/gm)].map(([, label, , note]) => [label!, note!]);

describe("a workbook with a sheet a month", () => {
  test("is told in a few lines, and sheet by sheet with --full", async () => {
    const file = await book(plain, { Notes: NOTES });
    const { stdout } = await inspect([file, "--by", "Offence"], folder());
    const [first = "", notes = ""] = stdout.split("\n\n");
    expect(first).toMatch(
      /^25 sheets, a month each: Dec 17 to Dec 19, none missing, not sure\n {2}The first, “Dec 17”: One column for each month: A1:B3/,
    );
    expect(first).toContain("Left out: B3 of “Jan 18” (not counts), B3 of “Mar 18” (not counts)");
    expect(first).toContain("24 counted for “Burglary” (sum 2,469) in B2");
    expect(notes).toMatch(/^Notes\n/);
    const full = await inspect([file, "--by", "Offence", "--full"], folder());
    expect(full.stdout.match(/^\w{3} \d\d(?:, not sure)?$/gm)).toHaveLength(25);
  });

  test("is asked once what a dash means, with a line that answers it for all sheets", async () => {
    const file = await book(plain, { Notes: NOTES });
    const asked = await check([file, "--by", "Offence"], folder());
    expect(asked.code).toBe(1);
    expect(asked.stdout).toContain("(Jan 18!B3) [notACount]\n  The same 11 times more: “Mar 18” (B3)");
    const choices = choicesIn(asked.stdout);
    expect(choices[0]).toEqual(["“-” means none, and counts as 0, on all sheets", "*=mark: - is none"]);
    expect(choices.map(([label]) => label).slice(1)).toEqual(["Leave “Arson” out"]);
    const { code, json } = await reportJson([file, "--by", "Offence", "--correct", choices[0]![1]!, "--out", "out.xlsx"], folder());
    expect(code).toBe(0);
    expect(json.strands.map(({ strand, later }) => [strand, later?.total])).toEqual([
      ["Burglary", 1233],
      ["Arson", 18],
    ]);
  });

  test("is asked once which of “Month” and “Year” counts, with one line for each choice", async () => {
    const file = await book((at) => [
      ["Offence", "Month", "Year"],
      ["Burglary", 100 + (at % 7), 2300 + at * 100],
      ["Theft", 20, 500 + at * 20],
    ]);
    const { stderr } = await report([file], folder());
    expect(choicesIn(stderr)).toEqual([
      ["Count “Month”", "*!B=count"],
      ["Count “Year”", "*!C=count"],
      ["Do not read these sheets", "*=not read"],
    ]);
    const { json } = await reportJson([file, "--by", "Offence", "--correct", "*!B=count", "--out", "out.xlsx"], folder());
    expect(json.strands.map(({ strand, later }) => [strand, later?.total])).toEqual([
      ["Burglary", 1233],
      ["Theft", 240],
    ]);
  });

  test("has a sheet too many: the two alone are named, and each choice can be made", async () => {
    const theft = (at: number): Rows => [
      ["Offence", "Count"],
      ["Theft", 100 + (at % 7)],
    ];
    const file = await book(theft, {
      "Nov 19 (2)": [
        ["Offence", "Count"],
        ["Theft", 111],
      ],
    });
    const { stderr } = await report([file], folder());
    expect(stderr).toContain("Figures for “Theft” in Nov 19 are in more than one place: “Nov 19” and “Nov 19 (2)”.");
    const totals = [];
    for (const [label, note] of choicesIn(stderr)) {
      const { json } = await reportJson([file, "--correct", note!, "--out", "out.xlsx"], folder());
      totals.push([label, json.strands[0]!.later]);
    }
    expect(totals).toEqual([
      ["Count only “Nov 19”", { end: "2019-12", total: 1233 }],
      ["Count only “Nov 19 (2)”", { end: "2019-12", total: 1242 }],
      ["“Nov 19” is Jan 20", { end: "2020-01", total: 1238 }],
      ["“Nov 19 (2)” is Jan 20", { end: "2020-01", total: 1238 }],
    ]);
  });
});
