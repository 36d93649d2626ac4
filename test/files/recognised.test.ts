import type { ReadingNote } from "../../src/domain/answer";
import { FilesError } from "../../src/files/files-error";
import { lookForColumns } from "../../src/files/look-for-columns";
import { together } from "../../src/files/open-all";
import type { OpenedFile, RecordCell } from "../../src/files/opened-file";
import { placeHeaders, recognised } from "../../src/files/recognised";
import { isDated } from "../../src/records";
import { sheet } from "../reading/sheets";
import { opened, UNDER_WAY } from "./records-in-memory";

const HEADERS = ["Crime no", "Date", "Offence", "District", "Beat code"];
const row = (at: number): readonly RecordCell[] => [
  `42/${at}/19`,
  `2019-0${1 + (at % 9)}-${10 + (at % 17)}`,
  at % 3 === 0 ? "Robbery" : "Burglary",
  at % 2 === 0 ? "Harlow" : "Epping",
  `0${at % 4}`,
];
const rows = (count: number, from = 0) => Array.from({ length: count }, (_, at) => row(from + at));
const recognise = (
  files: readonly OpenedFile[],
  strands: Parameters<typeof recognised>[3] = null,
  corrections: readonly ReadingNote[] = [],
) => recognised(files, together(files), { corrections, settled: [] }, strands, UNDER_WAY.signal);

describe("What the columns of files are", () => {
  test("is told by the first 500 records of all files, and no more of them are read", async () => {
    let read = 0;
    const long = (count: number, from: number): OpenedFile => {
      const own = opened(`${from}.csv`, HEADERS, []);
      return {
        ...own,
        async *rows() {
          for (const each of rows(count, from)) {
            read += 1;
            yield await Promise.resolve([each]);
          }
        },
      };
    };
    const { table } = await recognise([long(200, 0), long(400, 200), long(50, 600)]);
    expect(read).toBe(500);
    expect([table!.lastRow - table!.firstRow + 1, table!.rowIsOffence]).toEqual([500, true]);
    read = 0;
    expect((await recognise([long(3, 0), long(4, 3)])).table!.lastRow).toBe(7);
    expect(read).toBe(7);
  });

  test("is told as on a sheet, with what the analyst said and a table of strands", async () => {
    const files = [opened("a.csv", HEADERS, rows(40))];
    const { table, definitions, findings } = await recognise(files);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect([table!.months.in === "rows" && table!.months.month.header, definitions.map(({ strand }) => strand).sort()]).toEqual([
      "Date",
      ["Burglary", "Robbery"],
    ]);
    const strands = sheet("Strands", "Strand | Column | Values\nRobberies | Offence | Robbery");
    expect((await recognise(files, strands)).definitions.map(({ strand }) => strand)).toEqual(["Robberies"]);
    const said = await recognise(files, null, [{ sheet: "Records", column: "Offence", readAs: "left out: Robbery" }]);
    expect(said.table!.said.values).toMatchObject([{ says: "left out" }]);
  });

  test("takes numbers of texts for numbers, and dates for dates, of which 0 is none", async () => {
    const columns = [
      { name: "Crime no", kind: "text" as const, isNumber: false },
      { name: "Date", kind: "date" as const, isNumber: false },
      { name: "Offence", kind: "text" as const, isNumber: false },
      { name: "Year", kind: "text" as const, isNumber: true },
    ];
    const records = Array.from({ length: 40 }, (_, at) => [`42/${at}/19`, at === 7 ? 0 : 43_466 + at * 5, "Burglary", "2019"]);
    const file = opened("a.parquet", [], [], { kind: "parquet", columns, rows: (names) => batch(names, columns, records) });
    const { table, findings } = await recognise([file]);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect([isDated(table!), table!.months.in === "rows" && table!.months.month.header]).toEqual([true, "Date"]);
  });

  test("is told by no more than 500, in whatever parts they come", async () => {
    const { table } = await recognise([opened("a.csv", HEADERS, rows(600))]);
    expect(table!.lastRow).toBe(500);
  });

  describe("is told by what the cells are:", () => {
    const COLUMNS = ["Crime no", "Recorded", "Offence", "Easting"];
    /** The column of dates that is told, of a file with days as these cells; the last column has numbers that could be days. */
    const dated = async (
      kind: "text" | "parquet",
      column: { readonly kind?: "text" | "date"; readonly isNumber?: boolean },
      header = "Recorded",
    ) => {
      const columns = COLUMNS.map((name) => ({
        ...{ name: name === "Recorded" ? header : name, kind: "text" as const, isNumber: name === "Easting" },
        ...(name === "Recorded" ? column : {}),
      }));
      const records = Array.from({ length: 40 }, (_, at) => [
        `42/${at}/19`,
        column.kind === "date" ? (at === 7 ? 0 : 43_466 + at * 5) : String(43_466 + at * 5),
        at % 3 ? "Burglary" : "Robbery",
        String(43_000 + at),
      ]);
      const file = opened("a", [], [], { kind, columns, rows: (names) => batch(names, columns, records) });
      const { table, findings } = await recognise([file]);
      expect(findings.filter(({ severity }) => severity === "error" && table !== null)).toEqual([]);
      return table && table.months.in === "rows" ? table.months.month.header : null;
    };

    test("a column of dates is one whatever its header", async () => {
      expect(await dated("parquet", { kind: "date" })).toBe("Recorded");
    });

    test("numbers may be days in a text, and in a column of numbers, and texts of other files are none", async () => {
      expect([
        await dated("text", {}, "Date"),
        await dated("parquet", { isNumber: true }, "Date"),
        await dated("parquet", {}, "Date"),
      ]).toEqual(["Date", "Date", null]);
    });
  });

  test("cannot be told of no records, in one file or several", async () => {
    const none = (name: string) => opened(name, HEADERS, []);
    await expect(recognise([none("a.csv")])).rejects.toThrow(FilesError);
    await expect(recognise([none("a.csv")])).rejects.toThrow("a.csv holds no records.");
    await expect(recognise([none("a.csv"), none("b.csv")])).rejects.toThrow("These files hold no records.");
  });

  test("is a place where the header or the analyst says so", async () => {
    const { table } = await recognise([opened("a.csv", HEADERS, rows(40))]);
    expect(isDated(table!) && placeHeaders(table)).toEqual(["District"]);
  });
});

