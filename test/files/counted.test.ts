import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { countFiles, type FilesSaid, type RecordsDoubt } from "../../src/files";
import { FilesError } from "../../src/files/files-error";
import { reportedInFile } from "../../src/files/reported-in-file";
import { isoMonth } from "../../src/domain/month";
import { LEDGER_NAMESPACE } from "../../src/kept/ledger";
import type { SheetHead } from "../../src/reading";
import { sheet } from "../reading/sheets";

const HEAD = "Crime ref,Date,Offence,District";
/** Sixty records, one every six days or so of 2019, of two offences in two districts. */
const day = (at: number) => `2019-${String(1 + (at % 12)).padStart(2, "0")}-${String(3 + ((at * 5) % 25)).padStart(2, "0")}`;
const record = (at: number) => [`${at}/19`, day(at), at % 3 === 0 ? "Robbery" : "Burglary", at % 2 === 0 ? "Harlow" : "Epping"];
const records = Array.from({ length: 60 }, (_, at) => record(at));
const text = (rows: readonly (readonly string[])[], head = HEAD) => `${[head, ...rows.map((row) => row.join(","))].join("\n")}\n`;
const file = (name: string, rows: readonly (readonly string[])[], head = HEAD) =>
  new File([name.endsWith(".gz") ? gzipSync(text(rows, head)) : text(rows, head)], name);

const count = (files: readonly File[], said: Partial<FilesSaid> = {}, strandsFrom: SheetHead | null = null) =>
  countFiles(
    files,
    { corrections: [], settled: [], ...said },
    { strandsFrom, signal: new AbortController().signal, progress: () => undefined },
  );
const counted = async (...of: Parameters<typeof count>) => {
  const found = await count(...of);
  if (found.kind !== "counted") throw new Error(JSON.stringify(found.questions));
  return found;
};
const asked = async (...of: Parameters<typeof count>) => {
  const found = await count(...of);
  return found.kind === "counted"
    ? []
    : found.questions.map((each) => (each.kind === "doubt" ? [each.doubt, each.column] : [each.finding.code, each.first]));
};
/** What rows hold, by their offences and districts: "2019-03 Robbery|Harlow": 5. */
const held = ({ rows }: Awaited<ReturnType<typeof counted>>) =>
  rows.reduce<Record<string, number>>((sums, { month, texts, count: many }) => {
    const key = `${isoMonth(month)} ${texts.slice(-2).join("|")}`;
    return { ...sums, [key]: (sums[key] ?? 0) + many };
  }, {});
const expected = (
  rows: readonly (readonly string[])[],
  of = ([, , offence, district]: readonly string[]) => `${offence!}|${district!}`,
) => {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[`${row[1]!.slice(0, 7)} ${of(row)}`] = (counts[`${row[1]!.slice(0, 7)} ${of(row)}`] ?? 0) + 1;
  return counts;
};
const ALL: readonly RecordsDoubt[] = ["undated", "incomplete", "repeats", "blanks"];

