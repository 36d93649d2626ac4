import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { Writable } from "node:stream";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { JsonExtraction } from "../../cli/extract-arguments";
import { run } from "../../cli/run";
import { strandReport } from "../end-to-end/command";
import { csv, duckdb, exampleRows, folder, HEADERS, written } from "./files";

const ROWS = exampleRows();

/** Extracts, and expects nothing to be written: what the messages say, without the folder's name. */
async function refused(at: string, source: string, ...args: readonly string[]): Promise<string> {
  const { code, stdout } = await strandReport(["extract", source, "--json", "--quiet", "--out", "out.xlsx", ...args], at);
  expect(existsSync(path.join(at, "out.xlsx"))).toBe(false);
  expect(code).not.toBe(0);
  const { findings } = JSON.parse(stdout) as JsonExtraction;
  return findings
    .filter(({ severity }) => severity === "error")
    .map(({ message }) => message.replaceAll(`${at}/`, ""))
    .join("\n");
}

async function extracted(at: string, source: string, ...args: readonly string[]): Promise<JsonExtraction> {
  const { code, stdout } = await strandReport(["extract", source, "--json", "--quiet", "--out", "out.xlsx", ...args], at);
  expect(code === 0 ? "" : stdout).toBe("");
  return JSON.parse(stdout) as JsonExtraction;
}

/** The rows with one cell changed in some of them. */
const changed = (column: number, cell: (row: readonly string[], at: number) => string | null) =>
  ROWS.map((row, at) => row.with(column, cell(row, at) ?? row[column]!));

