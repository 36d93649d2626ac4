import type { BreakNote } from "../../src/domain/break";
import { monthOf } from "../../src/domain/month";
import { buildReport } from "../../src/jobs/build-report";
import { keepBreaks, takeBackBreaks } from "../../src/jobs/keep-breaks";
import { valuesOf } from "../excel/written";
import { hostOf, longRows } from "../workbooks";

const OPTIONS = { by: null, strandsFrom: null, end: null, today: new Date(2020, 2, 16) };
const JUNE: BreakNote = { strand: "Fraud", month: monthOf(2019, 6), note: "=new flag", part: 120 };
const book = () =>
  hostOf({ Data: longRows(monthOf(2020, 1), 24, { Fraud: (index) => 100 + (index % 7), Theft: (index) => 60 + (index % 5) }) });

describe("keeping breaks", () => {
  test("writes them on a sheet that a build reads", async () => {
    const { run } = await book();
    await keepBreaks(run, { said: [JUNE, { strand: "", month: monthOf(2018, 2), note: "", part: null }], strands: ["Fraud", "Theft"] });
    const { comparisons, judgements, findings, sheet } = await buildReport(run, OPTIONS);
    expect([findings, sheet]).toEqual([[], "Report"]);
    expect(comparisons.map(({ definition }) => (definition.breaks ?? []).map(({ note, part }) => [note, part]))).toEqual([
      [
        ["", null],
        ["=new flag", 120],
      ],
      [["", null]],
    ]);
    expect(judgements.map(({ verdict }) => verdict.reason)).toEqual(["recordingChanged", null]);
  });

  test("says the same strand and month anew, takes others away, and leaves what is not understood as it stands", async () => {
    const host = await book();
    const { run } = host;
    await keepBreaks(run, { said: [JUNE, { ...JUNE, strand: "Theft" }], strands: ["Fraud", "Theft"] });
    await keepBreaks(run, { said: [{ ...JUNE, strand: "All", part: null }] });
    host.user.type("Breaks", "B7", "next spring");
    await host.idle();
    const before = await keepBreaks(run, {
      said: [{ ...JUNE, note: "another flag", part: null }],
      takenAway: [{ ...JUNE, strand: "theft" }],
    });
    expect(await valuesOf(host, "Breaks", "A5:D6")).toEqual([
      ["Fraud", 43617, "another flag", ""],
      ["All", "next spring", "=new flag", ""],
    ]);
    await takeBackBreaks(run, before);
    expect(await valuesOf(host, "Breaks", "A5:D7")).toEqual([
      ["Fraud", 43617, "=new flag", 120],
      ["Theft", 43617, "=new flag", 120],
      ["All", "next spring", "=new flag", ""],
    ]);
  });

  test("stops a build with a part that is larger than what was recorded since", async () => {
    const { run } = await book();
    await keepBreaks(run, { said: [{ ...JUNE, part: 5000 }] });
    const { findings, sheet } = await buildReport(run, OPTIONS);
    expect([findings.map(({ code, address }) => [code, address]), sheet]).toEqual([[["breakPartTooLarge", "D5"]], null]);
  });

  test("leaves a sheet alone that is longer than what is read of it, and a build stops", async () => {
    const host = await book();
    await keepBreaks(host.run, { said: Array.from({ length: 520 }, (_, index) => ({ ...JUNE, strand: `Strand ${index + 1}` })) });
    const before = await valuesOf(host, "Breaks", "A1:D530");
    await expect(keepBreaks(host.run, { said: [JUNE] })).rejects.toThrow("only the first 500 rows of “Breaks” are read");
    expect(await valuesOf(host, "Breaks", "A1:D530")).toEqual(before);
    const { findings } = await buildReport(host.run, OPTIONS);
    expect(findings.filter(({ code }) => code === "sheetLongerThanRead")).toMatchObject([{ severity: "error", sheet: "Breaks" }]);
  });
});