describe("Records in files", () => {
  test("are counted by month and by the columns that strands and readers need", async () => {
    const found = await counted([file("crimes.csv", records)]);
    expect(held(found)).toEqual(expected(records));
    expect([found.headers, found.unread, found.dateColumn, found.referencesCompared]).toEqual([HEAD.split(","), [], "Date", true]);
    expect(found.columns.map(({ header, by }) => [header, by])).toEqual([
      ["Offence", null],
      ["District", null],
    ]);
    expect([found.tally, found.stops, found.leftOut]).toEqual([{ read: 60, counted: 60, leftOut: [] }, [], []]);
    const [said] = found.files;
    expect(said).toMatchObject({
      path: "crimes.csv",
      bytes: text(records).length,
      records: 60,
      hash: createHash("sha256").update(text(records)).digest("hex"),
    });
  });

  test("are the same from several files in whatever order, packed, with a separator of another kind and titles above", async () => {
    const [one, other] = [file("b.csv", records.slice(0, 25)), file("a.csv.gz", records.slice(25))];
    const both = await counted([one, other]);
    expect([held(both), both.files.map(({ path, records: many }) => [path, many]), both.tally.read]).toEqual([
      expected(records),
      [
        ["a.csv.gz", 35],
        ["b.csv", 25],
      ],
      60,
    ]);
    const titled = new File([`Recorded crime\n\n${text(records).replaceAll(",", ";")}`], "titled.txt");
    const named = new File([`sep=|\n${text(records).replaceAll(",", "|")}`], "named.tsv");
    for (const each of [titled, named]) {
      const found = await counted([each]);
      expect([held(found), found.files[0]!.records, found.tally.read]).toEqual([expected(records), 60, 60]);
    }
    // A separator at the end of each line makes no field.
    expect(
      held(
        await counted([
          file(
            "ends.csv",
            records.map((row) => [...row, ""]),
          ),
        ]),
      ),
    ).toEqual(expected(records));
  });

  test("have columns in any order in each file, and one that some lack is blank there if nothing needs it", async () => {
    const turned = records.slice(30).map(([reference, date, offence, district]) => [district!, offence!, "note", date!, reference!]);
    const found = await counted([file("a.csv", records.slice(0, 30)), file("b.csv", turned, "District,Offence,Note,Date,Crime ref")]);
    expect([held(found), found.headers]).toEqual([expected(records), [...HEAD.split(","), "Note"]]);
  });

  test("are counted by the strands of a table, with what each condition says of a column with very many texts", async () => {
    const streets = Array.from({ length: 1200 }, (_, at) => [...record(at), `${at} ${at % 4 === 0 ? "High Street" : "Mill Lane"}`]);
    const strands = sheet("Strands", "Strand | Column | Values\nStreets | Address | *High Street*");
    const found = await counted([file("crimes.csv", streets, `${HEAD},Address`)], { settled: ALL }, strands);
    const address = found.columns.findIndex(({ header }) => header === "Address");
    expect(found.columns[address]!.by).not.toBeNull();
    const high = found.rows.filter(({ texts }) => texts[address]!.includes("High Street")).reduce((sum, each) => sum + each.count, 0);
    expect([high, found.tally.counted]).toEqual([300, 1200]);
  });
});

