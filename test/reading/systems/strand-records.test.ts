import type { RawValue } from "../../../src/domain/cell";
import { monthOf, monthToSerial, type Month } from "../../../src/domain/month";
import type { StrandRecords } from "../../../src/domain/strand-records";
import type { SheetHead } from "../../../src/reading";
import { strandRecords } from "../../../src/reading/systems";
import { answer, chain, sheet, sheetOfRows } from "../sheets";

const [FEB, MAR, APR, MAY] = [2, 3, 4, 5].map((month) => monthOf(2019, month)) as [Month, Month, Month, Month];
/** The first of February 2019. */
const DAY = monthToSerial(FEB);
type Row = readonly [reference: RawValue, day: RawValue, ward: string, offence: string, state: string];
const HEADERS = ["Crime number", "Date recorded", "Ward", "Offence", "State"];
const reference = (number: number) => `42/${number}/19`;
/** Robberies and burglaries in turn, the last two of March. */
const ROWS: readonly Row[] = [101, 102, 103, 104, 105, 106].map((number, at) => [
  reference(number),
  DAY + at + (at > 3 ? 28 : 0),
  at < 3 ? "Harlow" : "Epping",
  at % 2 === 0 ? "Robbery" : "Burglary",
  at === 5 ? "Closed" : "Open",
]);
const crimes = (rows: readonly (readonly RawValue[])[] = ROWS, name = "Crimes", headers: readonly string[] = HEADERS) =>
  sheetOfRows(name, [headers, ...rows]);
const TOTALS = sheet("Totals", "Offence | @2019-02 | @2019-03 | @2019-04\nFraud | 12 | 14 | 17\nArson | 3 | 5 | 8");
const strands = (...rows: readonly string[]) => sheet("Strands", ["Strand | Column | Values | Sheet", ...rows].join("\n"));

const found = (...sheets: readonly SheetHead[]) => strandRecords(chain(sheets).input, sheets, [], "now");
const records = (...sheets: readonly SheetHead[]): StrandRecords => {
  const { records: all, none } = found(...sheets);
  if (all === null) throw new Error(JSON.stringify(none));
  return all;
};
const none = (...sheets: readonly SheetHead[]) => found(...sheets).none;

describe("The records that strands count", () => {
  test("are those of the worksheet, with their references, days, places and offences", () => {
    const { extract, rows, sheetOf, sheets } = records(crimes());
    expect(extract).toEqual({
      system: "now",
      rows: 6,
      references: [101, 102, 103, 104, 105, 106].map(reference),
      days: Int32Array.of(DAY, DAY + 1, DAY + 2, DAY + 3, DAY + 32, DAY + 33),
      units: ["Harlow", "Harlow", "Harlow", "Epping", "Epping", "Epping"],
      types: ["Robbery", "Burglary", "Robbery", "Burglary", "Robbery", "Burglary"],
      flags: [],
    });
    expect([[...rows], [...sheetOf], sheets]).toEqual([[1, 2, 3, 4, 5, 6], [0, 0, 0, 0, 0, 0], [{ sheet: "Crimes", reference: 0 }]]);
  });

  test("say in which month each strand counts them, by which columns, and what these say", () => {
    const all = records(crimes());
    expect([...all.strands]).toEqual([
      ["Robbery", Int32Array.of(FEB, 0, FEB, 0, MAR, 0)],
      ["Burglary", Int32Array.of(0, FEB, 0, FEB, 0, MAR)],
    ]);
    expect([...all.looksAt]).toEqual([
      ["Robbery", ["offence"]],
      ["Burglary", ["offence"]],
    ]);
    expect([...all.columns]).toEqual([["offence", { header: "Offence", ofOffence: true, texts: all.extract.types }]]);
    expect(all.others.size).toBe(0);
  });

  test("are told by the columns that the strands’ rules name too, in any writing, each once", () => {
    const {
      columns,
      looksAt,
      strands: counted,
    } = records(strands("Closed | STATE | Closed", "Wards | Wards | Harlow", "All | State | *"), crimes());
    expect([...columns].map(([key, { header, ofOffence }]) => [key, header, ofOffence])).toEqual([
      ["state", "State", false],
      ["ward", "Ward", false],
      ["offence", "Offence", true],
    ]);
    expect(columns.get("state")!.texts).toEqual(["Open", "Open", "Open", "Open", "Open", "Closed"]);
    expect([...looksAt]).toEqual([
      ["Closed", ["state"]],
      ["Wards", ["ward"]],
      ["All", ["state"]],
    ]);
    expect([...counted.get("Closed")!]).toEqual([0, 0, 0, 0, 0, MAR]);
  });

  test("have no place where no column says it", () => {
    const { extract } = records(
      crimes(
        ROWS.map(([number, day, , offence]) => [number, day, offence]),
        "Crimes",
        ["Crime number", "Date recorded", "Offence"],
      ),
    );
    expect([extract.units, extract.types[1]]).toEqual([["", "", "", "", "", ""], "Burglary"]);
  });

  test("are of the first of their month where their day cannot be read, and of no day without a month", () => {
    const blank = ROWS.map((row, at) => (at === 1 ? row.with(1, "") : at === 2 ? row.with(1, "Feb 2019") : row));
    const { extract, strands: counted } = records(crimes(blank));
    expect([...extract.days].slice(0, 4)).toEqual([DAY, 0, DAY, DAY + 3]);
    expect([...counted.get("Burglary")!]).toEqual([0, 0, 0, FEB, 0, MAR]);
  });

  test("are read from the columns where the head has only the first rows", () => {
    const whole = crimes();
    const { input } = chain([whole]);
    const column = (...columns: readonly number[]) => answer([{ sheet: "Crimes", columns, firstRow: 1, rows: 6 }], [whole]);
    const other = column(0, 1, 2, 3).map((each) => ({ ...each, sheet: "Others", values: {} }));
    const all = strandRecords(input, [whole], [...other, ...column(1), ...column(0, 1, 2, 3)], "now").records!;
    expect(all.extract.references).toEqual([101, 102, 103, 104, 105, 106].map(reference));
  });
});

