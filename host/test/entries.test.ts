import { openHost } from "../node";
import { book } from "./support";

/** Days from 0 January 1900 to a day, as cells count them. */
const day = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date) / 86_400_000 + 25_569;
const YEAR = new Date().getFullYear();

/** What entries become, one below the other, with their formats. */
async function entered(
  entries: readonly string[],
  how: (host: Awaited<ReturnType<typeof openHost>>, cells: string[][]) => unknown,
  locale?: "en-US" | "de-DE",
) {
  const host = await openHost(locale ? { locale } : {});
  await how(
    host,
    entries.map((entry) => [entry]),
  );
  const cells = book(host);
  const address = `A1:A${entries.length}`;
  const [values, formats] = [await cells.values("Sheet1", address), await cells.numberFormat("Sheet1", address)];
  return Object.fromEntries(entries.map((entry, row) => [entry, [values[row]![0], formats[row]![0]]]));
}

const written = (entries: readonly string[]) => entered(entries, (host, cells) => book(host).write("Sheet1", `A1:A${cells.length}`, cells));
const typed = (entries: readonly string[], locale?: "en-US" | "de-DE") =>
  entered(entries, ({ user }, cells) => user.paste("Sheet1", "A1", cells), locale);

const expectRead = (found: object, expected: Readonly<Record<string, readonly [unknown, string]>>) => expect(found).toEqual(expected);

test("a text of several lines stays a text, be it typed or written", async () => {
  const lines = { "12 months\nearlier": ["12 months\nearlier", "General"], "1\n2": ["1\n2", "General"] } as const;
  expectRead(await written(Object.keys(lines)), lines);
  expectRead(await typed(Object.keys(lines)), lines);
});

describe("values that the add-in writes are read as US English, wherever Excel runs", () => {
  const DATES = {
    "1/2/2017": [day(2017, 1, 2), "m/d/yyyy"],
    "12/31/99": [day(1999, 12, 31), "m/d/yyyy"],
    "2017-01-02": [day(2017, 1, 2), "m/d/yyyy"],
    "1-2-29": [day(2029, 1, 2), "m/d/yyyy"],
    "January 2016": [day(2016, 1, 1), "mmm-yy"],
    "Jan-2016": [day(2016, 1, 1), "mmm-yy"],
    "2016-12": [day(2016, 12, 1), "mmm-yy"],
    "Jan 45": [day(1945, 1, 1), "mmm-yy"],
    "Jan-20": [day(YEAR, 1, 20), "d-mmm"],
    "1/2": [day(YEAR, 1, 2), "d-mmm"],
    SEPT2: [day(YEAR, 9, 2), "d-mmm"],
    "2 Jan 2017": [day(2017, 1, 2), "d-mmm-yy"],
    "2-jan-17": [day(2017, 1, 2), "d-mmm-yy"],
    "January 2, 2017": [day(2017, 1, 2), "d-mmm-yy"],
    "2/1/1900": [32, "m/d/yyyy"],
    "1/2/2017 14:30": [day(2017, 1, 2) + 14.5 / 24, "m/d/yyyy h:mm"],
  } as const;
  it("as dates", async () => expectRead(await written(Object.keys(DATES)), DATES));

  const NUMBERS = {
    "1,234": [1234, "#,##0"],
    "1,234.5": [1234.5, "#,##0.00"],
    "1,234,567": [1_234_567, "#,##0"],
    $120: [120, "$#,##0_);[Red]($#,##0)"],
    "-$1,234.50": [-1234.5, "$#,##0.00_);[Red]($#,##0.00)"],
    "(5)": [-5, "General"],
    "12%": [0.12, "0%"],
    "12.5 %": [0.125, "0.00%"],
    "1e3": [1000, "0.00E+00"],
    "007": [7, "General"],
    " 12 ": [12, "General"],
    "1 1/2": [1.5, "# ?/?"],
    "-2 12/25": [-2.48, "# ??/??"],
    "14:30": [14.5 / 24, "h:mm"],
    "14:30:15": [(14 * 3600 + 30 * 60 + 15) / 86_400, "h:mm:ss"],
    "2:30 PM": [14.5 / 24, "h:mm AM/PM"],
    "9 am": [9 / 24, "h:mm AM/PM"],
    "25:30": [25.5 / 24, "[h]:mm:ss"],
    true: [true, "General"],
  } as const;
  it("as numbers, amounts, parts and times", async () => expectRead(await written(Object.keys(NUMBERS)), NUMBERS));

  it("and what is none stays text", async () => {
    const texts = [
      "13/13/2017",
      "30/2/2017",
      "Jan",
      "2019-20",
      "2019/20",
      "1,23",
      "£120",
      "Q1 2016",
      "May be 3",
      "1.2.2017",
      "24 to 26",
      "5%-6%",
      "-",
      "12 months",
      "1/2/3/4",
    ];
    expectRead(await written(texts), Object.fromEntries(texts.map((text) => [text, [text, "General"]])));
  });

  it("in cells of text everything is text, and a format that is there stays", async () => {
    const host = await openHost();
    const cells = book(host);
    await cells.act("Sheet1", "A1:B1", (range) => (range.numberFormat = [["@", "0.0"]]));
    await cells.write("Sheet1", "A1:B1", [["1/2/2017", "1/2/2017"]]);
    expect(await cells.values("Sheet1", "A1:B1")).toEqual([["1/2/2017", day(2017, 1, 2)]]);
    expect(await cells.numberFormat("Sheet1", "A1:B1")).toEqual([["@", "0.0"]]);
  });

  it("one value in an array of arrays is for every cell", async () => {
    const host = await openHost();
    const cells = book(host);
    await cells.write("Sheet1", "A1:B2", [["$5"]]);
    await cells.act("Sheet1", "A1:B2", (range) => (range.numberFormat = [["0.00"]]));
    expect(await cells.values("Sheet1", "A1:B2")).toEqual([
      [5, 5],
      [5, 5],
    ]);
    expect(await cells.text("Sheet1", "A1:B2")).toEqual([
      ["5.00", "5.00"],
      ["5.00", "5.00"],
    ]);
  });
});

