import { monthOf, monthToSerial } from "../../../src/domain/month";
import { runChecks } from "../../../src/checks/run-checks";
import { answersTo } from "../../../src/checks/answers";
import { chain, checkedChain, lines, readingSheet, sheet } from "../../reading/sheets";
import { counts, monthsFrom } from "../layouts";

const rows = [
  `Offence | ${monthsFrom("2018-01", 25).join(" | ")}`,
  `Burglary | ${counts(120, 25).join(" | ")}`,
  `Fraud | ${counts(60, 25, 3).join(" | ")}`,
];
const read = (above: string, below = "") => checkedChain([sheet("Data", [above, "", ...rows, "", below].join("\n"))], { by: "Offence" });
const told = (above: string, below = "") => lines(read(above, below)).filter((line) => /monthNotOver|monthsNotWhole/.test(line));

describe("a last month that a title or note says was not over", () => {
  test.each([
    ["Recorded offences, 1 February 2018 to 15 January 2020"],
    ["Data as at 12 Jan 2020"],
    ["Offences up to the 3rd January, 2020"],
    ["Extracted on 12/01/2020"],
    ["Data extracted 2020-01-12"],
    ["Jan 2020 (part month)"],
    ["Recorded offences to 15.01.20"],
    ["Correct at: Friday 3rd January 2020, 14:30"],
    ["1/2/2018 to 1/15/2020"],
    ["Data up to and including 19/01/2020"],
    ["Snapshot 15 January 2020"],
    ["Report run: 20-Jan-2020 08:14"],
    ["Figures to w/e 19 Jan 2020"],
    ["Refreshed 2020-01-20"],
    ["Correct as at midnight Sunday 19th January"],
    ["Data runs 01/12/2017 - 19/01/2020"],
    ["Offences, 1-19 January 2020"],
    ["January is part month"],
    ["Month to date: Jan 2020"],
    ["Jan: 1st - 19th only"],
    ["Jan 2020 is not a full month"],
    ["Stand: 19.01.2020"],
    ["Note : janvier 2020 : données partielles"],
    ["Janvier 2020 : période incomplète"],
    ["Dernier mois incomplet"],
    ["Données arrêtées au 19 janvier 2020"],
    ["Januar 2020: vorläufige Zahlen, Monat noch nicht abgeschlossen"],
    ["Letzter Monat unvollständig"],
    ["Datenstand: 19.01.2020"],
    ["Datos parciales de enero de 2020"],
    ["Actualizado a 19 de enero de 2020"],
    ["* gennaio 2020: mese incompleto"],
    ["Dati aggiornati al 19 gennaio 2020"],
    ["januari 2020 (onvolledig)"],
    ["Janeiro de 2020 - mês incompleto"],
    ["styczeń 2020 – dane niepełne"],
    ["januari 2020: ofullständig"],
    ["Ionawr 2020: data anghyflawn"],
  ])("stops the report, with the month before to end with: %s", (text) => {
    expect(told(text)).toEqual(["error monthNotOver Data A1"]);
    expect(told("", text)).toEqual(["error monthNotOver Data A6"]);
    const found = read(text).findings.find(({ code }) => code === "monthNotOver")!;
    expect(answersTo(found).map(({ label }) => label)).toEqual(["End the report with December 2019"]);
  });

  test.each([["January 2020 is provisional"], ["Last updated 21st Jan"], ["Latest month provisional"]])(
    "only asks where the text may speak of something else: %s",
    (text) => {
      expect(told(text)).toEqual(["warning monthNotOver Data A1"]);
      expect(told("", text)).toEqual(["warning monthNotOver Data A6"]);
    },
  );

  test.each([
    ["Recorded offences, February 2018 to January 2020"],
    ["Recorded offences, 1 February 2018 to 31 January 2020"],
    ["Data as at 3 February 2020"],
    ["Data as at 12 Jan 2019"],
    ["Figures are provisional and may change"],
    ["Published 12 January 2020"],
    ["December 2019 is provisional"],
    ["Data runs 01/12/2017 - 31/01/2020"],
    ["Snapshot 3 February 2020"],
    ["Position at 31 January 2020, all figures provisional"],
    ["Last updated 3rd Feb"],
    ["Operation Lynx ran 6 - 19 January 2020"],
    ["January may be the worst month, 31 days"],
    ["Les données de 2017 sont incomplètes"],
    ["Données arrêtées au 31 janvier 2020"],
    ["Records with incomplete addresses were set out and are counted"],
    ["Mois en cours : février 2020"],
    ["Stand am 03.02.2020"],
  ])("is not alarmed at: %s", (text) => {
    expect(lines(read(text))).toEqual([]);
  });
});

test("a note below a long table stands in the column of months, and is read", () => {
  const long = Array.from(
    { length: 26 },
    (_, at) => `${((at + 11) % 12) + 1}/${2017 + Math.floor((at + 11) / 12)} | Fraud | ${60 + (at % 3)}`,
  );
  const read = (note: string) =>
    lines(checkedChain([sheet("Data", ["Month | Offence | Count", ...long, "", note].join("\n"))], { by: "Offence" }));
  expect(read("Extracted on 20 January 2020")).toEqual(["error monthNotOver Data A29"]);
  expect(read("Extracted on 3 February 2020")).toEqual([]);
});

