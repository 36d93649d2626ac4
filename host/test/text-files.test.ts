import fc from "fast-check";
import { sheetNameFor } from "../files/sheet-name";
import { MOST_COLUMNS, MOST_ROWS, requireFits } from "../files/sheet-limits";
import { openWorkbook } from "../files";
import { fileFault, filled } from "./opened";
import { bytesIn, ENCODINGS } from "./text-bytes";

const SEPARATORS = [",", ";", "\t", "|"] as const;
const ENDINGS = ["\r\n", "\n", "\r"] as const;

/** Values of the first sheet of a file with this text, in rows; blank cells are "". */
const cells = async (text: string | Uint8Array, name = "data.csv") =>
  filled((await openWorkbook(typeof text === "string" ? Buffer.from(text) : text, name)).workbook)[0]!.rows;

describe("a text of separated values", () => {
  const word = fc.constantFrom("Burglary", "Café", "5 £ or less", "‘Hate’", "Würz", "x – y");
  const piece = fc.oneof(word, fc.constantFrom(",", ";", "|", "\t", '"', "\n", "\r\n", " "));
  const text = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(""));
  const cell = fc.oneof(fc.constant(""), fc.integer({ min: -99_999, max: 99_999 }), text, word);
  const table = fc.integer({ min: 2, max: 6 }).chain((width) =>
    fc.record({
      header: fc.array(fc.constantFrom("Month", "Offence", "Größe", "Count"), { minLength: width, maxLength: width }),
      rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
    }),
  );
  const written = (value: string | number, separator: string) => {
    const plain = String(value);
    return plain.includes(separator) || /["\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
  };

  it("gives the same cells in every encoding, with every separator and line end, named or not", async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(...ENCODINGS),
        fc.constantFrom(...SEPARATORS),
        fc.array(fc.constantFrom(...ENDINGS), { minLength: 1, maxLength: 9 }),
        fc.boolean(),
        fc.constantFrom("data.csv", "data.txt", "data.tsv", "data.CSV"),
        async ({ header, rows }, encoding, separator, endings, says, name) => {
          const lines = [header, ...rows].map((row) => row.map((value) => written(value, separator)).join(separator));
          const body = lines.map((line, i) => line + endings[i % endings.length]!).join("");
          const bytes = bytesIn(encoding, `${says ? `sep=${separator}\r\n` : ""}${body}`);
          const found = await cells(bytes, name);
          const expected = [header, ...rows];
          while (expected.at(-1)!.every((value) => value === "")) expected.pop();
          expect(found).toEqual(expected.map((row) => trimmed(row)));
        },
      ),
      { numRuns: 400 },
    );
  });

  it("takes the separator that fits the header too, where titles, notes and decimals have others", async () => {
    expect(await cells("Offences; recorded\n\nMonth,Offence\nJan-20,Theft; other\nFeb-20,Rape; all\nNote; see below\n")).toEqual([
      ["Offences; recorded"],
      [],
      ["Month", "Offence"],
      ["Jan-20", "Theft; other"],
      ["Feb-20", "Rape; all"],
      ["Note; see below"],
    ]);
    expect(await cells("Monat;Wert\nJan;1,5\nFeb;2,5\nMär;3,5\n")).toEqual([
      ["Monat", "Wert"],
      ["Jan", "1,5"],
      ["Feb", "2,5"],
      ["Mär", "3,5"],
    ]);
    expect(await cells("Day\tOffence\nJan 5, 2020\tTheft\nFeb 6, 2020\tTheft\n", "export.csv")).toEqual([
      ["Day", "Offence"],
      ["Jan 5, 2020", "Theft"],
      ["Feb 6, 2020", "Theft"],
    ]);
    // Each line has a comma, but always with a space behind it: prose.
    expect(await cells("Theft, all|Count\nTheft, other|5\n")).toEqual([
      ["Theft, all", "Count"],
      ["Theft, other", 5],
    ]);
  });

  it("has one column where nothing separates", async () => {
    expect(await cells("Burglary\nRobbery\n")).toEqual([["Burglary"], ["Robbery"]]);
  });

  test.each([
    ["two separators fit as well", "a,1;b\nc,2;d\n", "commas or semicolons"],
    ["columns are set apart by spaces", "Offence    Jan-20   Feb-20\nBurglary      12       15\nRobbery        3        4\n", "spaces"],
    ["a quotation mark is never closed", 'Offence,Count\nA,1\n"B,2\nC,3\n', "line 3"],
    ["a quotation mark swallows lines", 'Offence,Count\n"A,1\nB,2\n"C,3\n', "line 2"],
    ["two quotation marks join two lines", 'Month,Offence,Count\nJan,"A,5\nFeb,B",6\n', "line 2"],
    ["a value is longer than a cell holds", `Month,Offence\nJan,"${"x".repeat(32_768)}"\n`, "line 2"],
    ["a number was cut in two at its comma", "Month,Offence,Count\nJan,A,850\nJan,B,1,234\n", "line 3"],
    ["every number was cut in two", "Board paper, 2020\n\nMonth,Offence,Count\nJan,A,1,850\nJan,B,1,234\n", "1,850"],
    [
      "its letters are UTF-8 in one line and not in another",
      Buffer.concat([Buffer.from("Café,1\n"), Buffer.from("Caf\xe9,2\n", "latin1")]),
      "encoding",
    ],
    ["it says it is UTF-8 and is not", Buffer.concat([Buffer.from("\uFEFFCafe,1\n"), Buffer.from("Caf\xe9,2\n", "latin1")]), "encoding"],
    ["it has letters that Windows-1252 has not", Buffer.from("M\x81nchen,1\nKoeln,2\n", "latin1"), "encoding"],
  ])("is refused, and why is said, where %s", async (_, content, words) => {
    const { code, message } = await fileFault(cells(content));
    expect(code).toBe("UnclearText");
    expect(message).toContain(words);
    expect(message).toMatch(/^data\.csv[:,] .*\.xlsx/);
  });

  it("keeps lines of a ragged table that are no thousands cut in two", async () => {
    const text = "Title, of all\nOffence,2018,2019\nA,12,345\nB,1\n\nOther,2018,2019,2020\nA,12,345,678\n";
    expect((await cells(text))[6]).toEqual(["A", 12, 345, 678]);
  });

  it("takes a quotation mark behind a space for one that opens, and a line that ends twice for one line", async () => {
    expect(await cells('Month, Offence, Count\r\r\nJan-20, "Theft, other", 5\r\r\nFeb-20, "Theft, other", 6\r\r\n')).toEqual([
      ["Month", " Offence", " Count"],
      ["Jan-20", "Theft, other", " 5"],
      ["Feb-20", "Theft, other", " 6"],
    ]);
  });

  it("takes the text out of a formula that is only there to keep it one", async () => {
    expect(await cells('Code,Name\n="007","=""1-2"""\n')).toEqual([
      ["Code", "Name"],
      ["007", "1-2"],
    ]);
  });

  it("keeps values over several lines", async () => {
    expect(await cells('Place,Offence,Count\nA,"Theft, other\nand more, all",5\n"B, 5\nC",Robbery,6\n')).toEqual([
      ["Place", "Offence", "Count"],
      ["A", "Theft, other\nand more, all", 5],
      ["B, 5\nC", "Robbery", 6],
    ]);
  });

  it("leaves quotation marks within a value as they stand, and what follows a closed one", async () => {
    expect(await cells('Theft "other",1\n"Hate" crime,2\n""" quoted """,3\n')).toEqual([
      ['Theft "other"', 1],
      ["Hate crime", 2],
      ['" quoted "', 3],
    ]);
  });

  describe("numbers with points", () => {
    const counts = async (separator: string, ...values: readonly string[]) =>
      (await cells(["Offence", ...values].map((value, i) => `${i === 0 ? "Name" : `row ${i}`}${separator}${value}`).join("\n")))
        .slice(1)
        .map((row) => row[1]);

    it("stay text where groups of three may be thousands", async () => {
      expect(await counts(";", "2.351", "1.120")).toEqual(["2.351", "1.120"]);
      expect(await counts(";", "2.351", "12,5")).toEqual(["2.351", "12,5"]);
      expect(await counts(",", "850", "2.351")).toEqual([850, "2.351"]);
      expect(await counts("\t", "2.000", "3.000")).toEqual(["2.000", "3.000"]);
      expect(await counts(",", "1.234.567")).toEqual(["1.234.567"]);
    });

    it("stay text where they are months and years, unless the column has decimals", async () => {
      expect(await counts(";", "09.2018", "10.2018", "10.2020")).toEqual(["09.2018", "10.2018", "10.2020"]);
      expect(await counts(",", "2018.09", "2018.10")).toEqual(["2018.09", "2018.10"]);
      expect(await counts(",", "10.2018", "13.2018")).toEqual([10.2018, 13.2018]);
      expect(await cells("Name,09.2018,10.2018\nRate,1.25,2.5\n")).toEqual([
        ["Name", "09.2018", "10.2018"],
        ["Rate", 1.25, 2.5],
      ]);
      expect(await counts(",", "5.9", "5.10")).toEqual([5.9, 5.1]);
    });

    it("are numbers where the column has decimals", async () => {
      expect(await counts(";", "2.351", "0.5")).toEqual([2.351, 0.5]);
      expect(await counts(",", "2.351", "0.851")).toEqual([2.351, 0.851]);
      expect(await counts(",", "12.345", "23.456")).toEqual([12.345, 23.456]);
      expect(await counts(",", "51.507351")).toEqual([51.507351]);
    });
  });
});