describe("records that cannot be counted as they are", () => {
  test("a .gz that ends early is refused by name, also where the lines that are left are whole", async () => {
    const at = folder();
    const bytes = gzipSync(csv(HEADERS, ROWS));
    // Only the last bytes are missing, which hold no record.
    writeFileSync(path.join(at, "crimes.csv.gz"), bytes.subarray(0, bytes.length - 4));
    expect(await refused(at, "crimes.csv.gz")).toBe(
      "crimes.csv.gz cannot be read to its end: it ends early. Fetch it again. Nothing was counted.",
    );
    writeFileSync(path.join(at, "crimes.csv.gz"), bytes.subarray(0, bytes.length >> 1));
    expect(await refused(at, "crimes.csv.gz")).toContain("it ends early");
  });

  test("a .parquet file without a needed column is named among several", async () => {
    const at = folder();
    for (const [name, columns] of [
      ["a", "*"],
      ["b", "*"],
      ["c", `"Crime ref", "Date reported" AS "Reported", "Offence" AS "Type"`],
    ] as const)
      await duckdb(
        `COPY (SELECT ${columns} FROM read_csv('${written(at, `${name}.csv`, csv(HEADERS, ROWS))}', all_varchar = true)) TO '${at}/${name}.parquet'`,
      );
    const message = await refused(at, "*.parquet");
    expect(message).toMatch(/^The files do not have the same columns\. Missing are “Date reported” in c\.parquet, “Offence” in c\.parquet/);
    await duckdb(`COPY (SELECT * EXCLUDE ("Date reported") FROM '${at}/a.parquet') TO '${at}/c.parquet'`);
    expect(await refused(at, "*.parquet")).toBe(
      "c.parquet has no column “Date reported”, which other files have. Add it there, or leave the file out.",
    );
  });

  test("a .parquet file that has dates where others have text is named", async () => {
    const at = folder();
    const source = written(at, "a.csv", csv(HEADERS, ROWS));
    await duckdb(
      `COPY (SELECT * FROM read_csv('${source}', all_varchar = true)) TO '${at}/a.parquet'`,
      `COPY (SELECT * FROM read_csv('${source}')) TO '${at}/b.parquet'`,
    );
    expect(await refused(at, "*.parquet")).toContain("“Date reported” is a text in a.parquet, and a date in b.parquet");
  });

  test("a column that is missing in one of forty files is named with the file; one that nothing needs may be missing", async () => {
    const at = folder();
    for (let file = 0; file < 40; file += 1) {
      const own = ROWS.filter((_, row) => row % 40 === file);
      const without = file === 17 ? 3 : file === 5 ? 5 : -1;
      written(
        at,
        `part-${file}.csv`,
        csv(
          HEADERS.toSpliced(without < 0 ? 9 : without, 1),
          own.map((row) => row.toSpliced(without < 0 ? 9 : without, 1)),
        ),
      );
    }
    expect(await refused(at, at)).toBe(
      "part-17.csv has no column “District”, which other files have. Add it there, or leave the file out.",
    );
    written(
      at,
      "part-17.csv",
      csv(
        HEADERS,
        ROWS.filter((_, row) => row % 40 === 17),
      ),
    );
    expect(await extracted(at, "part-*.csv")).toMatchObject({ read: ROWS.length, counted: ROWS.length });
  });

  test("days and months the other way round in some records are refused, with file and row", async () => {
    const at = folder();
    const british = (text: string) => text.split("-").reverse().join("/");
    written(at, "a.csv", csv(HEADERS, changed(1, ([, day]) => british(day!)).slice(0, 600)));
    written(
      at,
      "b.csv",
      csv(HEADERS, [...changed(1, ([, day]) => british(day!)).slice(600), ["42/9", "12/31/2019", "Threats to kill", "North", "", ""]]),
    );
    const message = await refused(at, "*.csv");
    expect(message).toContain("“Date reported”");
    expect(message).toMatch(/The first is in [ab]\.csv, row \d+\./);
  });

  test("records without a date are refused by file and row, and left out by number only where that is asked for", async () => {
    const at = folder();
    written(
      at,
      "a.csv",
      csv(
        HEADERS,
        changed(1, (_, row) => (row % 10 === 3 ? "" : row === 14 ? "not known" : null)),
      ),
    );
    const blank = ROWS.filter((_, row) => row % 10 === 3).length;
    expect(await refused(at, "a.csv")).toBe(
      `${blank} records without a date: a.csv, rows 5, 15 and 25 and ${blank - 3} more. Give them their dates, or leave them out with --leave-out-undated.\n` +
        "1 record with a date that cannot be read: a.csv, row 16. Give them their dates, or leave them out with --leave-out-undated.",
    );
    const json = await extracted(at, "a.csv", "--leave-out-undated");
    expect(json).toMatchObject({ read: ROWS.length, counted: ROWS.length - blank - 1 });
    expect(json.leftOut).toEqual([
      { reason: "noDate", rows: blank },
      { reason: "unreadableDate", rows: 1 },
    ]);
  });

  test("a blank is counted under “nothing entered”, but not where a strand counts any text in its column", async () => {
    const at = folder();
    written(
      at,
      "a.csv",
      csv(
        HEADERS,
        changed(2, (_, row) => (row === 14 ? "" : null)),
      ),
    );
    const table = (values: string) => written(at, "strands.csv", csv(["Strand", "Column", "Values"], [["All", "Offence", values]]));
    expect(await refused(at, "a.csv", "--strands", table("*"), "--keep-blanks")).toBe(
      "1 record without “Offence”, by which strands are counted: a.csv, row 16. A strand counts any text there, as by “*”, and a blank may be meant or not. Fill it in, or take that condition out of the “Strands” table.",
    );
    const json = await extracted(at, "a.csv", "--strands", table("Threats*"), "--keep-blanks");
    expect(json).toMatchObject({ read: ROWS.length, counted: ROWS.length });
  });

  test("a strand that is counted by two systems is refused, as files are of one; so is a file of headers alone", async () => {
    const at = folder();
    written(at, "none.csv", csv(HEADERS, []));
    expect(await refused(at, "none.csv")).toBe("none.csv holds no records.");
    written(at, "a.csv", csv(HEADERS, ROWS));
    const columns = ["Strand", "Column", "Values", "Counted by"];
    const strands = written(at, "strands.csv", csv(columns, [["Threats", "Offence", "Threats*", "both"]]));
    expect(await refused(at, "a.csv", "--strands", strands)).toMatch(
      /“both” under Counted by is for two systems’ worksheets of one workbook, and these records are counted from files or a server\. Clear the cell\.$/,
    );
  });

  test("a line with a field too few or too many is refused by its number, however many fit", async () => {
    const at = folder();
    const text = csv(HEADERS, ROWS).split("\n");
    for (const broken of [`${text[40]!},more`, text[40]!.split(",").slice(0, 3).join(",")]) {
      writeFileSync(path.join(at, "a.csv"), text.with(40, broken).join("\n"));
      expect(await refused(at, "a.csv")).toMatch(/^a\.csv, line 41: it has [37] fields, and the header has 6\. Nothing was counted\. Mend/);
    }
    writeFileSync(path.join(at, "a.csv"), text.with(40, `"${text[40]!}`).join("\n"));
    expect(await refused(at, "a.csv")).toMatch(/a quotation mark is not closed, or text follows a closing one\./);
    for (const mixed of [`Crimes\r\n${text.join("\n")}`, text.join("\n").replace(/\n(?=[^\n]*\n[^\n]*$)/, "\r\n")]) {
      writeFileSync(path.join(at, "a.csv"), mixed);
      expect(await refused(at, "a.csv")).toMatch(/its lines end in different ways/);
    }
  });

  test("a list of objects in one line is refused: each needs a line of its own", async () => {
    const at = folder();
    writeFileSync(path.join(at, "a.jsonl"), JSON.stringify([{ date: "2020-01-15", offence: "Theft" }]));
    expect(await refused(at, "a.jsonl")).toMatch(/^a\.jsonl: each line must be one object/);
  });

  test("text that is not UTF-8 is refused, not counted under names that are not there", async () => {
    const at = folder();
    writeFileSync(
      path.join(at, "a.csv"),
      Buffer.from(
        csv(
          HEADERS,
          ROWS.map((row) => row.with(3, "Château")),
        ),
        "latin1",
      ),
    );
    expect(await refused(at, "a.csv")).toBe("a.csv is not text in UTF-8. Save it again as “CSV UTF-8”.");
  });

  test("records that a column says are no offences are asked about as on a sheet, and left out where that is said", async () => {
    const at = folder();
    const noCrimes = changed(5, (_, row) => (row % 9 === 4 ? "No crime" : null));
    written(at, "a.csv", csv(HEADERS, noCrimes));
    const { findings } = await extracted(at, "a.csv", "--columns", "Weapon");
    expect(findings.map(({ code, message }) => [code, /“No crime”/.test(message)])).toContainEqual(["mixedMeasures", true]);
    const json = await extracted(at, "a.csv", "--by", "Weapon", "--correct", "Records!Outcome=left out: No crime");
    expect(json.findings.map(({ code }) => code)).toEqual(["leftOutAsSaid"]);
  });

  test("a reference that stands in several records is asked about", async () => {
    const at = folder();
    written(at, "a.csv", csv(HEADERS, [...ROWS, ROWS[5]!, ROWS[9]!]));
    expect(await refused(at, "a.csv")).toMatch(/^“Crime ref”: 2 records have a reference that another record has too/);
    expect((await extracted(at, "a.csv", "--keep-repeats")).counted).toBe(ROWS.length + 2);
  });

  test("a month in which the records stop early is left out, or counted where that is asked for", async () => {
    const at = folder();
    const days = Array.from({ length: 31 + 28 + 12 }, (_, day) => new Date(Date.UTC(2019, 0, 1 + day)).toISOString().slice(0, 10));
    const daily = days.flatMap((day, index) =>
      Array.from({ length: 5 }, (_, more) => [`42/${index * 5 + more}/2019`, day, "Theft", "North", "", ""]),
    );
    written(at, "a.csv", csv(HEADERS, daily));
    expect(await extracted(at, "a.csv")).toMatchObject({ counted: 59 * 5, leftOut: [{ reason: "incompleteMonth", rows: 60 }] });
    expect(await extracted(at, "a.csv", "--keep-incomplete")).toMatchObject({ counted: daily.length, leftOut: [] });
  });

  test("counts are no records", async () => {
    const at = folder();
    written(at, "a.csv", "Month,Offence,Count\nJan 20,Theft,12\nFeb 20,Theft,14\nJan 20,Arson,2\nFeb 20,Arson,3\n");
    expect(await refused(at, "a.csv")).toMatch(
      /does not look like records.* open the file with report; where it has more rows .*, split it first/,
    );
    expect(await refused(at, "nothing.csv")).toBe("There is no file or folder nothing.csv.");
  });

  test("a column with too many texts is counted by what strands say of it", async () => {
    const at = folder();
    const streets = changed(5, (_, row) => (row % 7 === 0 ? `${row} High Street` : row % 11 === 0 ? "" : `${row} Mill Lane`));
    written(at, "a.csv", csv(["Crime ref", "Date reported", "Offence", "District", "Weapon", "Location"], streets));
    written(at, "strands.csv", "Strand,Column,Values,Except\nHigh Street,Location,*high street,0 *\nNot there,Location,,*High Street\n");
    const json = await extracted(at, "a.csv", "--strands", "strands.csv");
    expect(json.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(json.counted).toBe(ROWS.length);
    const { stdout } = await strandReport(["report", "out.xlsx", "--json", "--quiet", "--end", "2020-01"], at);
    const { strands } = JSON.parse(stdout) as { strands: { earlier: { total: number }; later: { total: number } }[] };
    const all = strands.map(({ earlier, later }) => earlier.total + later.total);
    expect(all).toEqual([
      streets.filter(([, , , , , street]) => /^[1-9]\d* High/.test(street!)).length,
      streets.filter((row) => !row[5]!.includes("High")).length,
    ]);
    expect(readFileSync(path.join(at, "out.xlsx")).length).toBeGreaterThan(0);
  });

  test("Ctrl+C while it counts ends it, and leaves no file", async () => {
    const at = folder();
    written(at, "a.csv", csv(HEADERS, ROWS));
    for (const word of ["Going through", "Counting", "Saving"]) {
      const stopping = new AbortController();
      let said = "";
      const stderr = new Writable({
        write(chunk: Buffer, _encoding, done) {
          said += chunk.toString();
          if (said.includes(word)) stopping.abort();
          done();
        },
      });
      const surroundings = {
        stdout: stderr,
        stderr,
        cwd: at,
        today: new Date(2026, 0, 15),
        interrupted: () => stopping.signal,
        calledAs: (name: string) => name,
      };
      const code = await run(["extract", "a.csv", "--out", "out.xlsx"], surroundings);
      expect({ code, ending: said.split("\n").at(-2) }).toEqual({ code: 1, ending: "Stopped. Nothing was written." });
      expect(readdirSync(at)).toEqual(["a.csv"]);
    }
  });
});
