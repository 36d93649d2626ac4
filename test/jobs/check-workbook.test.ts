import { buildReport } from "../../src/jobs/build-report";
import { checkWorkbook, NothingToAcceptError, setChecks } from "../../src/jobs/check-workbook";
import { answersTo } from "../../src/checks/answers";
import { messageOf } from "../../src/checks/messages";
import { addMonths, monthOf } from "../../src/domain/month";
import { valuesOf } from "../excel/written";
import { hostOf, type Rows } from "../workbooks";

const OPTIONS = { by: null, strandsFrom: null, end: null, today: new Date(2020, 2, 16) };
const NO_CHANGE = { levels: {}, thresholds: {}, accept: [] };
const months = Array.from({ length: 24 }, (_, index) => addMonths(monthOf(2018, 2), index));
const count = (index: number) => 140 + ((index * 7) % 11);

/** A long sheet of one offence, with one count typed twice as large as any. */
const book = () =>
  hostOf({
    Data: [
      ["Month", "Offence", "Count"],
      ...months.map((month, index) => [{ month }, "Burglary", index === 9 ? 1450 : count(index)]),
    ] as Rows,
    Strands: [
      ["Strand", "Column", "Values"],
      ["Burglary", "Offence", "Burglary"],
    ],
  });

const codes = async (host: Awaited<ReturnType<typeof book>>) =>
  (await checkWorkbook(host.run, OPTIONS)).findings.map(({ severity, code, address }) => `${severity} ${code} ${address}`);

describe("a finding that is accepted with a reason", () => {
  const accept = {
    ...NO_CHANGE,
    accept: [{ code: "implausibleCount" as const, sheet: "Data", address: "C11", reason: "A series of distraction burglaries" }],
  };

  test("is no longer said, stays so over rows that are inserted and months that are added, and comes back when its cell changes", async () => {
    const host = await book();
    expect(await codes(host)).toEqual(["warning implausibleCount C11"]);
    const { findings, accepted } = await setChecks(host.run, OPTIONS, accept);
    expect(findings).toEqual([]);
    expect(accepted).toMatchObject([
      { reason: "A series of distraction burglaries", on: "2020-03-16", finding: { code: "implausibleCount", address: "C11" } },
    ]);
    host.user.insert("Data", "1:2");
    host.user.paste("Data", "A28", [["'Feb 20", "Burglary", 146]]);
    expect(await codes(host)).toEqual(["info textAmongDates A28"]);
    host.user.type("Data", "C13", 1451);
    expect(await codes(host)).toEqual(["warning implausibleCount C13", "info textAmongDates A28"]);
  });

  test("is listed in the report with the reason", async () => {
    const host = await book();
    await setChecks(host.run, OPTIONS, accept);
    const { sheet, accepted } = await buildReport(host.run, OPTIONS);
    expect(accepted).toHaveLength(1);
    const text = (await valuesOf(host, sheet!, "A1:A120")).flat().join("\n");
    expect(text).toContain("1,450 for Burglary in Nov 18");
    expect(text).toContain("A series of distraction burglaries");
  });

  test("must be there", async () => {
    const host = await book();
    await expect(setChecks(host.run, OPTIONS, { ...NO_CHANGE, accept: [{ ...accept.accept[0]!, address: "C12" }] })).rejects.toThrow(
      NothingToAcceptError,
    );
    expect(await codes(host)).toEqual(["warning implausibleCount C11"]);
  });
});

describe("severities and thresholds", () => {
  test("are the analyst's, and kept in the workbook: an error stops the build", async () => {
    const host = await book();
    await setChecks(host.run, OPTIONS, { ...NO_CHANGE, levels: { implausibleCount: "error" } });
    expect(await codes(host)).toEqual(["error implausibleCount C11"]);
    expect((await buildReport(host.run, OPTIONS)).sheet).toBeNull();
    await setChecks(host.run, OPTIONS, { ...NO_CHANGE, levels: { implausibleCount: "off" } });
    expect(await codes(host)).toEqual([]);
    await setChecks(host.run, OPTIONS, { ...NO_CHANGE, levels: { implausibleCount: "warning" }, thresholds: { spreads: 60 } });
    expect(await codes(host)).toEqual([]);
    expect((await buildReport(host.run, OPTIONS)).sheet).not.toBeNull();
  });

  test("that cannot be read are said, and every check is made as it comes", async () => {
    const host = await book();
    await host.run(async (context) => {
      context.workbook.settings.add("strandReport.checks", "{levels");
      await context.sync();
    });
    expect(await codes(host)).toEqual(["warning checkSettingsUnreadable null", "warning implausibleCount C11"]);
  });
});

test("A check reads what a build reads, and writes nothing", async () => {
  const host = await book();
  host.traffic.reset();
  await checkWorkbook(host.run, OPTIONS);
  expect(host.traffic.totals.syncs).toBe(2);
  expect(host.traffic.api.filter((member) => /\.(add|delete|clear|copyFrom)$/i.test(member))).toEqual([]);
});

describe("rows that are missing", () => {
  const places = ["North", "South"];
  /** Two offences in two places; one row says its offence, or its month, as `change` makes it. */
  const lists = async (change: (row: Rows[number], at: number) => Rows[number]) => {
    const rows = months.flatMap((month, at): Rows =>
      places.flatMap((place, second) => [
        [{ month }, "Burglary", place, 140 + ((at * 7 + second) % 11)],
        [{ month }, "Robbery", place, 60 + ((at * 5 + second) % 9)],
      ]),
    );
    const host = await hostOf({ Data: [["Month", "Offence", "District", "Count"], ...rows.map(change)] });
    return (await checkWorkbook(host.run, { ...OPTIONS, by: "Offence" })).findings;
  };
  const answers = (findings: Awaited<ReturnType<typeof lists>>) => findings.flatMap(answersTo).map(({ label }) => label);

  test("are not said to be none where one stands under a name that is misspelt", async () => {
    const found = await lists((row, at) => (at === 68 ? [row[0]!, "Burglery", row[2]!, row[3]!] : row));
    const [missing] = found.filter(({ code }) => code === "valuesMissingInMonths");
    expect(missing).toMatchObject({ details: { mayBe: "name" } });
    expect(messageOf(missing!)).toContain(
      "They may be there under a name that is misspelt, which is another finding: put that right first",
    );
    expect(answers(found)).not.toContain("No row means none");
  });

  test("are not said to be none where one stands in a month that is mistyped", async () => {
    const found = await lists((row, at) => (at === 68 ? [{ month: monthOf(2052, 6) }, ...row.slice(1)] : row));
    expect(found.find(({ code }) => code === "valuesMissingInMonths")).toMatchObject({ details: { mayBe: "month" } });
    expect(answers(found)).not.toContain("No row means none");
  });

  test("may be none where nothing else is wrong", async () => {
    const found = await lists((row, at) => (at === 68 ? ["", "", "", ""] : row));
    expect(answers(found)).toContain("No row means none");
  });
});
