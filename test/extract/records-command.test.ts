import path from "node:path";
import { openHost } from "../../host/node";
import { readPlainSheet } from "../../src/excel/write/plain-sheet";
import type { JsonRecords } from "../../cli/records-arguments";
import { PROJECT, strandReport } from "../end-to-end/command";
import { csv, exampleRows, folder, HEADERS, written } from "./files";

const ROWS = exampleRows();
const EXAMPLE = path.join(PROJECT, "examples", "records.xlsx");

describe("records", () => {
  const at = folder();
  beforeAll(() => {
    written(at, "a.csv", csv(HEADERS, ROWS.slice(0, 700)));
    written(at, "b.csv.gz", csv(HEADERS, ROWS.slice(700)));
  });

  test("lists what a strand's month is made of, each with its file and row", async () => {
    const { code, stdout } = await strandReport(
      ["records", "*.csv*", "--strands", EXAMPLE, "--strand", "Knife Crime", "--month", "2019-05", "--out", "k.xlsx", "--json", "--quiet"],
      at,
    );
    const meant = ROWS.map((row, index) => ({ row, index })).filter(
      ({ row: [, day, offence, , weapon] }) => day!.startsWith("2019-05") && weapon === "Knife" && offence !== "Criminal damage",
    );
    expect(meant.length).toBeGreaterThan(3);
    expect({ code, records: (JSON.parse(stdout) as JsonRecords).records }).toEqual({ code: 0, records: meant.length });
    const host = await openHost({ workbook: path.join(at, "k.xlsx") });
    const [title, , , headers, ...listed] = (await readPlainSheet(host.run, "Records behind"))!;
    expect(title![0]).toBe("Knife Crime, May 2019");
    expect(headers).toEqual(["File", "Row", ...HEADERS]);
    expect(listed.map((row) => row.slice(0, 3))).toEqual(
      meant.map(({ row, index }) => (index < 700 ? ["a.csv", index + 2, row[0]] : ["b.csv.gz", index - 700 + 2, row[0]])),
    );
  });

  test("takes an offence for the strand where there is no table, and names the strands where there is none of that name", async () => {
    const offence = await strandReport(
      ["records", "a.csv", "--strand", "Criminal damage", "--month", "2018-03", "--out", "c.xlsx", "--json", "--quiet"],
      at,
    );
    expect((JSON.parse(offence.stdout) as JsonRecords).records).toBe(
      ROWS.slice(0, 700).filter(([, day, name]) => day!.startsWith("2018-03") && name === "Criminal damage").length,
    );
    const none = await strandReport(["records", "a.csv", "--strands", EXAMPLE, "--strand", "Knive Crime", "--month", "2018-03"], at);
    expect({ code: none.code, said: none.stderr }).toEqual({
      code: 2,
      said: expect.stringContaining("No strand is called “Knive Crime”. Did you mean"),
    });
    expect((await strandReport(["records", "a.csv"], at)).stderr).toContain("Name the figure");
  });
});
