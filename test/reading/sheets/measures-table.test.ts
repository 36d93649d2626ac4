import { localAddress } from "../../../src/domain/address";
import { isoMonth } from "../../../src/domain/month";
import { PLAIN_DATES } from "../../../src/reading/dates/dates";
import type { MeasureRow } from "../../../src/reading/sheets/given-measures";
import { isMeasuresSheet, measuresGiven, measuresWithoutHeaders, spanEnd } from "../../../src/reading/sheets/measures-table";
import { cut, sheet } from "../sheets";

const measures = (...rows: readonly string[]) => sheet("measures", rows.join("\n"));
const given = (...rows: readonly string[]) => measuresGiven([sheet("Data", "a | 5"), measures(...rows)]);
const HEADERS = "Section | Measure | Kind";

describe("the sheet Measures", () => {
  test("says a measure in each row below its headers, wherever these stand", () => {
    const {
      sheet: name,
      rows,
      findings,
    } = given(
      "Measures of the paper",
      " | Kind | Section | measure | Values | Of | Target | Sheet | Column | Theme",
      " | rate | '5.10 | Video  used | Video | Interviews | 85% | Custody | Measure | ",
      " | | | | | | | | | ",
      " | tally | Fraud | Arrests | 207 | 12 | 1400 | | | x",
    );
    expect([name, findings, rows.map(({ row }) => row)]).toEqual(["measures", [], [2, 4]]);
    const [rate, tally] = rows;
    const nothing = {
      Section: "",
      Measure: "",
      Kind: "",
      Theme: "",
      Sheet: "",
      Column: "",
      Values: "",
      Of: "",
      From: "",
      To: "",
      Target: "",
    };
    expect(rate!.texts).toEqual({
      ...nothing,
      ...{
        Section: "5.10",
        Measure: "Video used",
        Kind: "rate",
        Sheet: "Custody",
        Column: "Measure",
        Values: "Video",
        Of: "Interviews",
        Target: "0.85",
      },
    });
    expect(tally!.texts).toEqual({
      ...nothing,
      Section: "Fraud",
      Measure: "Arrests",
      Kind: "tally",
      Theme: "x",
      Values: "207",
      Of: "12",
      Target: "1400",
    });
    expect([rate!.values, rate!.of, rate!.target]).toEqual(["Video", "Interviews", 0.85]);
    expect([tally!.values, tally!.of, tally!.target]).toEqual([207, 12, 1400]);
    expect([tally!.from, tally!.to]).toEqual([null, null]);
    expect([tally!.cells.Kind, tally!.cells.Target].map(localAddress)).toEqual(["B5", "G5"]);
    // A column that is not there is told of at the measure.
    expect([localAddress(tally!.cells.From), tally!.cells.From.sheet]).toEqual(["D5", "measures"]);
  });

  test("has the number of a section as it shows", () => {
    const head = measures(HEADERS, "5.1 | Arrests | tally");
    const formats = head.formats.map((line, row) => line.map((format, column) => (row === 1 && column === 0 ? "0.00" : format)));
    expect(
      [given(HEADERS, "5.1 | Arrests | tally"), measuresGiven([{ ...head, formats }])].map(({ rows }) => rows[0]!.texts.Section),
    ).toEqual(["5.1", "5.10"]);
  });

  test("needs the three headers without which it says nothing, and is then a sheet like any other", () => {
    for (const headers of ["Section | Measure", "Section | Kind", "Measure | Kind"]) {
      const head = measures(`${headers} | Values`, "a | b | 5");
      expect([isMeasuresSheet(head), measuresGiven([head])]).toEqual([false, { sheet: null, rows: [], findings: [] }]);
      expect(measuresWithoutHeaders(head)).toMatchObject([{ code: "measuresColumnsMissing", sheet: "measures", address: null }]);
    }
    expect(isMeasuresSheet(measures(HEADERS))).toBe(true);
    expect(isMeasuresSheet(sheet("Data", HEADERS))).toBe(false);
  });

  test("is not missed where it is empty, and no other sheet is", () => {
    expect(measuresWithoutHeaders({ ...measures("a"), used: null })).toEqual([]);
    expect(measuresWithoutHeaders({ ...measures("a"), values: [] })).toEqual([]);
    expect(measuresWithoutHeaders(sheet("Data", "a"))).toEqual([]);
    expect(measuresGiven([])).toEqual({ sheet: null, rows: [], findings: [] });
  });

  test("is told where not all of it was read, which stops no report", () => {
    const { rows, findings } = measuresGiven([cut(measures(HEADERS, "a | b | c", "d | e | f"), 2)]);
    expect([rows.length, findings]).toMatchObject([1, [{ code: "sheetLongerThanRead", severity: "warning", sheet: "measures" }]]);
  });
});

describe("From and To", () => {
  const spans = (cell: string, more: object = {}) => {
    const head = { ...measures(`${HEADERS} | From | To`, `a | b | tally | ${cell} | ${cell}`), ...more };
    const [{ from, to }] = measuresGiven([head]).rows as [MeasureRow];
    expect(from).toEqual(to);
    return from === null || typeof from === "string" ? from : [isoMonth(from.month), from.day];
  };

  test("are a month where the first of it stands, and else a day", () => {
    expect([spans("@2020-01"), spans("43861"), spans("43861.75")]).toEqual([
      ["2020-01", null],
      ["2020-01", 31],
      ["2020-01", 31],
    ]);
    expect([spans("42369", { date1904: true }), spans("42399.5", { date1904: true })]).toEqual([
      ["2020-01", null],
      ["2020-01", 31],
    ]);
    expect([spans("202001"), spans("5"), spans("")]).toEqual([["2020-01", null], "5", null]);
  });

  test("are read from texts, and stay as they were typed where they are neither", () => {
    expect([
      spans("Jan 2020"),
      spans("31 Jan 2020"),
      spans("1 Jan 2020"),
      spans("13/01/2020"),
      spans("last  spring"),
      spans("01/02/2020"),
    ]).toEqual([["2020-01", null], ["2020-01", 31], ["2020-01", null], ["2020-01", 13], "last spring", "01/02/2020"]);
  });

  test("are days in the one order that a text can have, and none where it could be two days, unless the order is known", () => {
    const end = (text: string, order: "dayFirst" | "monthFirst" | null = null) => {
      const found = spanEnd(text, { ...PLAIN_DATES, order });
      return found && [isoMonth(found.month), found.day];
    };
    expect([
      end("13/01/2020"),
      end("01/13/2020"),
      end("02/02/2020"),
      end("2020-01-31"),
      end("Feb 2020"),
      end("soon"),
      end("03/04/2020"),
    ]).toEqual([["2020-01", 13], ["2020-01", 13], ["2020-02", 2], ["2020-01", 31], ["2020-02", null], null, null]);
    expect([end("03/04/2020", "dayFirst"), end("03/04/2020", "monthFirst"), end("13/01/2020", "monthFirst")]).toEqual([
      ["2020-04", 3],
      ["2020-03", 4],
      null,
    ]);
    expect(spanEnd("01/02/2020")).toBeNull();
  });
});
