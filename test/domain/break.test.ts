import { breaksWithin, parseBreak, partsWithin, recordedSince, type RecordingBreak } from "../../src/domain/break";
import { monthOf, type Month } from "../../src/domain/month";

const CELL = { sheet: "Breaks", row: 4, column: 0, rows: 1, columns: 1 };
const at = (month: Month, part: number | null = null): RecordingBreak => ({ month, note: "", part, at: CELL, partAt: CELL });
const END = monthOf(2020, 1);
const YEAR = { end: END, length: 12 };

describe("A break in recording", () => {
  it("parts the 24 months from their second month to their last", () => {
    const parted = (month: Month) => breaksWithin([at(month)], YEAR).length === 1;
    const months = [monthOf(2018, 2), monthOf(2018, 3), monthOf(2019, 2), END, monthOf(2020, 2)];
    expect(months.map(parted)).toEqual([false, true, true, true, false]);
    expect(breaksWithin(undefined, YEAR)).toEqual([]);
  });

  it("gives its part to the later 12 months alone", () => {
    const months = [monthOf(2019, 1), monthOf(2019, 2), END, monthOf(2020, 2)];
    expect(months.map((month) => partsWithin([at(month, 5)], YEAR).length)).toEqual([0, 1, 1, 0]);
    expect(partsWithin([at(END)], YEAR)).toEqual([]);
  });

  it("parts a shorter period from the same months of the year before, and says nothing of it with a part of 12 months", () => {
    const quarter = { end: monthOf(2019, 12), length: 3 };
    const months = [monthOf(2018, 10), monthOf(2018, 11), monthOf(2019, 5), monthOf(2019, 12), END];
    expect(months.map((month) => breaksWithin([at(month)], quarter).length)).toEqual([0, 1, 1, 1, 0]);
    expect(partsWithin([at(monthOf(2019, 11), 5)], quarter)).toEqual([]);
  });

  it("begins a strand's months anew, the last one up to its period's end", () => {
    expect(recordedSince([at(monthOf(2017, 4)), at(monthOf(2019, 6)), at(monthOf(2020, 2))], END)).toBe(monthOf(2019, 6));
    expect(recordedSince([at(monthOf(2020, 2))], END)).toBeNull();
  });

  it("is said in a line, its note and its part at will", () => {
    const june = { strand: "Knife Crime", month: monthOf(2019, 6), note: "new flag", part: 120 };
    expect(parseBreak("Knife Crime:2019-06:new flag:120")).toEqual(june);
    expect(parseBreak(" Knife Crime : 2019-06 ")).toEqual({ ...june, note: "", part: null });
    expect(parseBreak("Knife: all:2019-06:rule: 4")).toEqual({ ...june, strand: "Knife: all", note: "rule", part: 4 });
    expect(parseBreak("Knife Crime:2019-06:rule: new")).toEqual({ ...june, note: "rule: new", part: null });
    expect([parseBreak("Knife Crime"), parseBreak("Knife Crime:2019-13:flag")]).toEqual([null, null]);
  });
});
