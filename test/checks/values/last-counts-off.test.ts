import { lastCountsOff } from "../../../src/checks/values/last-counts-off";
import { checkedChain, only, sheet } from "../../reading/sheets";
import { counts, long, monthsFrom, sheetAMonth, toldOf, wide, type Series } from "../layouts";

const SIX = ["North", "South", "East", "West", "Mid", "Coast"];
const OFFENCES = ["Burglary", "Theft", "Violence"];
const MONTHS = 26;
const LAST = MONTHS - 1;

type Change = (all: readonly number[], district: string, offence: string) => readonly number[];
const districts = (change: Change = (all) => all, offences = OFFENCES): Series =>
  Object.fromEntries(
    offences.flatMap((offence, at) =>
      SIX.map((district, of) => [`${offence} | ${district}`, change(counts(60 + 40 * at, MONTHS, of + at), district, offence)]),
    ),
  );
/** One district's last counts, times this. */
const times = (factor: number, offences = OFFENCES): Change => {
  return (all, district, offence) =>
    district === "East" && offences.includes(offence) ? all.with(LAST, Math.round(all[LAST]! * factor)) : all;
};
const found = (series: Series) => only(checkedChain([wide("Data", series)], { by: "Offence" }), "lastCountsOff");

describe("one district's last month that is far too low is told,", () => {
  test.each([
    ["long", [long("Data", districts(times(0.4)))], "Data D454, D460, D466"],
    ["wide", [wide("Data", districts(times(0.4)))], "Data AB4, AB10, AB16"],
    ["sheets of a month each", sheetAMonth(districts(times(0.4))), "Feb 2020 C4, C10, C16"],
  ])("all of its offences by its name: %s", (_, sheets, place) => {
    const { sheet: on, address, details } = only(checkedChain(sheets, { by: "Offence" }), "lastCountsOff");
    expect(`${on!} ${address!}`).toBe(place);
    expect(details).toMatchObject({ count: 1, values: [{ name: "East", found: 136 }] });
  });

  test("on a sheet of its own, beside the other districts' sheets", () => {
    const sheets = SIX.map((district) => {
      const own = districts(times(0.4));
      const rows = OFFENCES.map((offence) => [offence, ...own[`${offence} | ${district}`]!].join(" | "));
      return sheet(
        district,
        [`Offences in ${district} district`, ["Offence", ...monthsFrom("2018-01", MONTHS)].join(" | "), ...rows].join("\n"),
      );
    });
    expect(toldOf(sheets, "lastCountsOff")).toEqual([expect.stringContaining("East AA3:AA5")]);
  });

  test("on each sheet apart, where more than six are off on several sheets", () => {
    const offOn = (district: number) => (district < 8 ? OFFENCES[district % 3] : undefined);
    const sheets = Array.from({ length: 14 }, (_, district) => {
      const rows = OFFENCES.map((offence, at) => {
        const all = counts(100 + 40 * at, MONTHS, 3 * district + at);
        const own = offence === offOn(district) ? all.with(LAST, Math.round(all[LAST]! * 0.35)) : all;
        return [offence, ...own].join(" | ");
      });
      return sheet(`Ward ${district} district`, [["Offence", ...monthsFrom("2018-01", MONTHS)].join(" | "), ...rows].join("\n"));
    });
    const all = checkedChain(sheets, { by: "Offence" }).findings.filter(({ code }) => code === "lastCountsOff");
    expect(all.map(({ sheet: on }) => on).toSorted()).toEqual(Array.from({ length: 8 }, (_, district) => `Ward ${district} district`));
  });

  test("of one offence alone, with the count that is to be expected", () => {
    const { address, details } = found(districts(times(0.3, ["Theft"])));
    expect([address, details.values]).toEqual(["AB10", [{ name: "Theft, East", found: 32, expected: 112 }]]);
  });

  test("but not what is low everywhere, nor a district that was always low", () => {
    expect(
      toldOf(
        [
          wide(
            "Data",
            districts((all) => all.with(LAST, Math.round(all[LAST]! * 0.4))),
          ),
        ],
        "lastCountsOff",
      ),
    ).toEqual([]);
    const small = districts((all, district) => (district === "East" ? all.map((count) => Math.round(count * 0.4)) : all));
    expect(toldOf([wide("Data", small)], "lastCountsOff")).toEqual([]);
  });

  test("nor what is a fifth lower, nor one of two districts", () => {
    expect(toldOf([wide("Data", districts(times(0.8)))], "lastCountsOff")).toEqual([]);
    const two = Object.fromEntries(Object.entries(districts(times(0.4), ["Theft"])).filter(([name]) => /East|West/.test(name)));
    expect(toldOf([wide("Data", two)], "lastCountsOff")).toEqual([]);
  });

  test("nor with fewer months than a history needs", () => {
    const short = Object.fromEntries(Object.entries(districts(times(0.4))).map(([name, all]) => [name, all.slice(-12)]));
    expect(toldOf([wide("Data", short)], "lastCountsOff")).toEqual([]);
  });
});

test("a count with a nought too many is told, where it does not stand out enough from its own history", () => {
  const wild = districts((all, district, offence) => {
    const varied = all.map((count, at) => Math.round(count * (0.1 + 0.12 * (at % 4))));
    return district === "East" && offence === "Theft" ? varied.with(LAST, varied[LAST]! * 10) : varied;
  });
  const { details } = found(wild);
  expect(details.values).toEqual([{ name: "Theft, East", found: 230, expected: 25 }]);
});

test("what one district explains is told once, and not of the others that it makes look low", () => {
  const read = checkedChain([wide("Data", districts(times(10)))], { by: "Offence" });
  expect(read.findings.map(({ code }) => code).filter((code) => code === "implausibleCount")).toHaveLength(3);
  expect(toldOf([wide("Data", districts(times(10)))], "lastCountsOff")).toEqual([]);
});

test("an acceptance rests on what is told, whatever the month", () => {
  const values = [{ name: "East", found: 45, expected: 110 }];
  expect(lastCountsOff.restsOn!({ period: { end: 24_000 as never, length: 1 }, values, count: 1 })).toEqual([["East", 45]]);
});
