import { ownFolder } from "./own-folder";
import { copyFile, mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { pack } from "../../host/files/package";
import { bytesIn, ENCODINGS } from "../../host/test/text-bytes";
import { BY_NIGHT } from "../night";
import { describeWhere } from "../where";
import { check, guard, inspect, PROJECT, report, reportJson } from "./command";
import { convert, HAS_LIBREOFFICE } from "./libreoffice";

const folder = ownFolder();

const MONTHS = Array.from({ length: 24 }, (_, i) => ({ year: 2018 + Math.floor(i / 12), month: (i % 12) + 1 }));
const NAMES = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const count = (offence: number, month: number) => 40 + offence * 7 + ((month * 13) % 29);
/** A row for each month and offence. */
const ROWS = [
  ["Month", "Offence", "Count"],
  ...MONTHS.flatMap(({ year, month }, i) =>
    ["Burglary", "Café theft"].map((name, offence) => [`${NAMES[month - 1]!}-${year - 2000}`, name, count(offence, i)]),
  ),
];
const text = (separator: string) => ROWS.map((row) => row.join(separator)).join("\r\n");
const sum = (offence: number, from: number) => MONTHS.reduce((all, _, i) => all + (i >= from && i < from + 12 ? count(offence, i) : 0), 0);
const FIGURES = [0, 1].map((offence) => [["Burglary", "Café theft"][offence], sum(offence, 0), sum(offence, 12)]);

async function made(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(path.join(folder(), name), content);
  return name;
}

/** Builds the report from a file, and gives each strand's figures. */
async function figures(name: string) {
  const { code, json, stderr } = await reportJson([name], folder());
  expect({ code, stderr: stderr.replace(/^.* …$\n/gm, "") }).toEqual({ code: 0, stderr: "" });
  expect(json.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  expect(json.output).toBe(path.join(folder(), "out", `${path.parse(name).name}-report.xlsx`));
  return json.strands.map(({ strand, earlier, later }) => [strand, earlier!.total, later!.total]);
}

describe("npm run report on files of other kinds", () => {
  test.each(ENCODINGS.map((encoding, i) => [encoding, [";", "\t", "|", ","][i % 4]!, ["csv", "txt", "tsv", "xls"][i % 4]!]))(
    "gives the same figures from text in %s",
    async (encoding, separator, ending) => {
      expect(await figures(await made(`data.${ending}`, bytesIn(encoding, text(separator))))).toEqual(FIGURES);
    },
  );

  test("gives the same figures from a file that begins with sep=;", async () => {
    expect(await figures(await made("data.csv", `sep=;\r\n${text(";")}`))).toEqual(FIGURES);
  });

  test("gives the same figures from an .ods file, with its months as dates", async () => {
    const cell = (value: string | number) =>
      typeof value === "number"
        ? `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`
        : `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
    const date = (month: string) => {
      const [name, year] = month.split("-");
      return `<table:table-cell office:value-type="date" office:date-value="20${year}-${String(NAMES.indexOf(name!) + 1).padStart(2, "0")}-01"><text:p>${month}</text:p></table:table-cell>`;
    };
    const rows = ROWS.map(
      ([month, ...rest], i) =>
        `<table:table-row>${i === 0 ? cell(month!) : date(String(month))}${rest.map(cell).join("")}</table:table-row>`,
    );
    const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="Data">${rows.join("")}</table:table></office:spreadsheet></office:body></office:document-content>`;
    const ods = await pack(
      new Map([
        ["mimetype", Buffer.from("application/vnd.oasis.opendocument.spreadsheet")],
        ["content.xml", Buffer.from(content)],
      ]),
    );
    expect(await figures(await made("data.ods", ods))).toEqual(FIGURES);
    expect((await inspect(["data.ods"], folder())).stdout).toContain("Data");
  });

  test("gives the same figures from a web page and from an XML spreadsheet, both named .xls", async () => {
    const page = ROWS.map((row) => `<tr>${row.map((value) => `<td>${value}</td>`).join("")}</tr>`).join("\n");
    expect(await figures(await made("page.xls", `<html><body><h1>Offences</h1><table>${page}</table></body></html>`))).toEqual(FIGURES);
    const rows = ROWS.map(
      (row) =>
        `<Row>${row.map((value) => `<Cell><Data ss:Type="${typeof value === "number" ? "Number" : "String"}">${value}</Data></Cell>`).join("")}</Row>`,
    );
    const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Data"><Table>${rows.join("")}</Table></Worksheet></Workbook>`;
    expect(await figures(await made("sheet.xls", xml))).toEqual(FIGURES);
  });
});

// By day a file of each kind is read that this suite makes itself.
if (BY_NIGHT)
  describeWhere(HAS_LIBREOFFICE, "LibreOffice (soffice) or poppler (pdftotext) is not installed")("files saved by LibreOffice", () => {
    test.each(["ods", "fods", "html", "csv:Text - txt - csv (StarCalc):59,34,ANSI,1"])(
      "give the same figures as the workbook: %s",
      async (kind) => {
        await copyFile(path.join(PROJECT, "examples", "wide.xlsx"), path.join(folder(), "wide.xlsx"));
        await convert(path.join(folder(), "wide.xlsx"), kind);
        const expected = await reportJson(["wide.xlsx"], folder());
        const { code, json } = await reportJson([`wide.${kind.split(":")[0]!}`], folder());
        expect(code).toBe(0);
        expect(json.strands).toEqual(expected.json.strands);
      },
      180_000,
    );
  });

describe("a file that cannot be used", () => {
  const cases: readonly (readonly [string, () => Promise<string>, RegExp])[] = [
    ["a folder", async () => (await mkdir(path.join(folder(), "data")), "data"), /it is a folder().*\. Give a file/],
    ["a missing file", async () => "nowhere.csv", /There is no file .*nowhere\.csv/],
    ["a link that leads nowhere", async () => (await symlink("gone.csv", path.join(folder(), "link.csv")), "link.csv"), /There is no file/],
    ["a link in a circle", async () => (await symlink("ring.csv", path.join(folder(), "ring.csv")), "ring.csv"), /cannot be read/],
    ["a file within a file", async () => path.join(await made("a.csv", "x"), "b.csv"), /cannot be read|There is no file/],
    ["an empty file", () => made("empty.xlsx", ""), /empty\.xlsx is empty/],
    ["an empty text", () => made("empty.csv", "\uFEFF\r\n\r\n"), /empty\.csv is empty/],
    ["a .csv with more columns than a worksheet", () => made("wide.csv", `${"a,".repeat(16_384)}b\n1\n`), /wide\.csv has 16,385 columns/],
    ["a text that two separators fit", () => made("both.csv", "a,1;b\nc,2;d\n"), /commas or semicolons/],
    ["an old workbook", () => made("old.xls", Buffer.from(`d0cf11e0a1b11ae1${"00".repeat(600)}`, "hex")), /\(\.xls\).*save it as \.xlsx/],
    ["a PDF", () => made("pack.pdf", "%PDF-1.4\n"), /is a PDF/],
  ];

  test.each(cases)("ends every command with 2, says what it is, and writes nothing: %s", async (_, prepare, words) => {
    const name = await prepare();
    const before = (await readdir(folder())).sort();
    for (const run of [
      report([name], folder()),
      inspect([name], folder()),
      check([name], folder()),
      guard([name, "--sheet", "Data"], folder()),
      report(["--strands", name], folder()),
    ]) {
      const { code, stdout, stderr } = await run;
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(words);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
    expect((await readdir(folder())).sort()).toEqual(before);
  });

  test("is named with its code in --json", async () => {
    const { json } = await reportJson([await made("wide.csv", `${"a,".repeat(16_384)}b\n1\n`)], folder());
    expect(json.findings).toMatchObject([{ code: "fileTooLarge", severity: "error", sheet: null }]);
  });
});
