import { checkedFigures, type CheckOptions } from "../../src/chain/checked-figures";
import { DEFAULT_SETTINGS } from "../../src/checks/settings/check-settings";
import { addMonths, isoMonth, monthOf, type Month } from "../../src/domain/month";
import { checkSettingsText } from "../../src/kept/check-settings";
import { reportOptionsText } from "../../src/kept/report-options";
import type { SheetHead } from "../../src/reading";
import { completeOptions, type ReportOptions } from "../../src/report/report-options";
import { sheet } from "../reading/sheets";
import { plainWorkbook, type PlainOptions } from "./plain-workbook";

const END = monthOf(2020, 1);
/** 25 months of two offences. */
const dataTo = (end: Month, burglary = (index: number) => String(140 + ((index * 7) % 11)), months = 25) => {
  const all = Array.from({ length: months }, (_, index) => addMonths(end, index + 1 - months));
  const row = (name: string, count: (index: number) => string) => [name, ...all.map((_, index) => count(index))].join(" | ");
  return sheet(
    "Data",
    [
      ["Offence", ...all.map((month) => `@${isoMonth(month)}`)].join(" | "),
      row("Burglary", burglary),
      row("Robbery", (index) => String(60 + ((index * 5) % 9))),
    ].join("\n"),
  );
};
const DATA = dataTo(END);
const OPTIONS: CheckOptions = { by: null, strandsFrom: null, end: null, today: new Date(2020, 2, 16) };
const check = (sheets: readonly SheetHead[], kept: PlainOptions = {}, options: Partial<CheckOptions> = {}) =>
  checkedFigures(plainWorkbook(sheets, kept).workbook, { ...OPTIONS, ...options }, () => {});
const codes = async (...of: Parameters<typeof check>) => (await check(...of)).findings.map(({ code }) => code);
const chosen = (options: Partial<ReportOptions>) => ({ reportOptions: reportOptionsText(completeOptions(options)) });
const strands = (...rows: readonly string[]) => sheet("Strands", ["Strand | Column | Values | Period end", ...rows].join("\n"));

describe("Reading and checking a workbook", () => {
  test("says how far it is", async () => {
    const steps: object[] = [];
    await checkedFigures(plainWorkbook([DATA]).workbook, OPTIONS, (step) => steps.push(step));
    expect(steps).toEqual([{ step: "opening" }, { step: "recognising" }, { step: "reading", rows: 1, of: 2 }, { step: "comparing" }]);
  });

  test("finds nothing wrong with a clean one, and gives what it read", async () => {
    const { findings, read, settings, end, latest, accounts } = await check([DATA]);
    expect([findings, end, latest, settings]).toEqual([[], END, END, DEFAULT_SETTINGS]);
    expect([read.opened.heads, read.strands.map(({ definition }) => definition.strand)]).toEqual([[DATA], ["Burglary", "Robbery"]]);
    expect(accounts.map(({ sheet: name }) => name)).toEqual(["Data"]);
  });

  test("says what the workbook keeps and cannot be read, and that a build was cut off", async () => {
    expect(await codes([DATA], { checkSettings: "{" })).toEqual(["checkSettingsUnreadable"]);
    const { findings } = await check([DATA], { reportOptions: "{", stateProblem: "It is damaged." });
    expect(findings.map(({ code, details }) => [code, "what" in details && details.what])).toEqual([
      ["keptUnreadable", "options"],
      ["keptUnreadable", "build"],
    ]);
    expect(await codes([DATA], { state: { step: "writing", figures: [] } as never })).toEqual(["buildUnfinished"]);
    expect(await codes([DATA], { state: { step: "built", figures: [] } as never })).toEqual([]);
  });

  test("goes by the settings that the workbook keeps, and says what was accepted by them", async () => {
    const odd = dataTo(END, (index) => (index === 5 ? "1450" : String(140 + ((index * 7) % 11))));
    expect(await codes([odd])).toEqual(["implausibleCount"]);
    const off = checkSettingsText({ ...DEFAULT_SETTINGS, levels: { implausibleCount: "off" } });
    expect(await codes([odd], { checkSettings: off })).toEqual([]);
  });

  test("compares what the workbook keeps, unless something else is asked for", async () => {
    const compared = async (kept: Partial<ReportOptions>, options: Partial<CheckOptions> = {}) => {
      const { comparing, comparisons } = await check([DATA], chosen(kept), options);
      return [comparing.period.kind, comparing.baseline?.kind ?? null, comparisons[0]!.reason?.code ?? null];
    };
    const quarter = { kind: "quarter" } as const;
    const three = { kind: "years", count: 3 } as const;
    expect(await compared({})).toEqual(["months", null, null]);
    expect(await compared({ period: quarter, smallestBase: 1000 })).toEqual(["quarter", null, "smallBase"]);
    expect(await compared({ period: quarter }, { period: { kind: "months", length: 6 } })).toEqual(["months", null, null]);
    expect(await compared({}, { period: quarter, baseline: three })).toEqual(["quarter", "years", null]);
    expect(await compared({ baseline: three })).toEqual(["months", "years", null]);
  });

  test("refuses a title, force, marking or source for which there is no room, where it is not chosen otherwise", async () => {
    const long = "x".repeat(1100);
    for (const [label, field] of [
      ["Title", "title"],
      ["Force", "force"],
      ["Classification", "classification"],
      ["Source", "source"],
    ] as const) {
      const said = sheet("Strands", `${label} | ${long}\n |\nStrand | Column | Values\nBurglary | Offence | Burglary`);
      const found = (await check([said, DATA])).findings.filter(({ code }) => code === "textTooLong");
      expect([field, found.map(({ sheet: name }) => name)]).toEqual([field, ["Strands"]]);
      expect(await codes([said, DATA], chosen({ [field]: "Short" }))).not.toContain("textTooLong");
    }
  });
});

