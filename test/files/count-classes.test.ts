import { isoMonth, monthOf } from "../../src/domain/month";
import { countClasses } from "../../src/files/count-classes";
import type { RecordCell } from "../../src/files/opened-file";
import { MOST_ROWS, type KeptColumn } from "../../src/records";
import { opened, UNDER_WAY } from "./records-in-memory";

const HEADERS = ["Date", "Offence", "District", "Crime no"];
const [JAN, FEB] = [monthOf(2019, 1), monthOf(2019, 2)];
const MONTHS = new Map<RecordCell, number>([
  ["2019-01-01", JAN],
  ["2019-01-02", JAN],
  ["2019-02-01", FEB],
  ["2019-02-01 00:00", FEB],
  ["", 0],
  ["soon", -1],
]);
const BOTH: readonly KeptColumn[] = [
  { header: "Offence", by: null },
  { header: "District", by: null },
];

async function counted(
  files: readonly (readonly (readonly RecordCell[])[])[],
  columns: readonly KeptColumn[] = BOTH,
  { references = [], once = null }: { readonly references?: readonly string[]; readonly once?: "first" | "last" | null } = {},
) {
  const all = files.map((records, at) => opened(`${"ab"[at]!}.csv`, HEADERS, records));
  const found = await countClasses(all, { columns }, { date: "Date", monthOf: MONTHS, references, once }, UNDER_WAY);
  return { ...found!, rows: found!.rows.map(({ month, texts, count }) => `${isoMonth(month)} ${texts.join("|")} ${count}`) };
}

describe("Records are counted", () => {
  test("by month and by each text of the kept columns, over all files", async () => {
    const { rows, noDate, unreadableDate, sameReference } = await counted([
      [
        ["2019-01-01", "Theft", "North"],
        ["2019-01-02", "Theft", "North"],
        ["2019-02-01", "Theft", "North"],
      ],
      [
        ["2019-02-01 17:20", "Theft", "North"],
        ["2019-02-01", "Theft", "South"],
      ],
    ]);
    expect(rows).toEqual(["2019-01 Theft|North 2", "2019-02 Theft|North 2", "2019-02 Theft|South 1"]);
    expect([noDate, unreadableDate, sameReference]).toEqual([0, 0, 0]);
  });

  test("apart where two texts could be joined as others are, whatever signs they hold", async () => {
    const { rows } = await counted([
      [
        ["2019-01-01", "Theft,1:x", "y"],
        ["2019-01-01", "Theft", "1:x,y"],
        ["2019-01-01", "Theft", "x1:y"],
      ],
    ]);
    expect(rows).toHaveLength(3);
  });

  test("or not, for want of a date: the first three of each are named", async () => {
    const undated = ["", "soon", "never", "", "soon", "", "soon", ""].map((date) => [date, "Theft", "North"]);
    const { rows, noDate, unreadableDate, undated: places } = await counted([undated]);
    expect([rows, noDate, unreadableDate]).toEqual([[], 4, 4]);
    expect(places).toEqual({
      noDate: ["a.csv, row 2", "a.csv, row 5", "a.csv, row 7"],
      unreadableDate: ["a.csv, row 3", "a.csv, row 4", "a.csv, row 6"],
    });
  });

  test("with the first that lack a text in each column, of dated ones alone", async () => {
    const { blank } = await counted([
      [
        ["", "", ""],
        ["2019-01-01", " ", "North"],
        ["2019-01-01", "Theft", ""],
      ],
      [["2019-01-01", "", ""]],
    ]);
    expect(blank).toEqual([
      ["a.csv, row 3", "b.csv, row 2"],
      ["a.csv, row 4", "b.csv, row 2"],
    ]);
  });

  test("once for each reference where it is said so, and those without a date are none of them", async () => {
    const records = [
      ["2019-01-01", "Theft", "North", "1/19"],
      ["", "Theft", "North", "1/19"],
      ["2019-02-01", "Theft", "North", "1/19"],
      ["2019-02-01", "Theft", "North", "2/19"],
    ];
    const of = async (once: "first" | "last" | null) => {
      const found = await counted([records], BOTH, { references: ["Crime no"], once });
      return [found.rows, found.sameReference, found.noDate, found.references?.map(({ column, again }) => `${column} ${again}`)];
    };
    expect(await of("first")).toEqual([["2019-01 Theft|North 1", "2019-02 Theft|North 1"], 1, 1, []]);
    expect(await of("last")).toEqual([["2019-02 Theft|North 2"], 1, 1, []]);
    expect(await of(null)).toEqual([["2019-01 Theft|North 1", "2019-02 Theft|North 2"], 0, 1, ["Crime no 1"]]);
  });
});

describe("A column with very many texts", () => {
  const by = [{ values: ["*theft*"], except: ["shoplifting theft"] }];
  const columns: readonly KeptColumn[] = [
    { header: "Offence", by },
    { header: "District", by: null },
  ];

  test("is counted by what strands say of a text, and shows a text of which they say it", async () => {
    const { rows } = await counted(
      [["Theft of cycle", "Bike theft", "Shoplifting theft", "Arson", "", "theft"].map((offence) => ["2019-01-01", offence, "North"])],
      columns,
    );
    expect(rows).toEqual(["2019-01 theft|North 3", "2019-01 any other|North 2", "2019-01 |North 1"]);
  });

  test("shows the first of its texts by their letters where no words stand for them", async () => {
    const one = [{ values: ["*theft*"], except: ["theft"] }];
    const { rows } = await counted(
      [["Vehicle theft", "Bike theft", "Cycle theft", "theft"].map((offence) => ["2019-01-01", offence, "North"])],
      [{ header: "Offence", by: one }, columns[1]!],
    );
    expect(rows).toEqual(["2019-01 Bike theft|North 3", "2019-01 theft|North 1"]);
  });
});

test("More kinds of records than a sheet has rows are not counted", async () => {
  const of = async (kinds: number) => {
    const records = Array.from({ length: kinds }, (_, at) => ["2019-01-01", String(at)]);
    const known = { date: "Date", monthOf: MONTHS, references: [], once: null };
    return (await countClasses([opened("a.csv", HEADERS, records)], { columns: [BOTH[0]!] }, known, UNDER_WAY))?.rows.length;
  };
  expect([await of(MOST_ROWS), await of(MOST_ROWS + 1)]).toEqual([MOST_ROWS, undefined]);
});
