import { isoMonth } from "../../../../src/domain/month";
import { readOutline } from "../../../../src/reading/recognise/layouts/outline";
import type { MonthlyTable } from "../../../../src/reading/tables/tables";
import { viewed } from "./viewed";

/** "A3-4: rows, year 2019 of 1, Offence: Theft", for each table; null where none is read. */
function outline(grid: string, { more = 0 } = {}): readonly string[] | null {
  const view = viewed(grid);
  const { table, beside, findings } = readOutline(view, { ...view.region, bottom: view.region.bottom + more });
  expect(findings).toEqual([]);
  return table ? [table, ...(beside ?? [])].map(shown) : null;
}

function shown({
  headerRow,
  firstRow,
  lastRow,
  heading,
  layout,
  months,
  counts,
  named,
  place,
  title,
  totals,
  categories,
  length,
}: MonthlyTable) {
  const rows = `${headerRow + 1}, ${heading! + 1}, ${firstRow + 1}-${lastRow + 1}`;
  const when =
    months.in === "rows"
      ? `rows${months.year ? " below years" : ""}${months.inYear ? ` in ${months.inYear.text} from ${months.inYear.start}` : ""}`
      : months.in === "sheet"
        ? isoMonth(months.month)
        : `headers ${counts.map(({ month }) => isoMonth(month!)).join()}`;
  const of = place ? `${place.header}: ${place.value}` : title;
  const columns = [counts, totals, categories].map((each) => each.map(({ header }) => header).join("+")).join("/");
  return `${layout} ${length} | ${rows} | ${when} | ${of} | ${columns}${named ? ` | ${named.word} of ${named.of}` : ""}`;
}

const COUNTED = (labels: readonly (string | number)[], counts: readonly (number | "")[]) =>
  labels.map((label, at) => `${label} | ${counts[at] ?? ""}`);
const grid = (head: string, ...rows: readonly string[]) => [head, ...rows].join("\n");

