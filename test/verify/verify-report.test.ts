import type { ReportOptions } from "../../src/report/report-options";
import { builtHost, builtWithBreaks, faultsOf, verified } from "./built";

const OPTIONS: readonly (readonly [string, Partial<ReportOptions>])[] = [
  ["as it is", {}],
  ["with control charts", { charts: "both", overviewOrder: "standsOut" }],
  ["without charts and notes", { charts: "none", dataNotes: false, colours: { main: "#7A1F5C" } }],
  ["with hidden counts", { suppress: 5 }],
  ["of a quarter, with a second baseline", { period: { kind: "quarter" }, baseline: { kind: "years", count: 3 } }],
  ["of other 12 months", { smallestBase: 1, baseline: { kind: "year", end: 2018 * 12 + 2 } as ReportOptions["baseline"] }],
];

describe("a report that is verified", () => {
  test.each(OPTIONS)("has no fault, %s", async (_, options) => {
    expect(await faultsOf(await builtHost(options))).toEqual([]);
  });

  test.each(OPTIONS)("has none with a break and a target, %s", async (_, options) => {
    const host = await builtWithBreaks(options);
    expect(await faultsOf(host)).toEqual([]);
    expect(await verified(host)).toMatchObject({ kind: "checked", hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });
});
