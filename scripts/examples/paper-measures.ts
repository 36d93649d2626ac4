import type { Workbook } from "../../host/library";
import { addMonths, monthOf, monthToSerial } from "../../src/domain/month";
import { MEASURES_HEADERS } from "../../src/reading/sheets";
import { header, title, widths } from "./sheets";

const MONTHS = 24;
const FIRST = monthOf(2018, 2);
/** Interviews of the earlier and of the later 12 months, and those with body-worn video. */
const TOTALS = { interviews: [11_580, 12_345], withVideo: [9_003, 9_856], orders: [288, 312] } as const;
/** How much of a year falls in each of its months. */
const SHARES = [0.078, 0.081, 0.08, 0.084, 0.086, 0.088, 0.09, 0.085, 0.083, 0.084, 0.08, 0.081];

/** A year's total as months: the last has what rounding left. */
function months(total: number, lean: number): readonly number[] {
  const all = SHARES.map((share, index) => Math.round(total * (share + lean * (index % 3 === 0 ? -1 : 0.5))));
  return all.with(-1, all.at(-1)! + total - all.reduce((sum, count) => sum + count, 0));
}

/** Domestic abuse measures by month. The paper says that they are tracked, and gives no figures: these are made up. */
export function addTrackedMeasures(workbook: Workbook): void {
  const sheet = workbook.addWorksheet("DA measures");
  widths(sheet, [44, ...Array.from({ length: MONTHS }, () => 8)]);
  title(sheet, "Domestic abuse: measures tracked monthly");
  sheet.getCell("A2").value = "The paper names these measures and gives no figures. The figures are made up for this example.";
  header(sheet, 4, ["Measure"]);
  for (let index = 0; index < MONTHS; index++) {
    const cell = sheet.getCell(4, 2 + index);
    cell.value = monthToSerial(addMonths(FIRST, index));
    cell.numFmt = "mmm-yy";
    cell.font = { name: "Calibri", size: 11, bold: true };
  }
  const rows = [
    ["Suspect interviews", TOTALS.interviews, 0],
    ["Interviews with body-worn video", TOTALS.withVideo, 0.0012],
    ["Domestic Violence Protection Orders granted", TOTALS.orders, 0.004],
  ] as const;
  rows.forEach(([name, [earlier, later], lean], index) => {
    sheet.getRow(5 + index).values = [name, ...months(earlier, lean), ...months(later, -lean)];
  });
}

type Cells = Partial<Record<(typeof MEASURES_HEADERS)[number], string | number>>;

const JUNE = monthToSerial(monthOf(2019, 6));
const JANUARY = monthToSerial(monthOf(2020, 1));
const DECEMBER = monthToSerial(monthOf(2019, 12));
const SCEPTRE = { Section: "Knife Crime", Kind: "tally", From: JUNE, To: JANUARY };
const PREVENT = { Section: "Extremism & Radicalisation", Measure: "Prevent referrals by theme", Kind: "theme" };
const CHANNEL = { Section: "Extremism & Radicalisation", Measure: "Channel cases by stage", Kind: "theme" };

const ROWS: readonly Cells[] = [
  { Section: "Domestic Abuse", Measure: "Body-worn video in interview", Kind: "rate", Sheet: "DA measures", Column: "Measure", Values: "Interviews with body-worn video", Of: "Suspect interviews", Target: "85%" },
  { Section: "Domestic Abuse", Measure: "Domestic Violence Protection Orders", Kind: "count", Sheet: "DA measures", Column: "Measure", Values: "Domestic Violence Protection Orders granted", Target: 300 },
  { ...SCEPTRE, Measure: "Operation Sceptre deployments", Values: 207 },
  { ...SCEPTRE, Measure: "Arrests", Values: 800 },
  { ...SCEPTRE, Measure: "Stop and searches", Values: 7545 },
  { ...PREVENT, Theme: "Extreme Right Wing (XRW)", Values: 11, Of: 32, From: DECEMBER, To: monthToSerial(monthOf(2020, 2)) + 24 },
  { ...PREVENT, Theme: "Mixed/Unstable/Unclear", Values: 10 },
  { ...PREVENT, Theme: "Islamist", Values: 4 },
  { ...PREVENT, Theme: "School Shooter Ideology", Values: 3 },
  { ...PREVENT, Theme: "Involuntary Celibacy (INCEL)", Values: 2 },
  { ...PREVENT, Theme: "Northern Ireland Related", Values: 2 },
  { ...CHANNEL, Theme: "Heard at Channel", Values: "-", From: DECEMBER, To: monthToSerial(monthOf(2020, 2)) + 26 },
  { ...CHANNEL, Theme: "Waiting to be heard", Values: 4 },
  { ...CHANNEL, Theme: "Adopted by Panel", Values: 7 },
  { Section: "House burglary", Measure: "Property marking kits deployed", Kind: "progress", Values: 3098, Target: 4000 },
];

/** What the paper's sections tell beside their offences. */
export function addPaperMeasures(workbook: Workbook): void {
  const sheet = workbook.addWorksheet("Measures");
  widths(sheet, [28, 36, 10, 30, 14, 12, 44, 20, 12, 12, 10]);
  title(sheet, "Measures: what sections tell beside their offences");
  header(sheet, 3, [...MEASURES_HEADERS]);
  ROWS.forEach((cells, index) => {
    sheet.getRow(4 + index).values = MEASURES_HEADERS.map((name) => cells[name] ?? null);
    for (const name of ["From", "To"] as const) {
      const date = cells[name];
      if (date !== undefined) sheet.getCell(4 + index, MEASURES_HEADERS.indexOf(name) + 1).numFmt = [DECEMBER, JUNE, JANUARY].includes(date as number) && cells.Kind === "tally" ? "mmm yy" : "d mmm yyyy";
    }
  });
}