describe("a text larger than a worksheet", () => {
  const wide = (columns: number) => `${"x,".repeat(columns - 1)}y\n${"1,".repeat(columns - 1)}2\n`;

  it("is read with as many columns as a worksheet has, blank ones beyond not counted, and refused with one more", async () => {
    expect((await cells(wide(MOST_COLUMNS)))[1]).toHaveLength(MOST_COLUMNS);
    expect((await cells(wide(MOST_COLUMNS).replaceAll("\n", ",,,\n")))[1]).toHaveLength(MOST_COLUMNS);
    const { code, message } = await fileFault(cells(wide(MOST_COLUMNS + 1)));
    expect([code, message]).toEqual([
      "TooLarge",
      expect.stringMatching(/^data\.csv has 16,385 columns, but a worksheet has room for 16,384\. Nothing was read/),
    ]);
  });

  it("is read with as many rows as a worksheet has, blank ones below not counted, and refused with one more", async () => {
    const blank = "\n".repeat(MOST_ROWS - 2);
    expect(await cells(`a,b\n${blank}c,d\n\n\n`)).toHaveLength(MOST_ROWS);
    const { code, message } = await fileFault(cells(`a,b\n${blank}\nc,d\n`));
    expect([code, message]).toEqual([
      "TooLarge",
      expect.stringMatching(/^data\.csv has 1,048,577 rows, but a worksheet has room for 1,048,576\. Nothing was read/),
    ]);
  });

  it("is measured in rows, columns and cells", () => {
    expect(() => requireFits("x", MOST_ROWS, MOST_COLUMNS, 32_000_000)).not.toThrow();
    expect(() => requireFits("x", MOST_ROWS + 1, 1)).toThrow("1,048,577 rows");
    expect(() => requireFits("x", 1, MOST_COLUMNS + 1)).toThrow("16,385 columns");
    expect(() => requireFits("x", 1, 1, 32_000_001)).toThrow("32,000,001 cells");
  });
});

test("A sheet's name has what names may have, 31 characters at most, and is nobody else's", () => {
  expect(sheetNameFor("'Offences: 2018/19?'")).toBe("Offences_ 2018_19_");
  expect(sheetNameFor("Data", ["data", "Data (2)"])).toBe("Data (3)");
  expect(sheetNameFor("x".repeat(40), ["x".repeat(31)])).toBe(`${"x".repeat(27)} (2)`);
  expect(sheetNameFor("''")).toBe("Sheet1");
});

function trimmed<Value>(row: readonly Value[]): readonly Value[] {
  let end = row.length;
  while (end > 0 && row[end - 1] === "") end -= 1;
  return row.slice(0, end);
}
