import { FilesError } from "../../src/files/files-error";
import { lookThrough, placeText } from "../../src/files/look-through";
import type { RecordCell } from "../../src/files/opened-file";
import { MOST_DATE_TEXTS } from "../../src/records";
import { opened, UNDER_WAY } from "./records-in-memory";

const HEADERS = ["Date", "Offence", "Disposal", "Status", "Beat", "District"];
const COLUMNS = { date: "Date", wanted: ["Offence", "Missing"], states: ["Disposal", "Status"], places: ["Beat", "District"] };
const look = (...files: readonly (readonly (readonly RecordCell[])[])[]) =>
  lookThrough(
    files.map((records, at) => opened(`${"ab"[at]!}.csv`, HEADERS, records)),
    COLUMNS,
    UNDER_WAY,
  );
const many = (count: number, of: (at: number) => readonly RecordCell[]) => Array.from({ length: count }, (_, at) => of(at));

describe("What all records say before they are counted", () => {
  test("is how many each date has, and where the first of them stands, in whatever file", async () => {
    const { dates } = await look(
      [
        ["2019-01-01", "Theft"],
        ["2019-01-02", "Theft"],
        ["2019-01-01", "Arson"],
        ["2019-01-03 10:15", "Arson"],
      ],
      [["2019-01-04"], ["2019-01-03 11:30"], ["2019-01-04"]],
    );
    expect(Object.fromEntries(dates)).toEqual({
      "2019-01-01": { count: 2, first: "a.csv, row 2" },
      "2019-01-02": { count: 1, first: "a.csv, row 3" },
      "2019-01-03 00:00": { count: 2, first: "a.csv, row 5" },
      "2019-01-04": { count: 2, first: "b.csv, row 2" },
    });
    expect(placeText(opened("c.csv", [], [], { rowOf: (index) => index + 5 }), 3)).toBe("c.csv, row 8");
  });

  test("is how many texts each column has, blanks aside", async () => {
    const { texts } = await look([
      ["", "Theft"],
      ["", ""],
      ["", "Arson"],
      ["", "Theft"],
    ]);
    expect([...texts]).toEqual([
      ["Offence", 2],
      ["Missing", 0],
    ]);
  });

  test("is which columns say that some records are no offences, unless they have too many texts", async () => {
    const of = async (disposals: number) =>
      (await look(many(disposals, (at) => ["", "", at === 0 ? "No crime" : `Disposal ${at}`, at === 3 ? "Cancelled" : "Open"]))).states;
    expect([await of(500), await of(501)]).toEqual([["Disposal", "Status"], ["Status"]]);
    expect((await look([["", "", "Charged", "Open"]])).states).toEqual([]);
  });

  test("is how many records each place has on each date, unless there are too many places", async () => {
    const { places } = await look([
      ["2019-01-01", "Theft", "", "", "B1", "Harlow"],
      ["2019-01-01", "Theft", "", "", "B2", "Harlow"],
      ["2019-01-02", "Theft", "", "", "B1", ""],
    ]);
    const counts = places.map((column) => [...column!].map(([place, days]) => [place, Object.fromEntries(days)]));
    expect(counts).toEqual([
      [
        ["B1", { "2019-01-01": 1, "2019-01-02": 1 }],
        ["B2", { "2019-01-01": 1 }],
      ],
      [
        ["Harlow", { "2019-01-01": 2 }],
        ["", { "2019-01-02": 1 }],
      ],
    ]);
    const of = async (beats: number) => {
      const found = await look(many(beats, (at) => ["2019-01-01", "Theft", "", "", `B${at}`, "Harlow"]));
      return found.places.map((column) => column?.size ?? null);
    };
    expect([await of(300), await of(301), await of(305)]).toEqual([
      [300, 1],
      [null, 1],
      [null, 1],
    ]);
  });

  test("is refused where more dates stand there than days can be", async () => {
    const dates = (count: number) => look(many(count, (at) => [at]));
    expect((await dates(MOST_DATE_TEXTS)).dates.size).toBe(MOST_DATE_TEXTS);
    const refused = dates(MOST_DATE_TEXTS + 1);
    await expect(refused).rejects.toThrow(FilesError);
    await expect(refused).rejects.toThrow("“Date” has more than 200,000 different texts, such as “200000”");
  });
});