describe("The records of several worksheets", () => {
  const later = ROWS.map(([, day, ...row], at): Row => [reference(201 + at), Number(day) + 59, ...row]);

  test("are told together, each with its sheet and row", () => {
    const all = records(crimes(), crimes(later, "More"));
    expect(all.extract.rows).toBe(12);
    expect(all.extract.references.slice(5, 7)).toEqual([reference(106), reference(201)]);
    expect([...all.sheetOf]).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);
    expect([...all.rows]).toEqual([1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6]);
    expect(all.sheets).toEqual([
      { sheet: "Crimes", reference: 0 },
      { sheet: "More", reference: 0 },
    ]);
    expect([...all.strands.get("Robbery")!]).toEqual([FEB, 0, FEB, 0, MAR, 0, APR, 0, APR, 0, MAY, 0]);
    expect(all.columns.get("offence")!.texts).toHaveLength(12);
  });

  test("have nothing in a column that their own sheet lacks", () => {
    const without = crimes(
      later.map((row) => row.slice(0, 4)),
      "More",
      HEADERS.slice(0, 4),
    );
    const { columns } = records(strands("Closed | State | Closed | Crimes", "Robbery | Offence | Robbery"), crimes(), without);
    expect(columns.get("state")!.texts).toEqual(["Open", "Open", "Open", "Open", "Open", "Closed", "", "", "", "", "", ""]);
  });

  test("are told where one sheet alone lacks its references, and not where all do", () => {
    const blank = (rows: readonly Row[]) => rows.map((row) => row.with(0, "tbc"));
    const all = records(crimes(), crimes(blank(later), "More"));
    expect(all.extract.references[11]).toBe("tbc");
    expect(none(crimes(blank(ROWS)), crimes(blank(later), "More"))).toEqual({
      ...{ why: "blank", sheet: "Crimes", address: "A2" },
      ...{ header: "Crime number", rows: 6 },
    });
  });

  test("are not told where one sheet has one reference for a hundred rows", () => {
    const often = (times: number) => [
      ...later,
      ...Array.from({ length: times }, (_, at): Row => ["1/1/19", DAY + (at % 28), "Harlow", "Robbery", "Open"]),
    ];
    expect(records(crimes(), crimes(often(99), "More")).extract.rows).toBe(111);
    expect(none(crimes(), crimes(often(100), "More"))).toEqual({
      ...{ why: "repeated", sheet: "More", address: "A8" },
      ...{ reference: "1/1/19", times: 100 },
    });
  });
});

describe("Figures that are no records", () => {
  test("are said with their sheet where there is nothing else", () => {
    expect(none(TOTALS)).toEqual({ why: "counts", sheet: "Totals" });
    expect(none(strands("Fraud | Offence | Fraud"))).toEqual({ why: "counts", sheet: null });
  });

  test("are said of the strand that counts them beside records, and nothing of the others", () => {
    const { others, strands: counted } = records(strands("Fraud | Offence | Fraud", "Robbery | Offence | Robbery"), crimes(), TOTALS);
    expect([...others]).toEqual([["Fraud", "Totals"]]);
    expect([...counted.get("Fraud")!]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test("are said of totals of 12 months", () => {
    const { input } = chain([crimes()]);
    const definition = input.strands[0]!.definition;
    const sources = [{ sheet: "Years", column: 2, rows: Uint32Array.of(3, 3) as never }];
    const of = (totals: readonly object[]) =>
      strandRecords({ ...input, strands: [{ definition, figures: { kind: "totals", totals } }] as never }, [crimes()], [], "now").records!;
    expect([...of([{ end: MAR, total: 5, sources }]).others]).toEqual([["Robbery", "Years"]]);
    expect([...of([{ end: MAR, total: 5, sources }]).strands]).toEqual([["Robbery", new Int32Array(6)]]);
    expect([...of([]).others]).toEqual([["Robbery", ""]]);
  });

  test("are records without a column of references, which is said", () => {
    const rows = ROWS.map((row) => row.slice(1));
    expect(none(crimes(rows, "Crimes", HEADERS.slice(1)))).toEqual({ why: "noReference", sheet: "Crimes" });
    expect(records(crimes(rows, "Without", HEADERS.slice(1)), crimes()).sheets).toEqual([{ sheet: "Crimes", reference: 0 }]);
  });
});
