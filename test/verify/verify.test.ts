import { columnLetters, parseAddress } from "../../src/domain/address";
import { monthOf } from "../../src/domain/month";
import type { HeldCells, HeldReport } from "../../src/report/held-report";
import { renameSheets } from "../../src/report/rename-sheets";
import { faultLine, seenWithoutExcel, verify, type Verification } from "../../src/verify";
import { heldOf, heldReport, typed, type HeldOptions } from "./held";

const lines = (found: Verification): readonly string[] => (found.kind === "checked" ? found.faults.map(faultLine) : [found.program]);
const QUARTER = { period: { kind: "quarter" }, baseline: null } as never;

describe("a report that stands as it was built", () => {
  test.each<readonly [string, HeldOptions]>([
    ["with charts of both kinds", {}],
    ["with hidden counts", { suppress: 5 }],
    ["with hidden counts, of a quarter", { suppress: 5, comparing: QUARTER, charts: "months" }],
    [
      "of a quarter beside an earlier year",
      { comparing: { period: { kind: "quarter" }, baseline: { kind: "year", end: monthOf(2018, 3) } } as never },
    ],
    ["with a smallest base, written in Germany", { smallestBase: 1, charts: "none", region: { decimal: ",", group: "." } }],
    ["with boxes of several rows", { boxes: [36, 50, 20] }],
    ["with commentary of a strand that it no longer reports", { commentary: new Map([["Gone", "Kept words."]]), charts: "none" }],
    ["with a month that has no figure", { isGap: true, charts: "months" }],
  ])("has no fault %s", async (_, options) => {
    const { held, basis } = await heldReport(options);
    const found = await verify(held, basis);
    expect(lines(found)).toEqual([]);
    const cells = [held.plan.report, held.plan.data].flatMap((sheet) => sheet.cells.flat()).filter((cell) => cell !== null);
    expect(found).toMatchObject({ cells: cells.length, charts: held.plan.report.charts.length, figures: held.plan.figures });
    const letters = (found as { hash: string }).hash;
    expect(held.data.values[0]![6]).toBe(`SHA-256 of the months:\n${letters.slice(0, 32)}\n${letters.slice(32)}`);
  });

  test("has none with commentary, however high its box, and with sheets of other names", async () => {
    const { held, basis } = await heldReport();
    const { plan } = held;
    const [box] = plan.report.commentary;
    const { row, column } = parseAddress(box!.address);
    expect(lines(await verify({ ...held, report: typed(held.report, row, column, "Deployments go on.") }, basis))).toEqual([]);
    const named = heldOf(renameSheets(plan, { report: "Board!", data: "Our data" }));
    expect(lines(await verify(named, basis))).toEqual([]);
    // Excel leaves the names in the texts of links as they were.
    const links = (cells: HeldCells): HeldCells => ({
      ...cells,
      formulas: cells.formulas.map((row) =>
        row.map((cell) =>
          typeof cell === "string" ? cell.replace("\"#'Our data'!", "\"#'Strand data'!").replace("\"#'Board!'!", "\"#'Report'!") : cell,
        ),
      ),
    });
    const left = { ...named, report: links(named.report), data: links(named.data) };
    expect([left.report, left.data]).not.toEqual([named.report, named.data]);
    expect(lines(await verify(left, basis))).toEqual([]);
  });

  test("is seen without Excel as it stands there", async () => {
    const { held } = await heldReport();
    const { values, formulas, drawn, plan } = seenWithoutExcel(held.plan);
    const { rows, columns } = parseAddress(plan.report.page.printArea);
    expect(values).toEqual(held.report.values.slice(0, rows).map((line) => line.slice(0, columns)));
    expect(formulas).toEqual(held.report.formulas.slice(0, rows).map((line) => line.slice(0, columns)));
    for (const { series } of plan.report.charts)
      for (const { values: address } of series) {
        const { row, column, rows: height } = parseAddress(address);
        expect(drawn.get(address)).toEqual(held.data.values.slice(row, row + height).map((line) => line[column]));
      }
  });
});