describe("The month of a report for which none was chosen", () => {
  const state = (end: Month, latest?: Month, strand = "Robbery") =>
    ({ step: "built", figures: [{ strand, end, length: 12, earlier: 1, later: 1 }], ...(latest === undefined ? {} : { latest }) }) as never;
  const asked = async (end: Month, before: PlainOptions, options: Partial<CheckOptions> = {}) => {
    const { findings } = await check([dataTo(end)], before, options);
    return findings
      .filter(({ code }) => code === "endsBeforeLastReport" || code === "endChosenBefore")
      .map(({ code, details }) => [code, details]);
  };
  const [DEC, FEB] = [addMonths(END, -1), addMonths(END, 1)];

  test("is asked about where the figures end before the last report", async () => {
    expect(await asked(END, { state: state(FEB) })).toEqual([["endsBeforeLastReport", expect.objectContaining({ end: END, before: FEB })]]);
    expect(await asked(END, { state: state(END) })).toEqual([]);
    expect(await asked(END, {})).toEqual([]);
    expect(await asked(END, { state: state(FEB) }, { end: END })).toEqual([]);
  });

  test("is asked about where the last report’s chosen month would be used again, and the figures go on", async () => {
    const kept = (end: Month, before: Month, latest?: Month) => ({ ...chosen({ end }), state: state(before, latest) });
    expect(await asked(END, kept(DEC, DEC))).toEqual([
      ["endChosenBefore", expect.objectContaining({ end: DEC, before: DEC, latest: END })],
    ]);
    expect(await asked(END, kept(DEC, DEC, END))).toEqual([]);
    expect(await asked(FEB, kept(DEC, DEC, END))).toHaveLength(1);
    // The report before was for a later month than the one that is kept.
    expect(await asked(END, kept(DEC, END))).toHaveLength(1);
    expect(await asked(DEC, kept(DEC, DEC))).toEqual([]);
  });

  test("is not asked about for strands with a period of their own", async () => {
    const own = strands("Burglary | Offence | Burglary | ", "Robbery | Offence | Robbery | @2019-06");
    const found = async (strand: string) =>
      (await check([own, DATA], { state: state(FEB, undefined, strand) })).findings.filter(({ code }) => code === "endsBeforeLastReport");
    expect([(await found("robbery ")).length, (await found("Burglary")).length]).toEqual([0, 1]);
  });

  test("is compared with the last month of the figures where quarters are compared", async () => {
    const quarter = { period: { kind: "quarter" } } as const;
    expect(await asked(FEB, { state: state(END), ...chosen(quarter) })).toEqual([]);
    expect(await asked(FEB, { state: state(addMonths(FEB, 1)), ...chosen(quarter) })).toHaveLength(1);
  });
});

describe("The texts of a report", () => {
  const commentary = { Burglary: "Burglary rose by 900 offences, from 1,000 to 1,900." };
  const inTexts = async (...of: Parameters<typeof check>) => (await check(...of)).findings.filter(({ sheet: name }) => name === "Report");

  test("are read against the figures, and only what is shown of these is told", async () => {
    const found = await inTexts([DATA], { commentary });
    expect(found.length).toBeGreaterThan(0);
    expect(await inTexts([DATA], { commentary: { Burglary: "  " } })).toEqual([]);
    // A small total is hidden.
    const few = dataTo(END, (index) => (index < 13 ? "140" : index === 20 ? "3" : "0"));
    const told = JSON.stringify(await inTexts([few], { commentary }));
    const hidden = JSON.stringify(await inTexts([few], { commentary, ...chosen({ suppress: 5 }) }));
    expect([told.includes("Diff. -"), hidden.includes("Diff. -")]).toEqual([true, false]);
  });

  test("are settled by the workbook’s settings as figures are", async () => {
    const [first] = await inTexts([DATA], { commentary });
    const off = checkSettingsText({ ...DEFAULT_SETTINGS, levels: { [first!.code]: "off" } });
    expect((await inTexts([DATA], { commentary, checkSettings: off })).map(({ code }) => code)).not.toContain(first!.code);
  });

  test("on the sheet Paper have numbers that are no strand’s", async () => {
    const paper = sheet("Paper", "Number | Heading | Text\n1 | Purpose | To say how it went.\n5.1 | Two of one number | Text.");
    const numbered = sheet("Strands", "Section | Strand | Column | Values\n'5.1 | Burglary | Offence | Burglary");
    expect((await codes([numbered, DATA, paper])).length).toBeGreaterThan((await codes([numbered, DATA])).length);
  });
});
