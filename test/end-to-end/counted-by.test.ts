import { ownFolder } from "./own-folder";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { JsonPacks } from "../../cli/packs/print-packs";
import { addMonths, monthOf, monthToSerial } from "../../src/domain/month";
import { fileOf, type Rows } from "../workbooks";
import { report, reportJson } from "./command";

const folder = ownFolder();

/** Two years of records, eight a month, with what became of each: of every third one system says it has a knife, of every sixth both. */
const RECORDS = Array.from({ length: 192 }, (_, index) => {
  const day = monthToSerial(addMonths(monthOf(2018, 2), Math.floor(index / 8))) + (index % 8) * 3;
  return [
    `42/${1000 + index * 13}/19`,
    day,
    index % 4 < 2 ? "North" : "South",
    index % 3 === 0 ? "Yes" : "No",
    index % 4 === 0 ? "Charged" : "No suspect",
  ];
});
const HEADERS = ["Crime ref", "Date recorded", "District", "Knife used", "Outcome"];
const SYSTEM = ["Crime ref", "Date recorded", "District", "", "Knife used"];
const rules = (strand: string, by: string) => [
  [strand, "ATHENA", "Knife used", "Yes", by],
  [strand, "STORM", "Knife used", "Yes", ""],
];
const book = (strands: Rows): Record<string, Rows> => ({
  ATHENA: [HEADERS, ...RECORDS],
  STORM: [HEADERS, ...RECORDS.map((row, index) => (index % 6 === 3 ? [...row.slice(0, 3), "No", row[4]!] : row))],
  Systems: [
    ["System", "Sheet", "Reference", "Date", "Unit", "Type", "Flags"],
    ["ATHENA", "ATHENA", ...SYSTEM],
    ["STORM", "STORM", ...SYSTEM],
  ],
  Strands: [["Strand", "Sheet", "Column", "Values", "Counted by"], ...strands],
});
const TOGETHER = [...rules("Knife in both", "both"), ...rules("Knife in either", "either, by reference")];
const ONE = ["Knife in STORM", "STORM", "Knife used", "Yes", "STORM"];
const put = async (name: string, strands: Rows) => writeFile(path.join(folder(), name), await fileOf(book(strands)));

describe("strands that count records of one system, of both or of either", () => {
  test("say so in the JSON result, with figures to match, and have no solved rate where two systems could differ", async () => {
    await put("both.xlsx", [...TOGETHER, ONE]);
    const { code, json } = await reportJson(
      ["both.xlsx", "--out", "out.xlsx", "--columns", "solved", "--solved", "Outcome=Charged", "--no-charts"],
      folder(),
    );
    expect(code).toBe(0);
    expect(json.strands.map(({ strand, later, countedBy }) => [strand, later?.total, countedBy])).toEqual([
      ["Knife in both", 16, { says: "both", systems: ["ATHENA", "STORM"], byReference: false, text: "records in both ATHENA and STORM" }],
      [
        "Knife in either",
        32,
        { says: "either", systems: ["ATHENA", "STORM"], byReference: true, text: "records in ATHENA, STORM or both, by reference" },
      ],
      ["Knife in STORM", 16, { says: "one", systems: ["STORM"], byReference: false, text: "records of STORM" }],
    ]);
    expect(json.strands.map(({ solved }) => solved?.later ?? null)).toEqual([null, null, 8]);
    expect(json.findings.filter(({ code: found }) => found.startsWith("solved")).map(({ message }) => message)).toEqual([
      "“ATHENA”: “Knife in both” and “Knife in either” have no solved rate: records of two systems count, and either could say whether a record is solved. Count by one system for a solved rate.",
    ]);
  });

  test("are left out of packs, which says so, and make none alone", async () => {
    await put("both.xlsx", [...TOGETHER, ONE]);
    const packs = async () => {
      const { code, stdout } = await report(["both.xlsx", "--packs", "District", "--out", "packs", "--no-charts", "--json"], folder());
      return { code, json: JSON.parse(stdout) as JsonPacks };
    };
    const { code, json } = await packs();
    expect([code, json.packs.map(({ place, state }) => [place, state])]).toEqual([
      0,
      [
        ["North", "written"],
        ["South", "written"],
      ],
    ]);
    expect(json.findings.at(-1)!.message).toBe(
      "Knife in both and Knife in either: not in the packs, because records of two systems count, which may say different things under “District”. Count by one system to have packs.",
    );
    await put("both.xlsx", TOGETHER);
    const alone = await packs();
    expect([alone.code, alone.json.packs]).toEqual([1, []]);
    expect(alone.json.findings.map(({ message }) => message)).toEqual([json.findings.at(-1)!.message]);
  });
});
