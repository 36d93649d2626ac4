import { atOnce } from "../../../src/domain/slices";
import { measuresOfPlaces } from "../../../src/reading";
import { sheet } from "../sheets";
import { CUSTODY, DATA, measuresSheet, monthsOf, read } from "./measured-of";

const PLACES = ["North", "South", "West"];
const OTHER = sheet("Other", "Offence | Jan 20 | Feb 20 | Mar 20\nStops | 1 | 1 | 1\nSearches | 2 | 2 | 2");

function ofPlaces(...rows: readonly string[]) {
  const sheets = [DATA, CUSTODY, OTHER, measuresSheet(...rows)];
  return atOnce(measuresOfPlaces(read(sheets).measured, sheets, "Place", PLACES));
}

describe("measures counted for each of several places", () => {
  test("have what the column’s rows have, without the targets of the whole", () => {
    const { places, left } = ofPlaces(
      "Knife | Video | count | | Custody | Kind | Video | | | | 90",
      "Knife | Rate | rate | | Custody | Kind | Video | Interviews | | | 85%",
      "Knife | Held | tally | | Custody | | | | Jan 2020 | Mar 2020",
    );
    expect([left, places.length]).toEqual([[], 3]);
    const [north, south] = places.map(({ measures }) => measures as never as { counts: never; of: never; target: null; value: number }[]);
    expect([monthsOf(north![0]!.counts), north![0]!.target]).toEqual([["2020-01 5", "2020-02 6", "2020-03 7"], null]);
    expect([monthsOf(south![1]!.counts), monthsOf(south![1]!.of), south![1]!.target]).toEqual([
      ["2020-01 1", "2020-02 1", "2020-03 1"],
      ["2020-01 1", "2020-02 2", "2020-03 3"],
      null,
    ]);
    expect([north![2]!.value, south![2]!.value]).toEqual([78, 9]);
  });

  test("break down by theme within the place, without the total of the whole", () => {
    const { places } = ofPlaces("Knife | Held | theme | | Custody | Kind | | 87 | Jan 2020 | Mar 2020");
    expect(places.slice(0, 2).map(({ measures }) => measures)).toMatchObject([
      [
        {
          kind: "theme",
          total: null,
          totalSources: [],
          themes: [
            { theme: "Interviews", count: 60 },
            { theme: "Video", count: 18 },
          ],
        },
      ],
      [
        {
          kind: "theme",
          themes: [
            { theme: "Interviews", count: 6 },
            { theme: "Video", count: 3 },
          ],
        },
      ],
    ]);
  });

  test("are left out where they are typed, beside a target, or on a sheet without the column", () => {
    const { places, left } = ofPlaces(
      "Knife | Arrests | tally | | | | 5 | | Jan 2020 | Mar 2020",
      "Knife | Kits | progress | | Custody | Kind | Video | | Jan 2020 | Mar 2020 | 9",
      "Fraud | Stops | count | | Other | Offence | Stops",
      "Fraud | Talks | theme | A | | | 5",
      "Knife | Video | count | | Custody | Kind | Video",
    );
    expect(left).toEqual([
      { section: "Knife", name: "Arrests", why: "typed", sheets: [] },
      { section: "Knife", name: "Kits", why: "target", sheets: [] },
      { section: "Fraud", name: "Stops", why: "noColumn", sheets: ["Other"] },
      { section: "Fraud", name: "Talks", why: "typed", sheets: [] },
    ]);
    expect(places.map(({ measures }) => measures.map(({ name }) => name))).toEqual([["Video"], ["Video"], ["Video"]]);
    expect(ofPlaces("Knife | Arrests | tally | | | | 5 | | Jan 2020 | Mar 2020").places).toEqual(
      Array(3).fill({ measures: [], findings: [] }),
    );
  });

  test("have no number where the place has no months, which is told", () => {
    const { places } = ofPlaces("Knife | Held | tally | | Custody | Kind | Video | | Jan 2020 | Mar 2020");
    expect(places.map(({ measures, findings }) => [measures.length, findings.map(({ code }) => code)])).toEqual([
      [1, []],
      [1, []],
      [0, ["measureMonthsMissing"]],
    ]);
  });
});
