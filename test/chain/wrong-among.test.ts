import { checkRead } from "../../src/chain/checked-figures";
import { wrongAmong } from "../../src/chain/wrong-among";
import { checkSettingsText } from "../../src/kept/check-settings";
import { DEFAULT_SETTINGS } from "../../src/checks/settings/check-settings";
import { finding, NOWHERE, type Finding } from "../../src/domain/finding";
import { atOnce } from "../../src/domain/slices";
import { LINES, long, readOf, steady } from "./pack-sheets";

const wrong = (findings: readonly Finding[], level: "off" | null = null, data = long("Data", LINES, steady)) => {
  const read = readOf([data]);
  const settings = level === null ? null : checkSettingsText({ ...DEFAULT_SETTINGS, levels: { notACount: level } });
  const kept = { ...read, outline: { ...read.outline, checkSettings: settings } };
  const checked = atOnce(checkRead(kept, { end: null, today: new Date(2020, 2, 16) }));
  const isWrong = wrongAmong(
    kept,
    checked,
    { ...read, findings: [...read.findings, ...findings], counted: [...read.counted, null] },
    checked.comparisons,
  );
  return ["Burglary", "Robbery"].filter(isWrong);
};
const at = { sheet: "Data", address: "D5" };

describe("Strands that are counted beside the report’s", () => {
  it("are right where nothing is wrong", () => {
    expect(wrong([])).toEqual([]);
  });

  it("are wrong where an error names them", () => {
    const missing = { code: "offenceMissing", severity: "error", ...at, details: { strand: "Robbery" } } as never;
    expect(wrong([missing])).toEqual(["Robbery"]);
    expect(wrong([{ ...(missing as Finding), severity: "warning" }])).toEqual([]);
  });

  it("are all wrong by an error that names none, but for one that only leaves months without a figure", () => {
    expect(wrong([finding("nothingRecognised", NOWHERE, {} as never)])).toEqual(["Burglary", "Robbery"]);
    expect(wrong([{ code: "notACount", severity: "error", ...at, details: { count: 1 } } as never])).toEqual([]);
  });

  it("are wrong where they lack rows", () => {
    const data = long("Data", LINES, steady);
    const rows = data.values.filter((row, month) => !(month > 60 && month < 80 && row[1] === "South" && row[2] === "Robbery"));
    const holes = { ...data, values: rows, formats: data.formats.slice(0, rows.length), used: { ...data.used!, rows: rows.length } };
    expect(wrong([], null, holes)).toEqual(["Robbery"]);
  });
});
