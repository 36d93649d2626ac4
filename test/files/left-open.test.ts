import { gzipSync } from "node:zlib";
import { countFiles, type FilesQuestion, type FilesSaid, type RecordsDoubt } from "../../src/files";
import { count, countedOf } from "./counting";

const ALL: readonly RecordsDoubt[] = ["undated", "incomplete", "repeats", "blanks"];

/** A file as a page gets it. */
const fileOf = (name: string, text: string) => new File([name.endsWith(".gz") ? gzipSync(text) : text], name);

const asked = async (files: readonly File[], said: Partial<FilesSaid> = {}) => {
  const result = await count(files, said);
  return result.kind === "asked" ? result.questions.map(textOf) : [];
};
const textOf = (question: FilesQuestion) => (question.kind === "doubt" ? question.text : question.finding.code);

describe("what files leave open", () => {
  const head = "Crime ref,Date,Offence,District\n";
  const day = (at: number) => `2019-0${1 + (at % 9)}-${10 + (at % 17)}`;
  const lines = (many: number, of = (at: number) => `${at}/19,${day(at)},Theft${at % 3},Harlow`) =>
    Array.from({ length: many }, (_, at) => of(at)).join("\n");
  const name = "crimes.csv";

  test("is asked about with file and row, and counted once it is answered", async () => {
    expect(await asked([fileOf(name, `Crimes\n\n${head}${lines(40)}\n7/19,,Theft1,Harlow\n`)])).toContainEqual(
      expect.stringContaining("crimes.csv, row 44"),
    );
    const file = fileOf(name, `${head}${lines(40)}\n7/19,,Theft1,Harlow\n90/19,soon,Theft1,Harlow\n91/19,2019-02-11,,Harlow\n`);
    expect(await asked([file])).toEqual([
      "1 record without “Offence”, by which strands are counted: crimes.csv, row 44.",
      "1 record without a date: crimes.csv, row 42.",
      "1 record with a date that cannot be read: crimes.csv, row 43.",
    ]);
    expect(await asked([file], { settled: ["undated"] })).toHaveLength(1);
    const { tally } = await countedOf([file], { settled: ["undated", "blanks"] });
    expect(tally).toEqual({
      read: 43,
      counted: 41,
      leftOut: [
        { reason: "noDate", rows: 1 },
        { reason: "unreadableDate", rows: 1 },
      ],
    });
    expect(await asked([fileOf(name, head + lines(30, (at) => `${at % 29}/19,${day(at)},Theft,Harlow`))])).toEqual([
      expect.stringMatching(/^“Crime ref”: 1 record has a reference that another record has too, such as “0\/19”\./),
    ]);
    expect(
      await asked([fileOf(name, head + lines(30, (at) => `${at}/19,0${1 + (at % 9)}/0${1 + (at % 8)}/2019,Theft,Harlow`))]),
    ).not.toEqual([]);
  });

  test.each([
    [
      "a line with a field too many",
      fileOf(name, `${head}${lines(20)}\n8/19,2019-01-01,Theft,Harlow,more\n`),
      /crimes\.csv, row 22: it has 5 fields, and the header has 4\. Nothing was counted/,
    ],
    ["a line with a field too few", fileOf(name, `${head}${lines(20)}\n8/19\n`), /crimes\.csv, row 22: it has 1 field,/],
    [
      "a mark that is not closed",
      fileOf(name, `${head}${lines(20)}\n8/19,"2019-01-01,Theft,Harlow\n`),
      /crimes\.csv, row 22: a quotation mark is not closed/,
    ],
    [
      "text after a mark",
      fileOf(name, `${head}${lines(20)}\n8/19,"2019"-01-01,Theft,Harlow\n`),
      /crimes\.csv, row 22: text follows a closing quotation mark/,
    ],
    [
      "a file that is no UTF-8",
      new File([Buffer.from(`${head}${lines(20)}\n8/19,2019-01-01,Caf\xe9,Harlow\n`, "latin1")], name),
      /crimes\.csv is not text in UTF-8/,
    ],
    [
      "a .gz that ends early",
      new File([gzipSync(head + lines(4_000)).subarray(0, 3_000)], "crimes.csv.gz"),
      /crimes\.csv\.gz cannot be read to its end: it is not a whole \.gz/,
    ],
    ["a header of one name twice", fileOf(name, `Date,date,Offence\n${day(1)},${day(1)},Theft\n`), /crimes\.csv has two columns “date”/],
    ["an empty file", fileOf(name, ""), /crimes\.csv is empty/],
    ["no records", fileOf(name, "\n \n"), /crimes\.csv holds no records/],
    ["a header alone", fileOf(name, head), /crimes\.csv holds no records/],
    ["a file of another kind", fileOf("crimes.jsonl", "{}"), /crimes\.jsonl is not a file of records: .*extract reads \.jsonl/],
    ["a .parquet that is none", fileOf("crimes.parquet", "not that"), /crimes\.parquet cannot be read as \.parquet/],
  ])("refuses %s", async (_, file, message) => {
    await expect(count([file], { settled: ALL })).rejects.toThrow(message);
  });

  test("refuses files that do not belong together, by their names", async () => {
    const one = fileOf("a.csv", head + lines(30));
    await expect(count([one, fileOf("b.csv", head + lines(30))])).rejects.toThrow("a.csv and b.csv hold the same.");
    const without = fileOf("b.csv", `Crime ref,Date,Offence\n${lines(30, (at) => `${at}/20,${day(at)},Theft`)}`);
    await expect(count([one, without])).rejects.toThrow("b.csv has no column “District”, which other files have.");
    await expect(count([one, fileOf("c.parquet", "PAR1")])).rejects.toThrow(/c\.parquet cannot be read|one kind/);
  });

  test("stops where it is cancelled", async () => {
    const stop = new AbortController();
    const steps = new Set<string>();
    const edge = {
      ...{ strandsFrom: null, signal: stop.signal },
      progress: ({ step }: { readonly step: string }) => {
        steps.add(step);
        if (step === "counting") stop.abort();
      },
    };
    await expect(countFiles([fileOf(name, head + lines(30_000))], { corrections: [], settled: ALL }, edge)).rejects.toThrow("aborted");
    expect([...steps]).toEqual(["opening", "examining", "looking", "counting"]);
  });
});
