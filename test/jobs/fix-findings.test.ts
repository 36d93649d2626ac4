import type { NodeHost } from "../../host/node";
import { checkWorkbook } from "../../src/jobs/check-workbook";
import { addMonths, monthOf } from "../../src/domain/month";
import type { FindingCode } from "../../src/domain/finding";
import { applyFixes, previewFixes, undoFixes } from "../../src/jobs/fix-findings";
import { valuesOf } from "../excel/written";
import { hostOf, type Rows } from "../workbooks";

const OPTIONS = { by: null, strandsFrom: null, end: null, today: new Date(2020, 2, 16) };
const MONTHS = Array.from({ length: 24 }, (_, index) => addMonths(monthOf(2018, 2), index));

const strands: Rows = [
  ["Strand", "Column", "Values"],
  ["Burglary", "Offence", "Burglary (Dwelling)"],
  ["Robbery", "Offence", "Robbery"],
  ["Hate Crime", "", ""],
];

/** A wide sheet with a total row, and comparison tables; `cells` of it are put in last. */
async function book(cells: Readonly<Record<string, string | number>> = {}): Promise<NodeHost> {
  const wide: Rows = [
    ["Offence", "District", ...MONTHS.map((month) => ({ month }))],
    ...["Burglary (Dwelling)", "Robbery"].flatMap((offence, line) =>
      ["North", "South", "East", "West", "Mid"].map((district, place) => [
        offence,
        district,
        ...MONTHS.map((_, index) => 120 + line * 20 + place + ((index * 5) % 9)),
      ]),
    ),
    ["Total", "", ...MONTHS.map((_, index) => 10 * 120 + 5 * 20 + 20 + 10 * ((index * 5) % 9))],
  ];
  const tables: Rows = [
    ["5.1 Hate Crime:"],
    ["", "12 Month ending Jan 19", "12 Month ending Jan 20", "Diff.", "% Diff."],
    ["Hate Crime Offences", 1200, 1350, 150, 0.125],
  ];
  const host = await hostOf({ Data: wide, Tables: tables, Strands: strands });
  for (const [address, value] of Object.entries(cells)) {
    const [sheet, cell] = address.split("!") as [string, string];
    if (typeof value === "string" && /^\d/.test(value))
      await host.run(async (context) => {
        const range = context.workbook.worksheets.getItem(sheet).getRange(cell);
        range.numberFormat = [["@"]];
        range.values = [[value]];
        await context.sync();
      });
    else host.user.type(sheet, cell, value);
  }
  return host;
}

const found = async (host: NodeHost, code: FindingCode) =>
  (await checkWorkbook(host.run, OPTIONS)).findings.filter((finding) => finding.code === code);
const preview = (host: NodeHost, code: FindingCode) => previewFixes(host.run, OPTIONS, (finding) => finding.code === code);

describe("a fix", () => {
  test.each<
    [string, FindingCode, Readonly<Record<string, string | number>>, string, readonly [string, string, string | number, string | number][]]
  >([
    [
      "converts counts that are text",
      "numbersAsText",
      { "Data!D3": "126", "Data!E3": "1,131" },
      "Make them numbers",
      [
        ["Data", "D3", "126", 126],
        ["Data", "E3", "1,131", 1131],
      ],
    ],
    [
      "writes a name that is spelled nearly as a strand's",
      "nearMiss",
      { "Data!A2": "Burglery (Dwelling)" },
      "Correct the spelling",
      [["Data", "A2", "Burglery (Dwelling)", "Burglary (Dwelling)"]],
    ],
    [
      "trims spaces and capitals",
      "spelledDifferently",
      { "Data!A3": "burglary (Dwelling) " },
      "Trim",
      [["Data", "A3", "burglary (Dwelling) ", "Burglary (Dwelling)"]],
    ],
    ["sets a total to the sum of its parts", "totalDisagrees", { "Data!F12": 1230 }, "Set to 1,380", [["Data", "F12", 1230, 1380]]],
    ["sets a difference", "diffDisagrees", { "Tables!D3": 105 }, "Set the difference", [["Tables", "D3", 105, 150]]],
    [
      "sets a percentage as a fraction where it was one",
      "diffDisagrees",
      { "Tables!E3": 0.152 },
      "Set the difference",
      [["Tables", "E3", 0.152, 0.125]],
    ],
    ["sets the count of which a digit was typed twice", "implausibleCount", { "Data!D2": 1255 }, "Set to 125", [["Data", "D2", 1255, 125]]],
  ])("%s, once its cells were shown, and takes it back", async (_, code, cells, label, changes) => {
    const host = await book(cells);
    expect(await found(host, code)).toHaveLength(1);
    const shown = await preview(host, code);
    expect(shown.fixes.map((fix) => fix.label)).toEqual([label]);
    const columns = (column: number) => String.fromCharCode(65 + column);
    expect(
      shown.changes.map(({ sheet, row, column, value }, index) => [
        sheet,
        `${columns(column)}${row + 1}`,
        shown.before.cells[index]!.value,
        value,
      ]),
    ).toEqual(changes);
    host.traffic.reset();
    const applied = await applyFixes(host.run, shown, { overFormulas: false });
    expect(applied.skipped).toEqual([]);
    for (const [sheet, cell, , after] of changes) expect(await valuesOf(host, sheet, cell)).toEqual([[after]]);
    expect(await found(host, code)).toEqual([]);
    await undoFixes(host.run, applied);
    for (const [sheet, cell, before] of changes) expect(await valuesOf(host, sheet, cell)).toEqual([[before]]);
  });

  test("leaves a formula alone unless that was said, and says so", async () => {
    const host = await book({ "Data!F12": "=SUM(F2:F10)" });
    const shown = await preview(host, "totalDisagrees");
    expect(shown.before.cells.map(({ formula }) => formula)).toEqual(["=SUM(F2:F10)"]);
    const applied = await applyFixes(host.run, shown, { overFormulas: false });
    expect(applied.skipped).toMatchObject([{ sheet: "Data", row: 11, column: 5, reason: "formula" }]);
    expect(await found(host, "totalDisagrees")).toHaveLength(1);
    await applyFixes(host.run, shown, { overFormulas: true });
    expect(await found(host, "totalDisagrees")).toEqual([]);
  });

  test("is none where only the analyst can know", async () => {
    const host = await book({ "Data!D3": "n/k" });
    expect(await found(host, "notACount")).toHaveLength(1);
    expect((await preview(host, "notACount")).fixes).toEqual([]);
  });
});
