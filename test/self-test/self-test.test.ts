import { openHost } from "../../host/node";
import { aboutHost, edgeOf, PLACES, type Place } from "../../scripts/self-test/on-host";
import { NotBareError } from "../../src/excel/self-test/bare-workbook";
import { addSheet, visibleSheets } from "../../src/excel/self-test/cells";
import { insertSample } from "../../src/jobs/insert-sample";
import { requirementSets, resultText } from "../../src/self-test/result-text";
import { BY_NIGHT } from "../night";
import { beyond, floor, minor } from "../manifest/requirements";
import { runSelfTest, type SelfTestProgress } from "../../src/self-test/run-self-test";
import { SCENARIOS } from "../../src/self-test/scenarios";
import type { Scenario, SelfTestEdge } from "../../src/self-test/trial";

/** To the host a Mac is a desktop: its report is not built again in every region, for the time that it takes. */
const scenariosFor = ({ platform }: Place) =>
  platform === "mac" ? SCENARIOS.filter(({ title }) => !title.startsWith("The sample")) : SCENARIOS;

describe("the self-test on the embedded host", () => {
  // Of the American Excel it asks what the oldest has that the manifest lets in, of the others all.
  // By day the two that differ most: all nine take as long as twenty suites.
  test.each(
    BY_NIGHT
      ? PLACES
      : PLACES.filter(({ platform, locale }) => `${platform} ${locale}` === "web de-DE" || `${platform} ${locale}` === "desktop en-US"),
  )("comes out as expected: $platform, $locale", async (place) => {
    const host = await openHost(place);
    const isOld = place.locale === "en-US";
    const supports = (version: string) => !isOld || minor(version) <= floor;
    const result = await runSelfTest({ ...edgeOf(host), supports }, undefined, scenariosFor(place));
    expect(result.steps.filter(({ came }) => came === "differed")).toEqual([]);
    expect(result.steps.filter(({ came }) => came === "passed").length).toBeGreaterThan(85);
    expect(resultText(result, aboutHost(place))).toMatch(/^Strand Report [\d.]+, self-test: \d+ as expected, 0 not, in /);
    if (isOld) expect([host.traffic.api.length > 100, beyond(host)]).toEqual([true, []]);
  });
});

describe("a workbook that holds anything", () => {
  test.each<[string, string, (run: SelfTestEdge["run"]) => Promise<unknown>]>([
    ["a cell", "cells at Mine!A1", (run) => addSheet(run, "Mine", [["x"]])],
    ["the sample", "cells at 'Monthly offences'!A1", insertSample],
    ["a name", "the name “Rate”", (run) => run(async (context) => void context.workbook.names.add("Rate", "=0.2"))],
    [
      "what the add-in kept",
      "what Strand Report kept",
      (run) => run(async (context) => void context.workbook.settings.add("strandReport.checks", "{}")),
    ],
    [
      "a protected sheet",
      "protection on “Sheet1”",
      (run) => run(async (context) => context.workbook.worksheets.getFirst().protection.protect()),
    ],
  ])("is refused with %s, and not touched", async (_, words, put) => {
    const host = await openHost();
    await put(host.run);
    host.traffic.reset();
    const told = runSelfTest(edgeOf(host));
    await expect(told).rejects.toThrow(NotBareError);
    await expect(told).rejects.toThrow(words);
    expect(host.traffic.syncs.filter(({ kind }) => kind === "write")).toEqual([]);
  });
});

describe("what a scenario does", () => {
  const scenario = (run: Scenario["run"]): Scenario => ({ title: "One", run });

  test("is told as it differs, with what was expected and seen, and the next goes on in a bare workbook", async () => {
    const host = await openHost();
    const told: SelfTestProgress[] = [];
    const { steps, traffic } = await runSelfTest(edgeOf(host), (now) => told.push(now), [
      scenario(async ({ run, same }) => {
        await insertSample(run);
        same("two and two", 4, 5);
        throw new Error("Out of luck");
      }),
      scenario(async ({ run, note }) => note("sheets", await visibleSheets(run))),
    ]);
    expect(steps.map(({ what, came, expected, seen }) => [what, came, expected, seen])).toEqual([
      ["two and two", "differed", "4", "5"],
      ["runs to its end", "differed", "yes", "Error: Out of luck"],
      ["is cleared away", "passed", "yes", "yes"],
      ["sheets", "noted", null, '["Sheet1"]'],
      ["runs to its end", "passed", "yes", "yes"],
      ["is cleared away", "passed", "yes", "yes"],
    ]);
    expect(told.map(({ at, of, steps: so }) => [at, of, so.length])).toEqual([
      [1, 2, 0],
      [2, 2, 3],
    ]);
    expect(traffic[0]!.syncs.map(({ sent, received }) => sent! > 100 && received! > 20)).toEqual([true, true]);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  test("stands first in the text where it is not as expected", async () => {
    const host = await openHost();
    const result = await runSelfTest(edgeOf(host), undefined, [scenario(async ({ same }) => same("it adds up", [1, 2], "x".repeat(700)))]);
    const text = resultText(result, aboutHost(PLACES[0]!));
    expect(text.split("\n")[0]).toMatch(/self-test: 2 as expected, 1 not, in \d/);
    expect(text).toContain(`NOT AS EXPECTED\n- One: it adds up\n    expected: [1,2]\n    seen:     ${"x".repeat(600)}… (700 letters)\n`);
  });
});

test("requirement sets are told in runs", () => {
  const sets = requirementSets((set, version) => set === "ExcelApi" && ["1.1", "1.2", "1.3", "1.5"].includes(version));
  expect(sets.slice(0, 2)).toEqual(["ExcelApi 1.1 to 1.3, 1.5", "ExcelApiOnline none"]);
});