describe("What is asked about records in files", () => {
  test("are references that repeat, of one column, until it is said what counts", async () => {
    const again = [...records, ["5/19", "2019-06-20", "Robbery", "Epping"]];
    expect(await asked([file("crimes.csv", again)])).toEqual([["repeats", "Crime ref"]]);
    const each = await counted([file("crimes.csv", again)], { settled: ["repeats"] });
    expect(each.tally).toEqual({ read: 61, counted: 61, leftOut: [] });
    const once = (says: string) =>
      counted([file("crimes.csv", again)], { corrections: [{ sheet: "Records", column: "Crime ref", readAs: says }] });
    const [first, last, added] = [
      await once("each once: first row"),
      await once("each once: last row"),
      await once("each once: added up").catch(() => null),
    ];
    expect([first.tally, last.tally]).toEqual(
      Array.from({ length: 2 }, () => ({ read: 61, counted: 60, leftOut: [{ reason: "sameReference", rows: 1 }] })),
    );
    expect(held(first)).toEqual(expected(records));
    expect(held(last)).toEqual(expected([...records.filter(([reference]) => reference !== "5/19"), again.at(-1)!]));
    expect(added === null || added.tally.counted === 61).toBe(true);
  });

  test("are records without a date, with the file and row of the first, and where one is not read", async () => {
    const undated = [...records, ["61/19", "", "Robbery", "Harlow"], ["62/19", "soon", "Robbery", "Harlow"]];
    const files = [file("a.csv", records.slice(0, 5)), file("b.csv", undated.slice(5))];
    const found = await count(files);
    expect(found.kind === "asked" && found.questions.map((each) => each.kind === "doubt" && each.text)).toEqual([
      "1 record without a date: b.csv, row 57.",
      "1 record with a date that cannot be read: b.csv, row 58.",
    ]);
    const { tally } = await counted(files, { settled: ["undated"] });
    expect(tally).toEqual({
      read: 62,
      counted: 60,
      leftOut: [
        { reason: "noDate", rows: 1 },
        { reason: "unreadableDate", rows: 1 },
      ],
    });
  });

  test("are records without an offence, the first three by their rows", async () => {
    const blank = records.map((row, at) => (at > 5 && at < 19 ? row.with(2, " ") : row));
    const found = await count([file("crimes.csv", blank)]);
    const [question] = found.kind === "asked" ? found.questions : [];
    expect(question).toMatchObject({ kind: "doubt", doubt: "blanks", column: null });
    expect(question?.kind === "doubt" && question.text).toBe(
      "13 records without “Offence”, by which strands are counted: crimes.csv, rows 8, 9 and 10 and 10 more.",
    );
  });

  test("are dates that could be read in two ways, with the first of them, until it is said", async () => {
    const either = records.map((row, at) => row.with(1, `0${1 + (at % 9)}/0${1 + ((at * 2) % 8)}/2019`));
    const [[code, first]] = (await asked([file("crimes.csv", either)])) as [[string, string | null]];
    expect([code, first === null || first.startsWith("crimes.csv, row ")]).toEqual([expect.stringMatching(/^ambiguous/), true]);
    const found = await counted([file("crimes.csv", either)], { corrections: [{ sheet: "Records", column: "", readAs: "day first" }] });
    expect(held(found)).toEqual(expected(either.map((row) => row.with(1, row[1]!.split("/").toReversed().join("-")))));
  });

  test("are places whose records stop before the others’, whose last month is then left out for all", async () => {
    const many = Array.from({ length: 4000 }, (_, at) => {
      const date = new Date(Date.UTC(2019, 0, 1 + Math.floor((at * 365) / 4000))).toISOString().slice(0, 10);
      return [`${at}/19`, date, "Robbery", at % 2 === 0 ? "Harlow" : "Epping"];
    }).filter(([, date, , district]) => district === "Harlow" || date! < "2019-12-10");
    expect(await asked([file("crimes.csv", many)])).toEqual([["incomplete", null]]);
    const whole = await counted([file("crimes.csv", many)], { settled: ["incomplete"] });
    expect([whole.tally.counted, whole.stops.map(({ place, month }) => [place, isoMonth(month)])]).toEqual([
      many.length,
      [["Epping", "2019-12"]],
    ]);
    // Of all places together the month is left out unasked.
    const short = many.filter(([, date]) => date! < "2019-12-10");
    const found = await counted([file("crimes.csv", short)]);
    const out = short.filter(([, date]) => date! >= "2019-12").length;
    expect(found.tally).toEqual({ read: short.length, counted: short.length - out, leftOut: [{ reason: "incompleteMonth", rows: out }] });
  });
});