describe("a report that was changed by hand", () => {
  const changed = async (change: (held: HeldReport) => Partial<HeldReport>, options: HeldOptions = {}) => {
    const { held, basis } = await heldReport(options);
    return lines(await verify({ ...held, ...change(held) }, basis));
  };

  test("has a fault for each of its cells that says something else, but for commentary and the months’ counts", async () => {
    const { held, basis } = await heldReport({ charts: "months" });
    const own = new Set(held.plan.report.commentary.map(({ address }) => address.split(":")[0]));
    const all = (["report", "data"] as const).map((which) => {
      const places = held.plan[which].cells.flatMap((line, row) =>
        line.flatMap((cell, column) => (cell === null || own.has(`${columnLetters(column)}${row + 1}`) ? [] : [[row, column] as const])),
      );
      const others = places.filter(([row, column]) => which === "report" || row < 2 || column !== 5);
      const after = others.reduce((cells, [row, column]) => {
        const value = cells.values[row]![column]!;
        return typed(cells, row, column, typeof value === "number" ? value + 1 : `${value}?`);
      }, held[which]);
      return { after, addresses: others.map(([row, column]) => `${held.plan[which].sheet}!${columnLetters(column)}${row + 1}`) };
    });
    const [report, data] = all as [(typeof all)[0], (typeof all)[0]];
    const found = lines(await verify({ ...held, report: report.after, data: data.after }, basis));
    const named = new Set(found.map((line) => /^.+?![A-Z]+\d+/.exec(line)?.[0]));
    expect([...report.addresses, ...data.addresses].filter((address) => !named.has(address))).toEqual([]);
    expect(report.addresses.length + data.addresses.length).toBeGreaterThan(300);
  });

  test("has a fault for one month that was changed since, and for what no longer follows from it", async () => {
    const found = await changed(({ data }) => ({ data: typed(data, 2, 5, 9999) }));
    expect(found[0]).toMatch(/^Strand data!F3 has 9,999\. It should have \d+\. It was changed since the report was built\.$/);
    expect(found.some((line) => line.startsWith("Report!"))).toBe(true);
    expect(found).toContainEqual(expect.stringContaining("Strand data!G1 has “SHA-256 of the months:"));
    expect(found.filter((line) => line.includes("since the report was built"))).toHaveLength(1);
    // The texts are those of the months as they stand: with other words, they would be faults of their own.
    expect(found.some((line) => line.includes("without a formula"))).toBe(false);
  });

  test("has a fault for one month that is blank, is words now, or was hidden and is a number", async () => {
    const first = async (value: string | number) => (await changed(({ data }) => ({ data: typed(data, 2, 5, value) })))[0];
    expect(await first("")).toMatch(/^Strand data!F3 has nothing\. It should have \d+\. It was changed/);
    expect(await first("many")).toMatch(/^Strand data!F3 has “many”\. It should have \d+\. It was changed/);
    const hidden = await changed(
      ({ data }) => ({
        data: typed(
          data,
          data.values.findIndex((line) => line[5] === "[c]"),
          5,
          3,
        ),
      }),
      { suppress: 5 },
    );
    expect(hidden[0]).toMatch(/^Strand data!F\d+ has 3\. It should have “\[c\]”\. It was changed/);
  });

  test("has a fault for a figure in place of a month that has none, and none for commentary that is kept", async () => {
    const blank = (data: HeldCells) => data.values.findIndex((line, row) => row > 1 && line[0] === "Fraud" && line[5] === "");
    const found = await changed(({ data }) => ({ data: typed(data, blank(data), 5, 7) }), { isGap: true, charts: "months" });
    expect(found[0]).toMatch(/^Strand data!F\d+ has 7\. It should have nothing\. It was changed/);
    const kept = { commentary: new Map([["Gone", "Kept words."]]), charts: "none" } as const;
    const { held } = await heldReport(kept);
    const { row, column } = parseAddress(held.plan.data.commentary[0]!.address);
    expect(await changed(({ data }) => ({ data: typed(data, row, column, "Other words.") }), kept)).toEqual([]);
  });

  test("has one where the line that says that it is out of date was not written by it, and none for that line itself", async () => {
    const { held, basis } = await heldReport();
    const { refersTo } = held.plan.names.find(({ name }) => /out.?of.?date/i.test(name))!;
    const { row, column } = parseAddress(refersTo.split("!").at(-1)!.replaceAll("$", ""));
    const line = (at: number) => verify({ ...held, report: typed(held.report, row, at, "Figures have changed since.") }, basis).then(lines);
    expect(await line(column)).toEqual([]);
    expect(await changed(({ report }) => ({ report: typed(report, 0, 0, "Another title") }))).toHaveLength(1);
  });

  test("has one for a chart that is gone", async () => {
    expect(await changed(({ charts }) => ({ charts: charts.slice(1) }))).toEqual([
      expect.stringContaining(" has no chart. It should have the chart “"),
    ]);
  });
});

describe("what is kept with a report", () => {
  test("has a fault where it was changed, and what was kept does not give what stands there", async () => {
    const { held, basis } = await heldReport();
    expect(lines(await verify(held, { ...basis, smallestBase: 1000 })).length).toBeGreaterThan(0);
    const fewer = await verify(held, { ...basis, strands: basis.strands.slice(1), beside: basis.beside.slice(1), shown: null });
    expect(lines(fewer)[0]).toMatch(
      /^Report has a report of \d+ rows\. It should have one of \d+, by the months and choices that are kept with it\.$/,
    );
  });

  test("has the first fault of all where another strand gives other rows, without any chart", async () => {
    const { held, basis } = await heldReport({ charts: "none" });
    const found = await verify(held, { ...basis, strands: basis.strands.slice(1), beside: basis.beside.slice(1), shown: null });
    expect(found.kind === "checked" && found.faults[0]).toMatchObject({ kind: "cell", sheet: "Report", address: null });
  });

  test("says nothing where another version words or places things differently, and all where it does not", async () => {
    const { held, basis } = await heldReport();
    const other = { ...basis, program: "9.9.9" };
    expect(lines(await verify(held, other))).toEqual([]);
    expect(await verify(held, { ...other, smallestBase: 1000 })).toEqual({ kind: "otherVersion", program: "9.9.9" });
    expect(await verify(held, { ...other, strands: other.strands.slice(1), beside: other.beside.slice(1) })).toEqual({
      ...{ kind: "otherVersion", program: "9.9.9" },
    });
  });
});
