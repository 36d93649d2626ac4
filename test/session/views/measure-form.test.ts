import { measureSaid } from "../../../src/session/views/measure-form";
import { NEW_MEASURE, type MeasureForm } from "../../../src/session/views/measure-fields";
import { TALLY, THEMES } from "./measure-forms";
import { opened, TABLE } from "./read";

describe("what the form of a measure says", () => {
  test("are complete with what their kind needs", () => {
    const rate = { ...NEW_MEASURE, section: "Burglary", name: "Video", kind: "rate" as const, sheet: "Custody", values: "Video" };
    const wanting: readonly MeasureForm[] = [
      NEW_MEASURE,
      { ...TALLY, from: "", to: "" },
      { ...TALLY, to: "" },
      { ...TALLY, from: "Feb 2020" },
      { ...TALLY, from: "03/04/2019" },
      { ...TALLY, values: "about 10" },
      { ...TALLY, kind: "progress", target: "0" },
      { ...THEMES, themes: " " },
      { ...THEMES, themes: "Town: many" },
      rate,
    ];
    expect(wanting.map(measureSaid)).toEqual(wanting.map(() => null));
    expect(measureSaid({ ...rate, of: "Interviews", target: "85%" })).toEqual([
      {
        Section: "Burglary",
        Measure: "Video",
        Kind: "rate",
        Sheet: "Custody",
        Column: "",
        Values: "Video",
        Of: "Interviews",
        Target: "85%",
      },
    ]);
  });

  const base = { Section: "Burglary", Measure: "Arrests" };
  test("is one row of a tally or of progress, with its ends as months or days", () => {
    expect(measureSaid(TALLY)).toEqual([{ ...base, Kind: "tally", Values: 1207, From: 43_617, To: 43_831 }]);
    expect(
      measureSaid({ ...TALLY, section: " Burglary ", name: " Arrests ", values: " 12 ", from: "1 Jun 2019", to: " 2 Jun 2019 " }),
    ).toEqual([{ ...base, Kind: "tally", Values: 12, From: 43_617, To: "2 Jun 2019" }]);
    const progress = { ...TALLY, kind: "progress", target: "1,300", from: "", to: " " } as const;
    expect(measureSaid(progress)).toEqual([{ ...base, Kind: "progress", Values: 1207, Target: 1300 }]);
    expect([
      measureSaid({ ...progress, target: "" }),
      measureSaid({ ...progress, values: "" }),
      measureSaid({ ...progress, to: "2020-01" }),
    ]).toEqual([null, null, null]);
    expect([measureSaid({ ...TALLY, section: " " }), measureSaid({ ...TALLY, name: "" }), measureSaid({ ...TALLY, from: "soon" })]).toEqual(
      [null, null, null],
    );
    expect(measureSaid({ ...TALLY, from: "Jan 2020", to: "Jan 2020" })).not.toBeNull();
  });

  test("is one row of counts by month, whose ends are passed over", () => {
    const count = { ...TALLY, kind: "count", sheet: " Custody ", column: " Measure ", values: " Video ", target: "1,000" } as const;
    expect(measureSaid(count)).toEqual([{ ...base, Kind: "count", Sheet: "Custody", Column: "Measure", Values: "Video", Target: 1000 }]);
    expect([measureSaid({ ...count, sheet: "" }), measureSaid({ ...count, values: " " })]).toEqual([null, null]);
    expect(measureSaid({ ...count, target: "" })![0]).toMatchObject({ Target: "" });
  });

  test("is a row for each theme, the first with the total and the ends", () => {
    const rows = measureSaid(THEMES)!;
    expect(rows.map(({ Theme, Values, Of, From, To }) => [Theme, Values, Of, From, To])).toEqual([
      ["Town: centre", 11, 11, 43_800, "25 Feb 2020"],
      ["Parks", "-", undefined, undefined, undefined],
      ["Other", "", undefined, undefined, undefined],
    ]);
    expect(measureSaid({ ...THEMES, of: "" })![0]).toMatchObject({ Of: "" });
    expect([
      measureSaid({ ...THEMES, of: "some" }),
      measureSaid({ ...THEMES, themes: ": 4" }),
      measureSaid({ ...THEMES, themes: "A: 1\nB: x" }),
    ]).toEqual([null, null, null]);
    expect(measureSaid({ ...THEMES, themes: "\nA: –\n\nB: 1,000\n" })!.map(({ Values }) => Values)).toEqual(["–", 1000]);
  });
});

test("What measures a workbook has, a line each, and where more may be said", async () => {
  const HEADERS = ["Section", "Measure", "Kind", "Theme", "Sheet", "Column", "Values", "Of", "From", "To", "Target"];
  const row = (...cells: readonly (string | number)[]) => [...cells, ...Array<string>(11 - cells.length).fill("")];
  const { views, now } = await opened({
    Data: TABLE,
    Custody: TABLE.map((cells, at) => [["Measure", "Interviews", "Video"][at]!, ...cells.slice(1)]),
    Strands: [
      ["Strand", "Kind", "Column", "Values"],
      ["Burglary", "", "Offence", "Burglary"],
      ["Extremism", "text", "", ""],
    ],
    Measures: [
      HEADERS,
      row("Burglary", "Arrests", "tally", "", "", "", 1207, "", "Jun 2019", "Jan 2020"),
      row("Burglary", "Kits", "progress", "", "", "", 3098, "", "", "", 4000),
      row("Extremism", "Referrals", "theme", "A", "", "", 11),
      row("Extremism", "Referrals", "theme", "B", "", "", 4),
      row("Burglary", "Seen", "count", "", "Custody", "Measure", "Video"),
      row("Burglary", "Share", "rate", "", "Custody", "Measure", "Video", "Interviews"),
    ],
  });
  expect(views.measures(now())).toEqual({
    title: "Measures: 5 measures",
    rows: [
      { key: "Burglary\nArrests", text: "Burglary: Arrests, 1,207, June 2019 to January 2020" },
      { key: "Burglary\nKits", text: "Burglary: Kits, 3,098 of 4,000" },
      { key: "Extremism\nReferrals", text: "Extremism: Referrals, 2 themes" },
      { key: "Burglary\nSeen", text: "Burglary: Seen, counts by month from “Custody”" },
      { key: "Burglary\nShare", text: "Burglary: Share, a rate by month from “Custody”" },
    ],
    sheet: "Measures",
    sections: ["Burglary", "Extremism"],
    sheets: ["Data", "Custody"],
  });
  const none = await opened();
  expect(none.views.measures(none.now())).toMatchObject({ title: "Measures: none", rows: [], sheet: null });
});