describe("An outline of offences above their months", () => {
  const LABELS = ["Burglary", "Jan 20", "Feb 20", "Theft", "Jan 20", "Feb 20"];

  test("is a table for each offence, where each stands blank or with the sum of its months", () => {
    const read = ["long 1 | 1, 2, 3-4 | rows | Offence: Burglary | Count//", "long 1 | 1, 5, 6-7 | rows | Offence: Theft | Count//"];
    expect(outline(grid("Row Labels | Count", ...COUNTED(LABELS, [3, 1, 2, 7, 3, 4])))).toEqual(read);
    expect(outline(grid("Row Labels | Count", ...COUNTED(LABELS, ["", 1, 2, "", 3, 4])))).toEqual(read);
    expect(outline(grid("Row Labels | Count", ...COUNTED(LABELS, [3, 1, 2, 8, 3, 4])))).toBeNull();
    expect(outline(grid("Row Labels | Count", ...COUNTED([...LABELS, "Grand Total", ""], [3, 1, 2, 7, 3, 4, 10])))).toEqual(read);
  });

  test("is read only where all rows can be seen", () => {
    expect(outline(grid("Row Labels | Count", ...COUNTED(LABELS, [3, 1, 2, 7, 3, 4])), { more: 1 })).toBeNull();
  });

  test("has two different months, and words beside them", () => {
    expect(outline(grid("Row Labels | Count", ...COUNTED(["Burglary", "Jan 20", "Theft", "Jan 20"], [1, 1, 2, 2])))).toBeNull();
    expect(outline(grid("Row Labels | Count", ...COUNTED(["2019", "Jan", "Feb", "Mar"], [6, 1, 2, 3])))).toBeNull();
    expect(outline(grid("Row Labels | Count", ...COUNTED(["Burglary", "Theft", "Fraud", "Arson"], [6, 1, 2, 3])))).toBeNull();
  });

  test("has rows below each of its offences", () => {
    expect(outline(grid("Row Labels | Count", ...COUNTED(["Empty", "Burglary", "Jan 20", "Feb 20"], ["", 3, 1, 2])))).toBeNull();
    expect(outline(grid("Row Labels | Count", ...COUNTED([...LABELS, "Last"], [3, 1, 2, 7, 3, 4])))).toEqual([
      "long 1 | 1, 2, 3-4 | rows | Offence: Burglary | Count//",
      "long 1 | 1, 5, 6-7 | rows | Offence: Theft | Count//",
    ]);
  });

  test("may have its years above the offences, or above the months", () => {
    expect(
      outline(grid("Row Labels | Count", ...COUNTED([2019, "Burglary", "Jan", "Feb", "Theft", "Jan", "Feb"], [10, 3, 1, 2, 7, 3, 4]))),
    ).toEqual([
      "long 1 | 1, 3, 4-5 | rows in 2019 from 1 | Offence: Burglary | Count//",
      "long 1 | 1, 6, 7-8 | rows in 2019 from 1 | Offence: Theft | Count//",
    ]);
    expect(
      outline(
        grid(
          "Row Labels | Count",
          ...COUNTED(["Burglary", "2019/20", "Apr", "Jan", "Theft", "2019/20", "Apr", "Feb"], [3, 3, 1, 2, 7, 7, 3, 4]),
        ),
      ),
    ).toEqual([
      "long 1 | 1, 2, 3-5 | rows below years | Offence: Burglary | Count//",
      "long 1 | 1, 6, 7-9 | rows below years | Offence: Theft | Count//",
    ]);
    expect(
      outline(grid("Row Labels | Count", ...COUNTED(["2019/20", "Burglary", "Jul", "Dec", "Jan", "Jun"], [10, 10, 1, 2, 3, 4]))),
    ).toEqual(["long 1 | 1, 3, 4-7 | rows in 2019/20 from 7 | Offence: Burglary | Count//"]);
    expect(outline(grid("Row Labels | Count", ...COUNTED(["2019/20", "Burglary", "Jun", "Feb"], [3, 3, 1, 2])))).toEqual([
      "long 1 | 1, 3, 4-5 | rows in 2019/20 from 4 | Offence: Burglary | Count//",
    ]);
    expect(outline(grid("Row Labels | Count", ...COUNTED(["Burglary", "Jan", "Feb"], [3, 1, 2])))).toBeNull();
    expect(outline(grid("Row Labels | Count", ...COUNTED(["Burglary", "Jan 20", "Feb"], [3, 1, 2])))).toBeNull();
  });

  test("start their years as the months of all offences show, though one has few and some are left out", () => {
    const rows = COUNTED(["2019/20", "Arson", "Jun", "Theft", "Jul", "Aug", "Jan", "Jun"], ["", "", 1, "", 2, 3, 4, 5]);
    expect(outline(grid("Row Labels | Count", ...rows))).toEqual([
      "long 1 | 1, 3, 4-4 | rows in 2019/20 from 7 | Offence: Arson | Count//",
      "long 1 | 1, 5, 6-9 | rows in 2019/20 from 7 | Offence: Theft | Count//",
    ]);
    // Where one offence's months end and another's begin is no order.
    const apart = COUNTED(["2019/20", "Arson", "Apr", "Jun", "Theft", "Jul", "Aug"], ["", "", 1, 1, "", 2, 3]);
    expect(outline(grid("Row Labels | Count", ...apart))?.map((line) => line.split(" | ")[2])).toEqual(
      Array(2).fill("rows in 2019/20 from 4"),
    );
  });

  test("may have quarters between, which are sums too", () => {
    const quarters = (sum: number) =>
      outline(grid("Row Labels | Count", ...COUNTED(["Theft", "2019", "Qtr1", "Jan", "Feb"], [3, 3, sum, 1, 2])));
    expect(quarters(3)).toEqual(["long 1 | 1, 2, 3-6 | rows below years | Offence: Theft | Count//"]);
    expect(quarters(4)).toBeNull();
  });

  test("is of places where all its heads are known as such, and then has offences or one count across", () => {
    const rows = (...counts: readonly string[]) => ["Basildon", "Jan 20", "Feb 20"].map((label, at) => `${label} | ${counts[at]}`);
    expect(outline(grid("Row Labels | Count", ...rows("3", "1", "2")))).toEqual(["long 1 | 1, 2, 3-4 | rows | Basildon | Count//"]);
    expect(outline(grid("Row Labels | Fraud | Theft", ...rows("3 | 4", "1 | 2", "2 | 2")))).toEqual([
      "transposed 1 | 1, 2, 3-4 | rows | Basildon | Fraud+Theft/ | Offence of offence".replace("Theft/ |", "Theft// |"),
    ]);
    expect(outline(grid("Row Labels | Basildon | Harlow", ...rows("3 | 4", "1 | 2", "2 | 2")))).toBeNull();
    expect(outline(grid("Row Labels | Basildon | Harlow", ...rows("3 | 4", "1 | 2", "2 | 2")).replace("\nBasildon", "\nTheft"))).toEqual([
      "transposed 1 | 1, 2, 3-4 | rows | Offence: Theft | Basildon+Harlow// | Place of place",
    ]);
    expect(outline(grid("Row Labels | Basildon | Theft", ...rows("3 | 4", "1 | 2", "2 | 2")).replace("\nBasildon", "\nFraud"))).toEqual([
      "transposed 1 | 1, 2, 3-4 | rows | Fraud | Basildon+Theft// | Offence of offence",
    ]);
  });

  test("leaves out columns that add up, whose sums are checked, or measure something else, whose are not", () => {
    const rows = (head: string, sum: number) =>
      outline(grid(`Row Labels | A | B | ${head}`, `Theft | 3 | 4 | ${sum}`, "Jan 20 | 1 | 2 | 3", "Feb 20 | 2 | 2 | 4"));
    const read = (head: string) => [`transposed 1 | 1, 2, 3-4 | rows | Theft | A+B/${head}/ | Offence of offence`];
    expect([rows("Total", 7), rows("Total", 8)]).toEqual([read("Total"), null]);
    expect(rows("Rate", 8)).toEqual(read("Rate"));
    expect(outline(grid("Row Labels | Total", "Theft | 3", "Jan 20 | 1", "Feb 20 | 2"))).toEqual([
      "long 1 | 1, 2, 3-4 | rows | Offence: Theft | Total//",
    ]);
  });

  test("has no figures of what has no date", () => {
    const rows = (blank: string) =>
      outline(grid("Row Labels | A | B", "Theft | 3 | 4", `(blank) | ${blank}`, "Jan 20 | 1 | 2", "Feb 20 | 2 | 2"));
    expect([rows(" | "), rows("0 | 0")].map((read) => read?.length)).toEqual([1, 1]);
    expect([rows("0 | 1"), rows("1 | 0")]).toEqual([null, null]);
  });

  test.each([
    ["a row without a name", ["Burglary", "Jan 20", "", "Feb 20"], [3, 1, 0, 2]],
    ["a year that nothing explains", ["Burglary", "FY20", "Jan 20", "Feb 20"], [3, 3, 1, 2]],
    ["a quarter with its year", ["Burglary", "Q1 2019/20", "Jan 20", "Feb 20"], [3, 3, 1, 2]],
  ])("has no row that says nothing known: %s", (_, labels, counts) => {
    expect(outline(grid("Row Labels | Count", ...COUNTED(labels, counts)))).toBeNull();
  });
});

