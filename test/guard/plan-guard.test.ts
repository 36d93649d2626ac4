import type { SheetHead } from "../../src/reading";
import { cut, sheet } from "../reading/sheets";
import { long, monthsFrom, wide, type Series } from "../checks/layouts";
import { planned, planText } from "./planned";

const SERIES: Series = { Burglary: [1, 2, 3], Robbery: [4, 5, 6] };
const textOf = (whole: SheetHead, head = whole) => planText(planned(whole, head));
/** The sheet with a format in a cell, counted from A1. */
const formatted = (head: SheetHead, row: number, column: number, format: string): SheetHead => ({
  ...head,
  formats: head.formats.map((cells, at) => (at === row ? cells.with(column, format) : cells)),
});

describe("the entries of a long table", () => {
  test("are its months, offences and counts, and the 200 empty rows below for what comes next", () => {
    expect(textOf(long("Data", SERIES))).toEqual(["month A2:A207", "offence B2:B207", "count C2:C207"]);
  });

  test("have months from 1990 to 2099, counts, and names in their order", () => {
    expect(planned(long("Data", SERIES)).ranges.map(({ rule }) => rule)).toEqual([
      { kind: "month", from: "1990-01-01", to: "2099-12-31" },
      { kind: "offence", names: ["Burglary", "Robbery"] },
      { kind: "count" },
    ]);
    expect(planned(long("Data", SERIES)).sheet).toBe("Data");
  });

  test("are not its totals nor a second header", () => {
    const grid = (...rows: readonly string[]) => sheet("Data", ["Month | Offence | Count", ...rows].join("\n"));
    const rows = [
      "@2018-01 | Burglary | 1",
      "@2018-01 | Robbery | 2",
      "@2018-01 | Total | 3",
      "@2018-02 | Burglary | 4",
      "@2018-02 | Robbery | 5",
    ];
    const around = ["month A2:A3", "month A5:A206", "offence B2:B3", "offence B5:B206", "count C2:C3", "count C5:C206"];
    expect(textOf(grid(...rows))).toEqual(around);
    const again = grid(...rows.slice(0, 2), "Month | Offence | Count", ...rows.slice(3));
    expect(textOf(again)).toEqual(around);
  });

  test("end one row before what stands below", () => {
    const below = (blank: number) =>
      sheet(
        "Data",
        [
          "Month | Offence | Count",
          "@2018-01 | Burglary | 1",
          "@2018-02 | Burglary | 2",
          ...Array<string>(blank).fill(" | | "),
          "A note that stands by itself | | ",
        ].join("\n"),
      );
    expect(textOf(below(5)).at(-1)).toBe("count C2:C7");
    expect(textOf(below(2)).at(-1)).toBe("count C2:C4");
    expect(textOf(below(1)).at(-1)).toBe("count C2:C3");
    expect(textOf(below(250)).at(-1)).toBe("count C2:C203");
  });

  test("grow by formats alone below a sheet that is read whole", () => {
    const head = long("Data", SERIES);
    const blanks = Array.from({ length: 40 }, () => ["", "", ""]);
    const taller = { ...head, values: [...head.values, ...blanks], used: { ...head.used!, rows: head.values.length + 40 } };
    expect(textOf(taller).at(-1)).toBe("count C2:C207");
  });

  test("are all in a sheet of which only the first rows are read, and nothing is said of what stands below", () => {
    const all = long("Data", {
      Burglary: Array.from({ length: 30 }, (_, at) => at + 1),
      Robbery: Array.from({ length: 30 }, (_, at) => at + 2),
    });
    expect(textOf(all, cut(all, 20)).at(-1)).toBe("count C2:C261");
    const noted = {
      ...all,
      values: [...all.values, ["", "", ""], ["A note", "", ""]],
      used: { ...all.used!, rows: all.values.length + 2 },
    };
    expect(textOf(noted, cut(noted, 20)).at(-1)).toBe("count C2:C61");
  });

  test("stop where a sheet does", () => {
    const head = long("Data", SERIES);
    const rows = 1_048_576 - 10;
    const low = { ...head, used: { ...head.used!, row: rows } };
    expect(textOf(low).at(-1)).toBe(`count C${rows + 2}:C1048576`);
  });
});

