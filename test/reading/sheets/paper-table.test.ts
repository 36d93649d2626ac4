import { localAddress } from "../../../src/domain/address";
import { isPaperSheet, paperGiven } from "../../../src/reading/sheets/paper-table";
import { cut, sheet } from "../sheets";

const paper = (...rows: readonly string[]) => sheet("paper", rows.join("\n"));
const given = (...rows: readonly string[]) => paperGiven([sheet("Data", "Offence | Jan 20\nFraud | 5"), paper(...rows)]);
const said = ({ parts }: ReturnType<typeof given>) => parts.map(({ number, heading, text }) => [number, heading, text]);
const HEADERS = "Number | Heading | Text";

describe("the sheet Paper", () => {
  test("says the paper’s parts in the order of its rows, wherever its headers stand, and which stand before the strands", () => {
    const read = given(
      "Our paper | |",
      "text | number | Heading",
      "What we do.\\r\\nMore. | '1.10 | Purpose ",
      " | |",
      " | | [Strands]",
      "The end.\\rIt is. | 6 | Decision",
      " | 7 | Annex",
    );
    expect(said(read)).toEqual([
      ["1.10", "Purpose", "What we do.\\r\nMore."],
      ["6", "Decision", "The end.\\rIt is."],
      ["7", "Annex", ""],
    ]);
    expect([read.sheet, read.before, read.findings]).toEqual(["paper", 1, []]);
    const [first] = read.parts;
    expect([first!.numberAt, first!.headingAt, first!.textAt].map(localAddress)).toEqual(["B3", "C3", "A3"]);
  });

  test("has line breaks of any kind as one, and no number where none stands", () => {
    const head = paper(HEADERS, " | Purpose | x");
    const values = head.values.map((row, at) => (at === 1 ? ["", "Purpose", " one\r\ntwo\rthree\n"] : row));
    expect(said(paperGiven([{ ...head, values }]))).toEqual([[null, "Purpose", "one\ntwo\nthree"]]);
  });

  test.each(["Strands", "[strands]", " strand sections "])("marks the place of the strands by %s, the first of several", (mark) => {
    expect(given(HEADERS, "1 | Purpose |", `| ${mark} |`, "2 | Decision |", "| Strands |").before).toBe(1);
    expect(said(given(HEADERS, `1 | ${mark} | With a text`))).toEqual([["1", mark.trim(), "With a text"]]);
  });

  test("says of no place for the strands where no row does", () => {
    expect(given(HEADERS, "1 | Purpose |").before).toBeNull();
    expect(given(HEADERS, "| Strands |", "1 | Purpose |").before).toBe(0);
  });

  test("asks for a heading where a text has none, and keeps the text", () => {
    const read = given(HEADERS, "1 | Purpose | x", `2 | | ${"word ".repeat(20)}`);
    expect(read.findings).toMatchObject([
      { code: "paperHeadingMissing", sheet: "paper", address: "B3", details: { begins: "word ".repeat(8).trim() } },
    ]);
    expect(read.parts).toHaveLength(2);
  });

  test("says which headers it lacks, and nothing of an empty sheet or none", () => {
    expect(given("Heading | Body", "Purpose | x")).toEqual({
      ...{ sheet: "paper", parts: [], before: null },
      findings: [
        expect.objectContaining({ code: "paperColumnsMissing", sheet: "paper", address: null, details: { missing: ["Number", "Text"] } }),
      ],
    });
    const nothing = { parts: [], before: null, findings: [] };
    expect(paperGiven([])).toEqual({ sheet: null, ...nothing });
    expect(paperGiven([{ ...paper(""), used: null, values: [] }])).toEqual({ sheet: "paper", ...nothing });
  });

  test("finds its headers in the row that has the most of them", () => {
    expect(said(given("Heading | |", HEADERS, "1 | Purpose | x", "Number | Heading | Text"))).toEqual([
      ["1", "Purpose", "x"],
      ["Number", "Heading", "Text"],
    ]);
  });

  test("is told where not all of it was read", () => {
    const { findings, parts } = paperGiven([cut(paper(HEADERS, "1 | Purpose | x", "2 | Decision | y"), 2)]);
    expect([findings, parts.length]).toMatchObject([[{ code: "sheetLongerThanRead", sheet: "paper", severity: "error" }], 1]);
  });
});

describe("a sheet of that name", () => {
  test("is a worksheet like any other where it has figures and none of the headers", () => {
    expect(isPaperSheet(paper("Offence | Jan 20", "Fraud | 5"))).toBe(false);
    expect(isPaperSheet(paper("Offence | Jan 20", "Fraud | few"))).toBe(true);
    expect(isPaperSheet(paper("Heading | Jan 20", "Fraud | 5"))).toBe(true);
    expect(isPaperSheet({ ...paper(""), used: null, values: [] })).toBe(true);
    expect(isPaperSheet(sheet("Data", `${HEADERS}\n1 | Purpose | x`))).toBe(false);
    expect(isPaperSheet(sheet(" PAPER", `${HEADERS}\n1 | Purpose | x`))).toBe(true);
  });
});