describe("An outline of months above their offences", () => {
  const ROWS = COUNTED(["Jan 20", "Fraud", "Theft", "Feb 20", "Fraud", "Theft"], [3, 1, 2, 7, 3, 4]);

  test("is a table for each month", () => {
    expect(outline(grid("Row Labels | Count", ...ROWS))).toEqual([
      "wide 1 | 1, 2, 3-4 | headers 2020-01 | Data | Count//Row Labels",
      "wide 1 | 1, 5, 6-7 | headers 2020-02 | Data | Count//Row Labels",
    ]);
    const two = ["Jan 20 | 3 | 4", "Fraud | 1 | 2", "Theft | 2 | 2", "Feb 20 | 3 | 4", "Fraud | 1 | 2", "Theft | 2 | 2"];
    expect(outline(grid("Row Labels | Basildon | Harlow", ...two))).toEqual([
      "transposed 1 | 1, 2, 3-4 | 2020-01 | Data | Basildon+Harlow//Row Labels | Place of place",
      "transposed 1 | 1, 5, 6-7 | 2020-02 | Data | Basildon+Harlow//Row Labels | Place of place",
    ]);
  });

  test("takes the year that stands above, from January on, unless January follows December in it", () => {
    const below = (year: string | number, ...months: readonly string[]) =>
      outline(grid("Row Labels | Count", `${year} |`, ...months.flatMap((month) => [`${month} | 1`, "Fraud | 1"])))?.map(
        (line) => line.split(" | ")[2],
      );
    expect(below(2019, "Jan", "Feb")).toEqual(["headers 2019-01", "headers 2019-02"]);
    expect(below("2019/20", "Apr", "Dec")).toEqual(["headers 2019-04", "headers 2019-12"]);
    expect(below("2019/20", "Nov", "Dec", "Jan")).toBeUndefined();
    expect(below("2019/20", "Jul", "Nov", "Feb", "Jun")).toEqual([
      "headers 2019-07",
      "headers 2019-11",
      "headers 2020-02",
      "headers 2020-06",
    ]);
    expect(below("2019/20", "Dec", "Feb")).toEqual(["headers 2019-12", "headers 2020-02"]);
    const years = COUNTED([2018, "Nov", "Fraud", "Dec", "Fraud", 2019, "Jan", "Fraud"], [2, 1, 1, 1, 1, 1, 1, 1]);
    expect(outline(grid("Row Labels | Count", ...years))?.map((line) => line.split(" | ")[2])).toEqual([
      "headers 2018-11",
      "headers 2018-12",
      "headers 2019-01",
    ]);
    expect(outline(grid("Row Labels | Count", ...COUNTED(["Jan", "Fraud", "Feb", "Fraud"], [1, 1, 1, 1])))).toBeNull();
  });

  test("has nothing but words below its months", () => {
    expect(
      outline(grid("Row Labels | Count", ...COUNTED(["Jan 20", "Qtr1", "Fraud", "Feb 20", "Qtr1", "Fraud"], [1, 1, 1, 1, 1, 1]))),
    ).toBeNull();
  });
});

