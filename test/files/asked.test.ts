import { readFileSync } from "node:fs";
import path from "node:path";
import type { FilesSaid } from "../../src/files";
import { FilesError } from "../../src/files/files-error";
import { duckdb, folder } from "../extract/files";
import { sheet } from "../reading/sheets";
import { count, countedOf } from "./counting";

const HEAD = "Crime ref,Date,Offence,District";
const row = (at: number) => [
  `42/${at}/19`,
  `2019-0${1 + (at % 9)}-${10 + (at % 17)}`,
  at % 3 ? "Burglary" : "Robbery",
  at % 2 ? "Harlow" : "Epping",
];
const rows = (length: number) => Array.from({ length }, (_, at) => row(at));
const file = (records: readonly (readonly string[])[], head = HEAD) =>
  new File([`${[head, ...records.map((each) => each.join(","))].join("\n")}\n`], "a.csv");
const asked = async (...of: Parameters<typeof count>) => {
  const found = await count(...of);
  return found.kind === "asked" ? found.questions : [];
};
const corrected = (column: string, readAs: string): Partial<FilesSaid> => ({ corrections: [{ sheet: "Records", column, readAs }] });

describe("What is asked before records are looked through", () => {
  test("is what reading asks of the first of them, of no row", async () => {
    const strands = sheet("Strands", "Strand | Column | Values\nKnives | Weapon | Knife");
    expect(await asked([file(rows(40))], {}, strands)).toMatchObject([
      { kind: "finding", finding: { code: "unknownColumn", severity: "error" }, first: null },
    ]);
    expect(await asked([file(rows(40))])).toEqual([]);
  });

  test("is what dates mean, with the place of the first", async () => {
    const either = rows(40).map((each, at) => each.with(1, `0${1 + (at % 9)}/0${1 + ((at * 2) % 8)}/2019`));
    expect(await asked([file(either)])).toMatchObject([{ kind: "finding", first: expect.stringMatching(/^a\.csv, row \d+$/) }]);
  });

  test("is nothing of dates that do not say their year, which are refused", async () => {
    const months = ["January", "February", "March", "April", "May"];
    const split = rows(40).map(([reference, , ...more], at) => [reference!, months[at % 5]!, "2019", ...more]);
    const refused = count([file(split, "Crime ref,Month,Year,Offence,District")]);
    await expect(refused).rejects.toThrow(FilesError);
    await expect(refused).rejects.toThrow("“Month” does not say the year. Give the records a column with the whole date.");
  });
});

describe("Records that repeat, and months that are not complete", () => {
  test("are asked about no more where each row counts", async () => {
    const again = file([...rows(40), row(3)]);
    expect((await asked([again])).map((each) => each.kind === "doubt" && each.doubt)).toEqual(["repeats"]);
    const { tally, referencesCompared } = await countedOf([again], corrected("Crime ref", "added up"));
    expect([tally.counted, referencesCompared]).toEqual([41, true]);
  });

  test("are counted where it is said that they are", async () => {
    const days = Array.from({ length: 1200 }, (_, at) => {
      const date = new Date(Date.UTC(2019, 0, 1 + Math.floor((at * 343) / 1200))).toISOString().slice(0, 10);
      return [`42/${at}/19`, date, "Robbery", "Harlow"];
    });
    const [left, all] = [await countedOf([file(days)]), await countedOf([file(days)], { settled: ["incomplete"] })];
    expect(left.tally.leftOut).toMatchObject([{ reason: "incompleteMonth" }]);
    expect([all.tally.leftOut, all.tally.counted, all.stops.length]).toEqual([[], 1200, 1]);
  });
});

test("Records of a .parquet file are as many as it says, and its columns that are not read are named", async () => {
  const at = path.join(folder(), "a.parquet");
  const values = rows(60).map(
    ([reference, date, offence, district]) => `('${reference!}', DATE '${date!}', '${offence!}', '${district!}', [1])`,
  );
  await duckdb(
    `COPY (SELECT * FROM (VALUES ${values.join(", ")}) t("Crime ref", "Date", "Offence", "District", "List")) TO '${at}' (FORMAT parquet)`,
  );
  const { files, unread, tally } = await countedOf([new File([readFileSync(at)], "a.parquet")]);
  expect([files[0]!.records, unread, tally]).toEqual([60, ["List"], { read: 60, counted: 60, leftOut: [] }]);
});