test.each(["part month", "Incomplete", "(unvollständig)", "Mois incomplet"])("%s above the last month's column says so", (mark) => {
  const above = (...marks: readonly string[]) => ["", ...marks.map((each) => each || "")].join(" | ");
  const blanks = (count: number) => Array<string>(count).fill("");
  expect(told(above(...blanks(24), mark))).toEqual(["error monthNotOver Data Z1"]);
  expect(told(above(...blanks(23), mark, ""))).toEqual(["error monthsNotWhole Data Y1"]);
  expect(told(above(...Array<string>(25).fill(mark)))).toEqual([]);
});

test("a column beside the last month's rows says so, and one about all months does not", () => {
  const months = monthsFrom("2018-01", 25);
  const long = (remark: (at: number) => string) =>
    checkedChain(
      [
        sheet(
          "Data",
          ["Month | Offence | Count | Remarks", ...months.map((month, at) => `${month} | Fraud | ${60 + (at % 3)} | ${remark(at)}`)].join(
            "\n",
          ),
        ),
      ],
      { by: "Offence" },
    );
  expect(lines(long((at) => (at === 24 ? "part month" : "")))).toEqual(["error monthNotOver Data D26"]);
  expect(lines(long((at) => (at === 12 ? "part month" : "")))).toEqual(["error monthsNotWhole Data D14"]);
  expect(lines(long(() => "incomplete"))).toEqual([]);
  expect(lines(long((at) => (at === 24 ? "provisional" : "")))).toEqual([]);
});

test("the month of today, or the year that today is in, is not over", () => {
  const at = (today: Date, rowsOf = rows) => {
    const { strands, input } = chain([sheet("Data", rowsOf.join("\n"))], { by: "Offence" });
    return { strands, input, findings: runChecks({ ...input, today }) };
  };
  const yearly = ["Offence | 2017/18 | 2018/19 | 2019/20", "Burglary | 540 | 560 | 450", "Fraud | 720 | 730 | 610"];
  const told = (...given: Parameters<typeof at>) => lines(at(...given)).filter((line) => line.includes("monthNotOver"));
  expect(told(new Date(2020, 0, 20))).toEqual(["error monthNotOver Data"]);
  expect(told(new Date(2020, 1, 1))).toEqual([]);
  expect(told(new Date(2020, 1, 1), yearly)).toEqual(["error monthNotOver Data"]);
  expect(told(new Date(2020, 3, 1), yearly)).toEqual([]);
  const said = lines(checkedChain([sheet("Data", ["Recorded crime to January 2020", "", ...yearly].join("\n"))], { by: "Offence" }));
  expect(said).toContain("error monthNotOver Data A1");
});

test.each([" Jan-20 MTD", " Jan-20 (early cut)", " Jan-20 (as at 22/01)"])(
  "a header that says so is told of, once somebody said which month it is:%s",
  (header) => {
    const headed = rows.map((row, at) => (at === 0 ? row.replace(/[^|]*$/, header) : row));
    const notes = [{ sheet: "Data", column: "Z", readAs: "month: Jan 20" }];
    const read = checkedChain([sheet("Data", headed.join("\n")), readingSheet(notes)], { by: "Offence" });
    expect(lines(read)).toEqual(["error monthNotOver Data Z1"]);
  },
);

test.each([0, 1462])("a date beside the words counts from the workbook's first day: %d days after 1900", (later) => {
  const head = sheet("Data", ["Data as at", "", ...rows].join("\n"));
  const above = ["Data as at", monthToSerial(monthOf(2020, 1)) + 11, ...head.values[0]!.slice(2)];
  const values = [above, ...head.values.slice(1)].map((row) =>
    row.map((raw) => (typeof raw === "number" && raw > 40_000 ? raw - later : raw)),
  );
  const formats = head.formats.map((row, at) => (at === 0 ? row.with(1, "dd/mm/yyyy") : row));
  const found = checkedChain([{ ...head, values, formats, date1904: later > 0 }], { by: "Offence" });
  expect(lines(found)).toEqual(["error monthNotOver Data A1"]);
});

test.each([
  ["2018/19", "2019/20"],
  ["FY18/19", "FY19/20"],
  ["2019", "2020"],
  ["12 months to Mar 2019", "12 months to Mar 2020"],
])("a comparison of %s with %s stops where the later is not over, and not once it is", (earlier, later) => {
  const pair = sheet(
    "Data",
    [`Offence | ${earlier} | ${later} | Change`, "Burglary | 540 | 310 | -230", "Fraud | 720 | 402 | -318"].join("\n"),
  );
  const read = chain([pair]);
  const told = (today: Date) =>
    lines({ ...read, findings: runChecks({ ...read.input, today }) }).filter((line) => line.includes("monthNotOver"));
  expect(told(new Date(2020, 2, 31))).toEqual(["error monthNotOver Data C1"]);
  expect(told(new Date(2021, 0, 1))).toEqual([]);
  expect(told(new Date(2019, 11, 1))).toEqual(["error monthNotOver Data C1"]);
});
