import { chain, figures, lines, readingSheet, sheet } from "../../sheets";

const RECORDS = Array.from({ length: 30 }, (_, at) => `C${at} | @2020-0${1 + (at % 3)} | ${at % 2 ? "Theft" : "Fraud"}`);
const FIVE = { "2020-01": 5, "2020-02": 5, "2020-03": 5 };
const COUNTED = { Fraud: FIVE, Theft: FIVE };

/** Records with cells beside each of their rows. */
const beside = (header: string, cells: (at: number) => string, offence = "Offence") =>
  sheet("Data", [`Ref | Date | ${offence} | ${header}`, ...RECORDS.map((record, at) => `${record} | ${cells(at)}`)].join("\n"));
const listed = (list: readonly string[], { from = 0, offence = "Offence" } = {}) =>
  beside("| Month | Total", (at) => ` | ${list[at - from] ?? "|"}`, offence);
const THREE = ["Jan 20 | 10", "Feb 20 | 10", "Mar 20 | 10"];

describe("A list by months beside records is made of them, and not read", () => {
  test.each([
    ["of three months", listed(THREE)],
    ["of two months", listed(THREE.slice(0, 2))],
    ["of one month", listed(THREE.slice(0, 1))],
    ["with a gap", listed(["Jan 20 | 10", "|", "Feb 20 | 10", "Mar 20 | 10"])],
    ["with a month twice", listed(["Jan 20 | 10", "Feb 20 | 10", "Jan 20 | 10"])],
    ["that ends with the records", listed(THREE, { from: 27 })],
    ["with its total", listed(["Jan 20 | 10", "Feb 20 | 10", "Total | 20"])],
  ])("%s", (_, data) => {
    const read = chain([data], { by: "Offence" });
    expect([figures(read), lines(read)]).toEqual([COUNTED, []]);
  });

  test("with notes in other rows beside it", () => {
    const noted = (list: readonly string[]) =>
      beside("| Month | Total | Note", (at) => ` | ${list[at] ?? "|"} | ${at === 9 ? "checked" : ""}`);
    expect(figures(chain([noted(THREE)], { by: "Offence" }))).toEqual(COUNTED);
  });

  test("that is longer than the records", () => {
    const list = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep"].map((month, at) => `${month} 20 | ${at < 3 ? 2 : 0}`);
    const rows = list.map((month, at) => `${RECORDS[at] && at < 6 ? RECORDS[at] : "| |"} | | ${month}`);
    const read = chain([sheet("Data", ["Ref | Date | Offence | | Month | Total", ...rows].join("\n"))], { by: "Offence" });
    expect(figures(read)).toEqual({
      Fraud: { "2020-01": 1, "2020-02": 1, "2020-03": 1 },
      Theft: { "2020-01": 1, "2020-02": 1, "2020-03": 1 },
    });
  });

  test("whatever the column of offences is called, if the analyst says which it is", () => {
    const said = readingSheet([{ sheet: "Data", column: "C", readAs: "offence" }]);
    expect(figures(chain([listed(THREE, { offence: "Remark" }), said]))).toEqual(COUNTED);
  });
});

describe("No list is", () => {
  test.each([
    ["a second date, of some of the records", beside("Closed | District", (at) => `${at % 4 ? "" : "@2020-05"} | North`)],
    ["what each record has", beside("Month | Count", (at) => `@2020-0${1 + (at % 3)} | 1`)],
  ])("%s", (_, data) => {
    expect(figures(chain([data], { by: "Offence" }))).toEqual(COUNTED);
    const place = data.values[0]!.at(-1)!;
    if (place === "District") expect(Object.keys(figures(chain([data], { by: "District" })))).toEqual(["North"]);
  });
});
