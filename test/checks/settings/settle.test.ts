import { DEFAULT_SETTINGS, type CheckSettings, type Level } from "../../../src/checks/settings/check-settings";
import { checkSettingsText, parseCheckSettings } from "../../../src/kept/check-settings";
import { cellReader } from "../../../src/checks/settings/rests-on";
import { acceptanceOf, isAcceptable, settle, withAcceptances } from "../../../src/checks/settings/settle";
import { finding, type FindingCode } from "../../../src/domain/finding";
import type { SheetHead } from "../../../src/reading";
import { checkedChain, only, sheetOf } from "../../reading/sheets";
import { changed, counts, monthsFrom, wide, type Series } from "../layouts";

const withLevels = (levels: Partial<Record<FindingCode, Level>>): CheckSettings => ({ ...DEFAULT_SETTINGS, levels });
const SERIES: Series = { Burglary: changed(counts(140, 14), { 5: 1400 }), Robbery: counts(60, 14) };
const head = wide("Data", SERIES);

function settled(sheets: readonly SheetHead[], settings: CheckSettings) {
  const read = checkedChain(sheets, { by: "Offence" });
  return settle(read.findings, settings, cellReader(read.input.heads, []));
}

const codes = (findings: readonly { readonly code: string; readonly severity: string }[]) =>
  findings.map(({ code, severity }) => `${severity} ${code}`);

describe("levels", () => {
  test("make an error of a warning, or nothing at all", () => {
    expect(codes(settled([head], DEFAULT_SETTINGS).findings)).toEqual(["warning implausibleCount"]);
    expect(codes(settled([head], withLevels({ implausibleCount: "error" })).findings)).toEqual(["error implausibleCount"]);
    expect(codes(settled([head], withLevels({ implausibleCount: "off" })).findings)).toEqual([]);
  });

  test("leave alone what the figures cannot be read without", () => {
    const both = sheetOf("Data", [
      ["Month", "Offence", "Count", "Number"],
      ["Jan 18", "Burglary", 5, 6],
      ["Feb 18", "Burglary", 5, 6],
      ["Mar 18", "Fraud", 1, 2],
    ]);
    const settings = withLevels({ ambiguousColumn: "off", nothingRecognised: "off", noStrands: "off" });
    expect(settled([both], settings).findings).toEqual(settled([both], DEFAULT_SETTINGS).findings);
  });
});

describe("a finding that was accepted with a reason", () => {
  const read = checkedChain([head], { by: "Offence" });
  const at = cellReader(read.input.heads, []);
  const accepted = acceptanceOf(only(read, "implausibleCount"), { reason: "Operation Sceptre", on: "2020-03-16" }, at);
  const settings = parseCheckSettings(checkSettingsText(withAcceptances(DEFAULT_SETTINGS, [accepted], [], at))).value!;

  const isAccepted = (sheets: readonly SheetHead[]) => {
    const { findings, accepted: let_ } = settled(sheets, settings);
    expect(findings.filter(({ code }) => code === "implausibleCount").length + let_.length).toBe(1);
    return let_.map(({ reason, on }) => `${reason} ${on}`);
  };
  const STANDS = ["Operation Sceptre 2020-03-16"];

  test("is not told again, but listed with the reason", () => {
    expect(isAccepted([head])).toEqual(STANDS);
    expect(accepted).toMatchObject({ code: "implausibleCount", sheet: "Data", address: "G2" });
  });

  test("stays accepted when a row is inserted above", () => {
    const title = ["Recorded offences", ...head.values[0]!.slice(1).map(() => "")];
    const below: SheetHead = {
      ...head,
      values: [title, ...head.values],
      formats: [head.formats[0]!.map(() => "General"), ...head.formats],
      used: { ...head.used!, rows: head.used!.rows + 1 },
    };
    expect(isAccepted([below])).toEqual(STANDS);
  });

  test("stays accepted when another row is inserted between, and when a new month is added", () => {
    expect(isAccepted([wide("Data", { Fraud: counts(80, 14), ...SERIES })])).toEqual(STANDS);
    const longer = { Burglary: [...SERIES["Burglary"]!, 150], Robbery: [...SERIES["Robbery"]!, 61] };
    expect(isAccepted([wide("Data", longer, monthsFrom("2018-01", 15))])).toEqual(STANDS);
  });

  test("is told again when its cell changes", () => {
    expect(isAccepted([wide("Data", { ...SERIES, Burglary: changed(counts(140, 14), { 5: 1500 }) })])).toEqual([]);
  });

  test("is told again on another sheet", () => {
    expect(isAccepted([wide("Other", SERIES)])).toEqual([]);
  });

  test("goes from the settings once no finding has it any more, and is there once when accepted anew", () => {
    const { accepted: standing } = settled([head], settings);
    expect(withAcceptances(settings, [], [], at).accepted).toEqual([]);
    expect(withAcceptances(settings, [], standing, at).accepted).toEqual([accepted]);
    const anew = { ...accepted, reason: "Looked up again" };
    expect(withAcceptances(settings, [anew], standing, at).accepted).toEqual([anew]);
  });
});

test("a missing month stays accepted when a month is added, and lapses when another one goes", () => {
  const months = [...monthsFrom("2018-01", 4), ...monthsFrom("2018-06", 8)];
  const twelve: Series = { Burglary: counts(60, 12), Robbery: counts(20, 12) };
  const sheets = [wide("Data", twelve, months)];
  const read = checkedChain(sheets, { by: "Offence" });
  const at = cellReader(read.input.heads, []);
  const settings = withAcceptances(
    DEFAULT_SETTINGS,
    [acceptanceOf(only(read, "monthsMissing"), { reason: "Change of system", on: "2020-03-16" }, at)],
    [],
    at,
  );
  expect(settled(sheets, settings).accepted).toHaveLength(1);
  const added = wide("Data", { Burglary: counts(60, 13), Robbery: counts(20, 13) }, [...months, "@2019-02"]);
  expect(settled([added], settings).accepted).toHaveLength(1);
  const without = months.filter((month) => month !== "@2018-09");
  expect(settled([wide("Data", { Burglary: counts(60, 11), Robbery: counts(20, 11) }, without)], settings).accepted).toHaveLength(0);
});

test("A finding is accepted by what it rests on, and one beside it of the same code is not", () => {
  const at = () => 1;
  const [one, other] = ["Fraud", "Arson"].map((strand) => finding("blankCounts", { sheet: "Data", address: "B2" }, { strand, months: [] }));
  const settings = {
    ...withLevels({ blankCounts: "info" }),
    accepted: [acceptanceOf(one!, { reason: "Looked up", on: "2020-03-16" }, at)],
  };
  expect(settle([one!, other!], settings, at)).toEqual({
    findings: [{ ...other!, severity: "info" }],
    accepted: [{ finding: one, reason: "Looked up", on: "2020-03-16" }],
  });
});

test("What the figures cannot be read without cannot be accepted", () => {
  const place = { sheet: "Data", address: "B2" };
  expect(isAcceptable(finding("blankCounts", place, { strand: "Fraud", months: [] }))).toBe(true);
  expect(isAcceptable(finding("severalSources", place, { strands: ["Fraud"], places: [], tables: [] }))).toBe(false);
});