describe("the entries of other tables", () => {
  test("are the months' columns of a wide one, and its names, with no rows to come", () => {
    expect(textOf(wide("Data", { ...SERIES, Total: [5, 7, 9] }))).toEqual(["offence A2:A3", "count B2:D3"]);
  });

  test("are the columns of a table with months down, without its totals", () => {
    const grid = sheet(
      "Data",
      ["Month | Burglary | Robbery | Total", "@2018-01 | 1 | 2 | 3", "@2018-02 | 3 | 4 | 7", "Total | 4 | 6 | 10"].join("\n"),
    );
    expect(textOf(grid)).toEqual(["month A2:A3", "count B2:C3"]);
  });

  test("are the windows of comparison tables, not their differences", () => {
    const grid = sheet(
      "Board",
      "Strand | 12 Month ending Jan 19 | 12 Month ending Jan 20 | Diff. | % Diff.\nFraud | 10 | 20 | 10 | 100.0%\nArson | 10 | 30 | 20 | 200.0%",
    );
    expect(textOf(grid)).toEqual(["count B2:C3"]);
  });

  test("of a district column are none: only names of offences are checked", () => {
    const head = long("Data", { "Burglary | North": [1, 2], "Burglary | South": [3, 4] });
    expect(textOf(head)).toEqual(["month A2:A205", "offence B2:B205", "count D2:D205"]);
  });

  test("of records are dates and offences, since nothing is counted there", () => {
    const grid = sheet(
      "Crimes",
      [
        "Crime ref | Date | Offence",
        ...monthsFrom("2018-01", 8).map((month, at) => `C${at} | ${month} | ${at % 2 ? "Arson" : "Fraud"}`),
      ].join("\n"),
    );
    expect(textOf(grid)).toEqual(["month B2:B209", "offence C2:C209"]);
  });
});

describe("cells that cannot be guarded are left, with the reason:", () => {
  test("months that are text, though one", () => {
    const grid = (first: string) =>
      sheet("Data", `Month | Offence | Count\n${first} | Burglary | 1\n@2018-02 | Burglary | 2\n@2018-03 | Burglary | 2`);
    expect(textOf(grid("@2018-01"))).toContain("month A2:A204");
    expect(textOf(grid("Jan 2018"))).toContain("monthsAsText A2:A4");
  });

  test("months that are numbers but no dates", () => {
    const rows = [201801, 201802, 201803].map((month) => `${month} | Burglary | 1`);
    expect(textOf(sheet("Data", ["Month | Offence | Count", ...rows].join("\n")))).toContain("monthsAsText A2:A4");
  });

  test("counts formatted as text, wherever in the column, but not names", () => {
    const head = long("Data", SERIES);
    for (const row of [1, 6])
      expect(textOf(formatted(head, row, 2, "@"))).toEqual(["month A2:A207", "offence B2:B207", "textFormat C2:C7"]);
    expect(textOf(formatted(head, 0, 2, "@"))).toEqual(textOf(head));
    expect(textOf(formatted(head, 1, 1, "@"))).toEqual(textOf(head));
    expect(textOf(formatted(head, 2, 0, "@"))).toEqual(["offence B2:B207", "count C2:C207", "textFormat A2:A7"]);
  });

  test("names that are too many", () => {
    const rows = Array.from({ length: 301 }, (_, at) => `@2018-0${(at % 3) + 1} | Offence ${at} | ${at}`);
    expect(textOf(sheet("Data", ["Month | Offence | Count", ...rows].join("\n")))).toContain("manyNames B2:B302");
  });
});

test("two tables beside one another with the same rules are guarded together", () => {
  const grid = sheet(
    "Data",
    [
      "Offence | @2018-01 | @2018-02 | | Offence | @2018-03 | @2018-04",
      "Fraud | 1 | 2 | | Fraud | 3 | 4",
      "Arson | 5 | 6 | | Arson | 7 | 8",
    ].join("\n"),
  );
  expect([...textOf(grid)].sort()).toEqual(["count B2:C3", "count F2:G3", "offence A2:A3", "offence E2:E3"]);
});
