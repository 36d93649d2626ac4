import { execFileSync } from "node:child_process";
import path from "node:path";
import { openHost } from "../../host/node";
import { readPlainSheet } from "../../src/excel/write/plain-sheet";
import { isoMonth, monthFromSerial } from "../../src/domain/month";
import { strandReport } from "../end-to-end/command";
import { describeWith, realFile } from "../where";
import { folder } from "./files";

const FILES = ["2018-10", "2018-11", "2018-12", "2019-01", "2019-02"].map((month) => realFile(`${month}-essex-street.csv.gz`));

describeWith(...FILES)("five months of data.police.uk from their .csv.gz", () => {
  test("are counted as awk counts them: 84,233 crimes, each month and type", async () => {
    const at = folder();
    const { code, stderr } = await strandReport(
      ["extract", path.join(path.dirname(FILES[0]!), "201*-essex-street.csv.gz"), "--out", "out.xlsx", "--quiet"],
      at,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const host = await openHost({ workbook: path.join(at, "out.xlsx") });
    const cells = (await readPlainSheet(host.run, "Records"))!.slice(4);
    const counted = Object.fromEntries(
      cells.map(([month, ...rest]) => [`${String(rest.at(-2))}|${isoMonth(monthFromSerial(Number(month))!)}`, rest.at(-1)]),
    );
    const script = 'zcat "$@" | awk -F, \'$2 ~ /^20/ { count[$10 "|" $2]++ } END { for (key in count) print key "\\t" count[key] }\'';
    const lines = execFileSync("bash", ["-c", script, "awk", ...FILES], { encoding: "utf8" })
      .trim()
      .split("\n");
    expect(counted).toEqual(Object.fromEntries(lines.map((line) => [line.split("\t")[0], Number(line.split("\t")[1])])));
    expect(Object.values(counted).reduce((sum: number, count) => sum + Number(count), 0)).toBe(84_233);
  });
});
