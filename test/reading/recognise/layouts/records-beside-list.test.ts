import { recordsBesideList } from "../../../../src/reading/recognise/layouts/list-beside";
import { viewed, type Said } from "./viewed";

const RECORDS = Array.from({ length: 12 }, (_, at) => `C${at} | 0${1 + (at % 9)}/0${1 + (at % 3)}/2020 | ${at % 2 ? "Theft" : "Fraud"}`);

/** The last column of the records beside a list; null where none is seen. */
function beside(
  list: readonly string[],
  {
    from = 0,
    head = "Ref | Date | Offence | | Month | Total",
    records = RECORDS,
    said = {},
  }: { from?: number; head?: string; records?: readonly string[]; said?: Said } = {},
) {
  const rows = Array.from(
    { length: Math.max(records.length, from + list.length) },
    (_, at) => `${records[at] ?? "| |"} | | ${list[at - from] ?? "|"}`,
  );
  const view = viewed([head, ...rows].join("\n"), said);
  const region = recordsBesideList(view, view.region);
  return region && "ABCDEF"[region.right];
}
const MONTHS = ["Jan 20 | 4", "Feb 20 | 4", "Mar 20 | 4"];

describe("A list by months to the right of records", () => {
  test("is one where each month stands once and they end above the records' last row", () => {
    expect(beside(MONTHS)).toBe("D");
    expect(beside(MONTHS.map((line) => line.replace(/4$/, "four")))).toBe("D");
  });

  test("has three months where no counts stand beside them, without a gap and none twice", () => {
    const words = (...months: readonly string[]) => beside(months.map((month) => (month === "" ? "|" : `${month} | four`)));
    expect(words("Jan 20", "Feb 20", "Mar 20")).toBe("D");
    expect(words("Jan 20", "Feb 20")).toBeNull();
    expect(words("Jan 20", "", "Feb 20", "Mar 20")).toBeNull();
    expect(words("Jan 20", "Feb 20", "Jan 20")).toBeNull();
  });

  test("is none where it ends with the records, or with fewer months where more than their counts stands beside the records", () => {
    expect(
      beside(
        MONTHS.map((line) => line.replace(/4$/, "four")),
        { from: 9 },
      ),
    ).toBeNull();
    expect(beside(MONTHS, { from: 9 })).toBeNull();
    expect(beside(MONTHS, { from: 8 })).toBe("D");
    expect(beside(MONTHS.slice(0, 2))).toBe("D");
    expect(beside([...MONTHS.slice(0, 2), "| x"])).toBeNull();
    expect(beside(["Jan 20 | 4", "Jan 20 | x"])).toBeNull();
  });

  test("is none that has a month in each of the records' rows", () => {
    expect(beside(RECORDS.map((_, at) => `0${1 + (at % 3)}/0${1 + (at % 9)}/2020 | 4`))).toBeNull();
  });

  test("may have its counts in any column beside its months", () => {
    expect(
      beside(
        MONTHS.slice(0, 2).map((line) => line.replace("| ", "| n | ")),
        { head: "Ref | Date | Offence | | Month | Note | Total" },
      ),
    ).toBe("D");
  });

  test("stands beside records that have a column of offences, by its header or the analyst's word", () => {
    const head = "Ref | Date | Remark | | Month | Total";
    expect(beside(MONTHS, { head })).toBeNull();
    expect(beside(MONTHS, { head, said: { C: "offence" } })).toBe("D");
  });

  test("is looked for to the right of the first dates alone", () => {
    expect(beside([])).toBeNull();
    const view = viewed(
      ["Month | Total | Ref | Date | Offence", ...RECORDS.map((record, at) => `${MONTHS[at] ?? "|"} | ${record}`)].join("\n"),
    );
    expect(recordsBesideList(view, view.region)).toBeNull();
  });
});
