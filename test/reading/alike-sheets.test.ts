import { understoodSheet } from "./understood-sheet";
import { monthOf } from "../../src/domain/month";
import { alikeSheets } from "../../src/reading/alike-sheets";
import type { UnderstoodSheet, UnderstoodTable } from "../../src/reading/understood";

const table = (more: Partial<UnderstoodTable> = {}): UnderstoodTable => ({
  ...{
    sheet: "",
    layout: "long",
    range: "A1:B9",
    headerRows: [1, 1],
    months: null,
    leftOut: [],
    place: null,
    part: null,
    rows: 8,
    confidence: 1,
    doubts: [],
  },
  ...{
    sheetMonth: monthOf(2020, 1),
    columns: [
      { column: "A", header: "Offence", role: "offence" },
      { column: "B", header: "Count", role: "count" },
    ],
  },
  ...more,
});
const sheet = (name: string, more: Partial<UnderstoodSheet> = {}) => understoodSheet([table()], { sheet: name, ...more });
const groups = (...sheets: readonly UnderstoodSheet[]) => alikeSheets(sheets).map((group) => group.map(({ sheet: name }) => name).join());
/** Four sheets, of which the last two are otherwise. */
const withOthers = (more: Partial<UnderstoodSheet>, other: Partial<UnderstoodSheet> = more) =>
  groups(sheet("a"), sheet("b", more), sheet("c"), sheet("d", other), sheet("e"), sheet("f"));
const APART = ["a,c,e,f", "b", "d"];

describe("sheets of a month each that are alike", () => {
  test("come together at the place of the first, from four on", () => {
    const all = ["a", "b", "c", "d", "e"].map((name) => sheet(name));
    expect([groups(...all), groups(...all.slice(0, 4)), groups(...all.slice(0, 3))]).toEqual([["a,b,c,d,e"], ["a,b,c,d"], ["a", "b", "c"]]);
    expect(groups(sheet("x", { strands: true, tables: [] }), ...all.slice(0, 2), sheet("y", { tables: [] }), ...all.slice(2))).toEqual([
      "x",
      "a,b,c,d,e",
      "y",
    ]);
  });

  test("have the same layout, header rows, columns, place and part", () => {
    const others: readonly Partial<UnderstoodTable>[] = [
      { layout: "wide" },
      { headerRows: [1, 2] },
      { columns: [] },
      { place: "Harlow" },
      { part: "part" },
    ];
    for (const more of others) expect(withOthers({ tables: [table(more)] })).toEqual(APART);
    expect(
      withOthers({
        tables: [
          table({
            columns: [
              { column: "A", header: "Crime", role: "offence" },
              { column: "B", header: "Count", role: "count" },
            ],
          }),
        ],
      }),
    ).toEqual(APART);
  });

  test("may have months in their headers, each its own", () => {
    const of = (header: string) => sheet(header, { tables: [table({ columns: [{ column: "B", header, role: "count" }] })] });
    expect(groups(of("Jan 20"), of("Feb 20"), of("Mar 20"), of("Apr 20"))).toEqual(["Jan 20,Feb 20,Mar 20,Apr 20"]);
  });

  test("are none that say something of figures, have several tables, or are of no month as a whole", () => {
    for (const more of [{ strands: true }, { notes: true }, { breaks: true }, { targets: true }, { measures: true }] as const)
      expect(withOthers(more)).toEqual(APART);
    const apart = (more: Partial<UnderstoodSheet>) => groups(...["a", "b", "c", "d"].map((name) => sheet(name, more)));
    expect([apart({ tables: [table(), table()] }), apart({ tables: [table({ sheetMonth: null })] }), apart({ notes: true })]).toEqual(
      Array(3).fill(["a", "b", "c", "d"]),
    );
  });

  test("are without tables where the same is seen on them, but for numbers in names, and something is", () => {
    const seen = (...all: readonly (string | null)[]) => groups(...all.map((each, at) => sheet("abcdef"[at]!, { tables: [], seen: each })));
    expect(seen("text: “Week 1”", "text: “Week 2”", "text: “Week 3”", "text: “Week 4”")).toEqual(["a,b,c,d"]);
    expect(seen("text: “Week”", "text: “Day”", "text: “Week”", "text: “Day”")).toEqual(["a", "b", "c", "d"]);
    expect([seen(null, null, null, null), seen("nothing", "nothing", "nothing", "nothing")]).toEqual(Array(2).fill(["a", "b", "c", "d"]));
  });
});
