import { isoMonth, type Month } from "../../../../src/domain/month";
import { checkedChain, figures, lines, only, sheet } from "../../sheets";

const PAIR = "12 months to Jan 2019 | 12 months to Jan 2020 | Change | % Change";
const HEADER = `Offence | ${PAIR}`;
const row = (offence: string, earlier: number, later: number) => `${offence} | ${figuresOf(earlier, later)}`;
const figuresOf = (earlier: number, later: number) =>
  `${earlier} | ${later} | ${later - earlier} | ${Math.round(((later - earlier) / earlier) * 100)}%`;
const FORCE = [row("Burglary", 1210, 1104), row("Robbery", 388, 402)];
const NORTH = [row("Burglary", 726, 662), row("Robbery", 232, 241)];
const SOUTH = [row("Burglary", 484, 442), row("Robbery", 156, 161)];
const table = (...rows: readonly string[]) => [HEADER, ...rows].join("\n");
const ALL = { Burglary: { "2019-01": 1210, "2020-01": 1104 }, Robbery: { "2019-01": 388, "2020-01": 402 } };
const errors = (read: ReturnType<typeof checkedChain>) => lines(read).filter((line) => line.startsWith("error"));

describe("Comparison tables that name the same offences", () => {
  test("add up as places, one below the other or on sheets of their own", () => {
    const stacked = checkedChain([sheet("Pack", `North\n${table(...NORTH)}\n\nSouth\n${table(...SOUTH)}`)]);
    const sheets = checkedChain([sheet("North", table(...NORTH)), sheet("South", table(...SOUTH))]);
    expect([figures(stacked), errors(stacked)]).toEqual([ALL, []]);
    expect([figures(sheets), errors(sheets)]).toEqual([ALL, []]);
  });

  test("count the whole once where it stands beside its parts", () => {
    const stacked = checkedChain([sheet("Pack", `Force\n${table(...FORCE)}\n\nNorth\n${table(...NORTH)}\n\nSouth\n${table(...SOUTH)}`)]);
    const sheets = checkedChain([sheet("Force", table(...FORCE)), sheet("North", table(...NORTH)), sheet("South", table(...SOUTH))]);
    expect([figures(stacked), figures(sheets)]).toEqual([ALL, ALL]);
    const inRows = ["Force", "North", "South"].flatMap((place, at) => [FORCE, NORTH, SOUTH][at]!.map((each) => `${place} | ${each}`));
    const column = checkedChain([sheet("Pack", `District | ${HEADER}\n${inRows.join("\n")}`)]);
    expect([figures(column), errors(column)]).toEqual([ALL, []]);
  });

  test("have the names of their rows left of the first, where they stand beside one another", () => {
    const beside = (first: readonly string[], second: readonly string[]) =>
      first.map((each, at) => `${each} | ${second[at]!.split(" | ").slice(1).join(" | ")}`);
    const places = checkedChain([sheet("Pack", ` | North | | | | South\n${HEADER} | ${PAIR}\n${beside(NORTH, SOUTH).join("\n")}`)]);
    expect([figures(places), errors(places)]).toEqual([ALL, []]);
    const solved = [row("Burglary", 121, 100), row("Robbery", 38, 40)];
    const kinds = checkedChain([sheet("Pack", ` | Solved | | | | Offences\n${HEADER} | ${PAIR}\n${beside(solved, FORCE).join("\n")}`)]);
    expect([figures(kinds), errors(kinds)]).toEqual([ALL, []]);
  });

  test("of other periods are asked about, since one would hide the other", () => {
    const last = sheet(
      "Q3",
      table(...SOUTH)
        .replaceAll("Jan", "Oct")
        .replace("2019", "2018")
        .replace("2020", "2019"),
    );
    expect(errors(checkedChain([last, sheet("Q4", table(...FORCE))]))).toEqual(["error severalSources", "error severalSources"]);
  });

  test("are places with offences over their pairs, and two of one row each are two strands", () => {
    const bands = (...rows: readonly string[]) => ` | Burglary | | | | Robbery\nDistrict | ${PAIR} | ${PAIR}\n${rows.join("\n")}`;
    const pairs = (one: readonly [number, number], other: readonly [number, number]) => `${figuresOf(...one)} | ${figuresOf(...other)}`;
    const two = checkedChain([
      sheet("Pack", bands(`North | ${pairs([726, 662], [232, 241])}`, `South | ${pairs([484, 442], [156, 161])}`)),
    ]);
    expect([figures(two), errors(two)]).toEqual([ALL, []]);
    expect(figures(checkedChain([sheet("Pack", bands(`Force | ${pairs([1210, 1104], [388, 402])}`))]))).toMatchObject({
      Robbery: ALL.Robbery,
    });
  });

  test("do not hide a pair that is not read, nor months on the same sheet", () => {
    const undated = "Offence | Previous year | Current year | Change\nBurglary | 484 | 442 | -42\nRobbery | 156 | 161 | 5";
    expect(errors(checkedChain([sheet("Pack", `North\n${table(...NORTH)}\n\nSouth\n${undated}`)]))).toEqual([
      "error pairNotRead Pack B7:C7",
    ]);
    const months = Array.from({ length: 24 }, (_, at) => `@${isoMonth((2018 * 12 + at + 1) as Month)}`);
    const monthly = `Offence | ${months.join(" | ")}\nBurglary | ${months.map(() => 50).join(" | ")}`;
    expect(errors(checkedChain([sheet("Pack", `${table(...NORTH)}\n\nMonths\n${monthly}`)]))).not.toEqual([]);
  });

  test("ask about a row that stands there twice", () => {
    expect(errors(checkedChain([sheet("Pack", table(...FORCE, FORCE[0]!))]))).toEqual(["error duplicateRows Pack A4"]);
  });

  test("have their differences checked, in each place’s table or row", () => {
    const wrong = NORTH.map((each) => each.replace("| 9 | 4%", "| 8 | 4%"));
    const told = (read: ReturnType<typeof checkedChain>) => lines(read, { infos: true }).filter((line) => line.includes("diff"));
    expect(told(checkedChain([sheet("North", table(...wrong)), sheet("South", table(...SOUTH))]))).toEqual([
      "warning diffDisagrees North D3",
    ]);
    const inRows = [...wrong.map((each) => `North | ${each}`), ...SOUTH.map((each) => `South | ${each}`)];
    expect(told(checkedChain([sheet("Pack", `District | ${HEADER}\n${inRows.join("\n")}`)]))).toEqual(["warning diffDisagrees Pack E3"]);
    const places = ["North | 100 | 120 | 20 | 20%", "South | 100 | 90 | -10 | -11%"];
    expect(told(checkedChain([sheet("Pack", ["District", PAIR].join(" | ") + `\n${places.join("\n")}`)]))).toEqual([
      "warning diffDisagrees Pack E3",
    ]);
  });

  test("stay as they are where each names others, with their differences checked", () => {
    const wrong = "Fraud | 10 | 12 | 3 | 20%";
    const read = checkedChain([sheet("Pack", `Acquisitive\n${table(...FORCE)}\n\nOther\n${table(wrong)}`)]);
    expect(figures(read)).toEqual({ ...ALL, Fraud: { "2019-01": 10, "2020-01": 12 } });
    expect(only(read, "diffDisagrees").details.strand).toBe("Fraud");
  });
});