describe("Files are refused", () => {
  const refused = (files: readonly File[], message: RegExp | string, strandsFrom: SheetHead | null = null) => {
    const of = count(files, { settled: ALL }, strandsFrom);
    return Promise.all([expect(of).rejects.toThrow(message), expect(of).rejects.toThrow(FilesError)]);
  };

  test("where they hold the same, or are no records", async () => {
    await refused(
      [file("a.csv", records), file("b.csv", records)],
      "a.csv and b.csv hold the same. Choose one of them alone. Nothing was counted.",
    );
    await refused(
      [new File(["Offence,Jan 19,Feb 19,Mar 19\nRobbery,5,6,7\nBurglary,8,9,10\n"], "a.csv")],
      /do not look like records|months/,
    );
    await refused([new File([""], "a.csv")], "a.csv is empty.");
    await refused([new File(["\n \n"], "a.csv")], "a.csv holds no records.");
    await refused([new File([`${HEAD}\n`], "a.csv"), new File([`${HEAD}\r\n`], "b.csv")], "These files hold no records.");
    await refused([new File(["{}"], "a.jsonl")], "a.jsonl is not a file of records: .csv, .csv.gz, .tsv, .txt or .parquet.");
  });

  test("where it is not clear what separates their fields, or a file lacks a column that is needed", async () => {
    await refused(
      [new File(["a;b,c\nd;e,f\n"], "a.csv")],
      "a.csv: it is not clear what separates its fields. Write sep=, or sep=; in a line",
    );
    const without = records.slice(30).map((row) => row.slice(0, 3));
    await refused(
      [file("a.csv", records.slice(0, 30)), file("b.csv", without, "Crime ref,Date,Offence")],
      "b.csv has no column “District”, which other files have.",
    );
  });

  test("where they are UTF-16, or one changed while it was read", async () => {
    await refused(
      [new File([Buffer.from(`\ufeff${text(records)}`, "utf16le")], "a.csv")],
      "a.csv is not text in UTF-8. Save it again as “CSV UTF-8”.",
    );
    const changing = file("a.csv", records);
    const slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException("gone", "NotReadableError")) });
    await refused(
      [Object.assign(changing, { slice })],
      "a.csv was changed, moved or deleted since it was chosen. Choose it again. Nothing was written.",
    );
  });
});

test("Progress is told by the bytes that were read, and not more often than it can be seen", async () => {
  const told: (readonly [string, number])[] = [];
  const progress = ({ step, share }: { readonly step: string; readonly share: number }) => told.push([step, share]);
  const many = Array.from({ length: 20_000 }, (_, at) => record(at));
  await countFiles(
    [file("a.csv", many)],
    { corrections: [], settled: ALL },
    { strandsFrom: null, signal: new AbortController().signal, progress },
  );
  expect([...new Set(told.map(([step]) => step))]).toEqual(["opening", "examining", "looking", "counting"]);
  expect(told.every(([, share]) => share >= 0 && share <= 1)).toBe(true);
  expect(told.length).toBeLessThan(60);
});

describe("What another workbook’s file keeps of its reports", () => {
  const [slot, other] = Object.values(LEDGER_NAMESPACE) as unknown as readonly [string, string];
  const book = (parts: Readonly<Record<string, string>>) =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
  const refusal = (bytes: Uint8Array) => {
    try {
      return String(reportedInFile("last.xlsx", bytes).length);
    } catch (error) {
      return error instanceof FilesError ? error.message : "another error";
    }
  };

  test("is refused where it is no workbook, is damaged, or keeps none", () => {
    expect(refusal(strToU8("no book"))).toBe(
      "last.xlsx is no .xlsx workbook, or has a password. Save it as .xlsx without a password, and choose it again.",
    );
    expect(refusal(strToU8("PK and no more"))).toBe("last.xlsx is damaged and cannot be read. Choose another copy of it.");
    expect(refusal(strToU8("P"))).toContain("is no .xlsx workbook");
    expect(refusal(book({ "xl/workbook.xml": "<workbook/>", "customXml/item1.xml": "<other/>" }))).toMatch(
      /^last\.xlsx has no report that says what it reported\./,
    );
  });

  test("is refused where it cannot be read, or a build was cut off", () => {
    const kept = (namespace: string) => `<ledger xmlns="${namespace}">{</ledger>`;
    expect(refusal(book({ "customXml/item1.xml": kept(slot) }))).toMatch(/^What last\.xlsx keeps of earlier reports cannot be read: /);
    expect(refusal(book({ "customXml/item1.xml": kept(slot), "customXml/item2.xml": kept(other) }))).toMatch(
      /^last\.xlsx was saved while a report was being built\./,
    );
    // Parts of another name, and larger ones than any build writes, are none.
    expect(refusal(book({ "customXml/itemProps1.xml": kept(slot), "xl/item1.xml": kept(slot) }))).toContain("has no report");
    expect(refusal(book({ "customXml/item1.xml": kept(slot) + " ".repeat(4_000_000) }))).toContain("has no report");
  });
});