async function* batch(
  names: readonly string[],
  columns: readonly { readonly name: string }[],
  records: readonly (readonly RecordCell[])[],
) {
  const at = names.map((name) => columns.findIndex((column) => column.name === name));
  yield await Promise.resolve(records.map((record) => at.map((index) => record[index]!)));
}

describe("What records are kept apart by", () => {
  const looked = async (files: readonly OpenedFile[], strands: Parameters<typeof recognised>[3] = null) => {
    const columns = together(files);
    const { table, definitions } = await recognise(files, strands);
    if (table === null || !isDated(table)) throw new Error("no records");
    return lookForColumns(files, columns, { table, definitions }, UNDER_WAY);
  };

  test("is offences and places, and columns whose texts say that a record is no offence", async () => {
    const withState = (state: string) => [
      opened(
        "a.csv",
        [...HEADERS, "Disposal"],
        rows(40).map((each, at) => [...each, at === 5 ? state : "Open"]),
      ),
    ];
    const kept = async (state: string) => (await looked(withState(state))).plan.columns.map(({ header }) => header);
    expect([await kept("Charged"), await kept("No crime")]).toEqual([
      ["Offence", "District"],
      ["Offence", "District", "Disposal"],
    ]);
    const { headers, texts, plan } = await looked(withState("Open"));
    expect([headers, texts.get("Offence"), plan.wanted.map(({ texts: many }) => many)]).toEqual([["District"], 2, [2, 2]]);
  });

  test("is not looked for in columns of dates, not even where the first are blank: these need not be read", async () => {
    const columns = [...HEADERS, "Disposal", "Closed on"].map((name) => ({
      name,
      kind: name === "Closed on" ? ("date" as const) : ("text" as const),
      isNumber: false,
    }));
    const records = rows(40).map((each) => [...each, "Open", 0]);
    const asked = new Set<string>();
    const file = opened("a.csv", [], [], {
      columns,
      rows: (names) => {
        if (names.length < columns.length) names.forEach((name) => asked.add(name));
        return batch(names, columns, records);
      },
    });
    await looked([file]);
    expect([...asked].sort()).toEqual(["Date", "Disposal", "District", "Offence"]);
  });

  test("must stand in all files", async () => {
    const short = opened(
      "b.csv",
      HEADERS.slice(0, 3),
      rows(20, 40).map((each) => each.slice(0, 3)),
    );
    await expect(looked([opened("a.csv", HEADERS, rows(40)), short])).rejects.toThrow("b.csv has no column “District”");
    const states = opened(
      "a.csv",
      [...HEADERS, "Disposal"],
      rows(40).map((each, at) => [...each, at === 5 ? "No crime" : "Open"]),
    );
    await expect(looked([states, opened("b.csv", HEADERS, rows(20, 40))])).rejects.toThrow("b.csv has no column “Disposal”");
    const other = opened(
      "a.csv",
      [...HEADERS, "Disposal"],
      rows(40).map((each) => [...each, "Open"]),
    );
    expect((await looked([other, opened("b.csv", HEADERS, rows(20, 40))])).plan.columns).toHaveLength(2);
  });
});