describe("An outline's header", () => {
  const ROWS = COUNTED(["Theft", "Jan 20", "Feb 20"], [3, 1, 2]);
  const READ = (row: number) => [`long 1 | ${row}, ${row + 1}, ${row + 2}-${row + 3} | rows | Offence: Theft | Count//`];

  test("has words over its labels and its counts, in the first column with more than notes", () => {
    expect(outline(grid("Row Labels | Count", ...ROWS))).toEqual(READ(1));
    expect(outline(grid("A title", "Row Labels | Count", ...ROWS))).toEqual(READ(2));
    expect(outline(grid("5 | Count", ...ROWS))).toBeNull();
    expect(outline(grid("Row Labels | 5", ...ROWS))).toBeNull();
    expect(outline(grid("Row Labels |", ...ROWS))).toBeNull();
    expect(outline("A title\nAnother")).toBeNull();
    expect(outline(grid(" | Row Labels | Count", ...ROWS.map((row) => ` | ${row}`), "note | |"))).toEqual(READ(1));
    expect(outline(grid("note | |", " | Row Labels | Count", ...ROWS.map((row) => ` | ${row}`)))).toEqual(READ(2));
  });

  test("has nothing but counts below it", () => {
    expect(outline(grid("Row Labels | Count | Note", ...ROWS.map((row) => `${row} | late`)))).toBeNull();
    expect(outline(grid("Row Labels | Count | Note", ...ROWS.map((row) => `${row} |`)))).toBeNull();
    expect(outline(grid("Sum of n | Offences", "Row Labels | Count", ...ROWS))).toEqual(READ(2));
    expect(outline(grid("Row Labels | Count", ...ROWS.slice(0, 2), "Feb 20 | x"))).toBeNull();
  });
});