describe("what a person types is read by the region's customs", () => {
  it("British unless another was chosen", async () =>
    expectRead(await typed(["1/2/2017", "£1,234.50", "$5", "Jan-20", "1/2", "2017-01-02", "12/31/2017"]), {
      "1/2/2017": [day(2017, 2, 1), "dd/mm/yyyy"],
      "£1,234.50": [1234.5, '"£"#,##0.00;[Red]-"£"#,##0.00'],
      $5: ["$5", "General"],
      "Jan-20": [day(2020, 1, 1), "mmm-yy"],
      "1/2": [day(YEAR, 2, 1), "d-mmm"],
      "2017-01-02": [day(2017, 1, 2), "dd/mm/yyyy"],
      "12/31/2017": ["12/31/2017", "General"],
    }));

  it("American", async () =>
    expectRead(await typed(["1/2/2017", "£5", "$5"], "en-US"), {
      "1/2/2017": [day(2017, 1, 2), "m/d/yyyy"],
      "£5": ["£5", "General"],
      $5: [5, "$#,##0_);[Red]($#,##0)"],
    }));

  it("German", async () =>
    expectRead(await typed(["1.2.2017", "1.234,5", "12,5%", "3. März 2017", "Dez 2016", "WAHR", "1,234", "120 €"], "de-DE"), {
      "1.2.2017": [day(2017, 2, 1), "dd.mm.yyyy"],
      "1.234,5": [1234.5, "#,##0.00"],
      "12,5%": [0.125, "0.00%"],
      "3. März 2017": [day(2017, 3, 3), "d-mmm-yy"],
      "Dez 2016": [day(2016, 12, 1), "mmm-yy"],
      WAHR: [true, "General"],
      "1,234": [1.234, "General"],
      "120 €": [120, '#,##0 "€";[Red]-#,##0 "€"'],
    }));

  it("which the add-in can ask for", async () => {
    const { run } = await openHost({ locale: "de-DE" });
    await run(async (context) => {
      const { application } = context.workbook;
      const { cultureInfo } = application;
      application.load("decimalSeparator,thousandsSeparator");
      cultureInfo.load("name");
      cultureInfo.datetimeFormat.load("shortDatePattern");
      await context.sync();
      const { decimalSeparator, thousandsSeparator } = application;
      expect([cultureInfo.name, decimalSeparator, thousandsSeparator, cultureInfo.datetimeFormat.shortDatePattern]).toEqual([
        "de-DE",
        ",",
        ".",
        "dd.MM.yyyy",
      ]);
    });
  });
});
