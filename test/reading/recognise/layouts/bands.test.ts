import { bandsOf, ofBand } from "../../../../src/reading/recognise/layouts/bands";
import type { MonthlyTable } from "../../../../src/reading/tables/tables";
import { columnsOf, viewed } from "./viewed";

/** What stands over its columns, for each band; null where there are none. The header is row 2, months stand in A. */
function bands(over: string, headers: string, ...rows: readonly string[]): readonly string[] | null {
  return (
    found(over, headers, ...rows)?.map(({ over: name, counts }) => `${name}: ${counts.map(({ header }) => header).join(", ")}`) ?? null
  );
}
function found(over: string, headers: string, ...rows: readonly string[]) {
  const view = viewed([over, headers, ...rows].join("\n"));
  const counts = headers
    .split("|")
    .flatMap((header, column) => (column === 0 || header.trim() === "" ? [] : [{ header: header.trim(), column }]));
  return bandsOf(
    view,
    1,
    0,
    counts,
    rows.map((_, at) => at + 2),
  );
}

describe("Places over the same offences are bands, and offences over the same places", () => {
  test("each with the columns to the next", () => {
    expect(bands(" | Basildon | | Harlow |", "Month | Fraud | Theft | Fraud | Theft")).toEqual([
      "Basildon: Fraud, Theft",
      "Harlow: Fraud, Theft",
    ]);
    expect(bands(" | Fraud | | Theft |", "Month | Basildon | Harlow | Basildon | Harlow")).toEqual([
      "Fraud: Basildon, Harlow",
      "Theft: Basildon, Harlow",
    ]);
    expect(bands(" | Basildon | Harlow | Basildon | Harlow", "Month | Fraud | Fraud | Theft | Theft")).toEqual([
      "Basildon: Fraud, Theft",
      "Harlow: Fraud, Theft",
    ]);
  });

  test.each([
    ["the headers do not come again", " | Basildon | | Harlow |", "Month | Fraud | Theft | Arson | Rape"],
    ["one comes twice below one", " | Basildon | | Harlow |", "Month | Fraud | Fraud | Fraud | Theft"],
    ["there is one alone", " | Basildon | | |", "Month | Fraud | Theft | Arson | Rape"],
    ["both are places", " | Basildon | | Harlow |", "Month | Southend | Colchester | Southend | Colchester"],
    ["neither is", " | Solved | | Reported |", "Month | Fraud | Theft | Fraud | Theft"],
    ["one of those above is none", " | Basildon | | Solved |", "Month | Fraud | Theft | Fraud | Theft"],
    ["nothing stands over the first", " | | Basildon | Harlow |", "Month | Fraud | Theft | Fraud | Theft"],
    ["it stands over the months", "Basildon | | | Harlow |", "Month | Fraud | Theft | Fraud | Theft"],
    ["a number stands over them", " | 2019 | | Harlow |", "Month | Fraud | Theft | Fraud | Theft"],
  ])("but not where %s", (_, over, headers) => {
    expect(bands(over, headers)).toBeNull();
  });

  test("may have a county among their districts that is the sum of these, in all rows but a few", () => {
    const rows = (off: number) => Array.from({ length: 200 }, (_, at) => `Jan | 1 | 2 | ${at < off ? 4 : 3} | 1 | 2 | 3`);
    const read = (off: number) =>
      bands(" | Fraud | | | Theft | |", "Month | Basildon | Harlow | Essex | Basildon | Harlow | Essex", ...rows(off));
    expect([read(0)?.length, read(1)?.length, read(2)]).toEqual([2, 2, null]);
  });
});

describe("A band's table", () => {
  const table = (over: string, headers: string, totals: readonly number[] = []) => {
    const [, second] = found(over, headers, "Jan | 1 | 2 | 3 | 1 | 2 | 3")!;
    const of = (column: number) => ({ header: `T${column}`, column });
    const whole = {
      title: "Data",
      titles: ["Data"],
      counts: second!.counts.map((count) => ({ ...count, month: null })),
      totals: totals.map(of),
      categories: [],
      place: null,
    };
    return ofBand(whole as unknown as MonthlyTable, second!);
  };

  test("is of its place, as its title", () => {
    const read = table(" | Basildon | | Harlow |", "Month | Fraud | Theft | Fraud | Theft");
    expect(read).toMatchObject({ title: "Harlow", titles: ["Data", "Harlow"], place: null });
  });

  test("or of its offence, with places across, among which a county is their total", () => {
    const read = table(" | Fraud | | | Theft | |", "Month | Basildon | Harlow | Essex | Basildon | Harlow | Essex");
    expect(read).toMatchObject({
      title: "Data",
      named: { word: "Place", known: false, of: "place" },
      place: { header: "Offence", value: "Theft", from: "header", family: -1, known: true },
    });
    expect(columnsOf(read)).toMatchObject({ counts: ["Basildon", "Harlow"], totals: ["Essex"] });
  });

  test("has the totals among its columns and right after them", () => {
    const read = table(" | Basildon | | | Harlow | | ", "Month | Fraud | Theft | | Fraud | Theft | ", [3, 4, 5, 6, 7]);
    expect(columnsOf(read).totals).toEqual(["T5", "T6"]);
  });
});
