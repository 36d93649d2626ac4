import { monthOf } from "../../src/domain/month";
import { csv, exampleRows, HEADERS } from "../extract/files";
import { hostOf, longRows, type Rows } from "../workbooks";
import { startedOn, taken } from "./session-of";

const file = (name: string, rows: readonly (readonly string[])[], headers: readonly string[] = HEADERS) =>
  new File([csv(headers, rows)], name);

async function sessionWith(sheets: Readonly<Record<string, Rows>>) {
  const host = await hostOf(sheets);
  const session = await startedOn(host);
  const said = () => {
    const view = session.views.outcome(session.current().outcome, false)!;
    return [view.title, view.text, ...(view.lines ?? []).flatMap(({ text, more }) => [text, ...more])].join(" ");
  };
  const questions = () => session.views.outcome(session.current().outcome, false)!.questions;
  const cells = (sheet: string) =>
    host.run(async (context) => {
      const used = context.workbook.worksheets.getItem(sheet).getUsedRange().load("values");
      await context.sync();
      return used.values as (string | number)[][];
    });
  const names = () =>
    host.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    });
  return { host, session, said, questions, cells, names };
}

const total = (cells: readonly (readonly (string | number)[])[]) => cells.slice(4).reduce((sum, row) => sum + Number(row.at(-1)), 0);

describe("files counted from the pane", () => {
  const rows = exampleRows();

  test("become the sheet that extract writes, which the strands are counted from at once, and are written anew the next time", async () => {
    const { host, session, said, cells, names } = await sessionWith({ Notes: [["Ours"], [""]] });
    await session.actions.countFiles([file("crimes.csv", rows)]);
    expect(said()).toContain(`${rows.length.toLocaleString("en-GB")} records counted.`);
    expect(await names()).toEqual(["Notes", "Source", "Reading", "Records"]);
    expect(total(await cells("Records"))).toBe(rows.length);
    const source = (await cells("Source")).map(([what, how]) => `${what}: ${how}`).join("\n");
    expect(source).toMatch(/File: crimes\.csv: [\d,]+ bytes, [\d,]+ records, changed .*, SHA-256 [0-9a-f]{64}/);
    expect(source).toContain("Month: from the column “Date reported”");
    await taken(host, session);
    expect(session.current().now!.strands.length).toBeGreaterThan(2);

    await host.run(async (context) => {
      context.workbook.worksheets.getItem("Notes").getRange("A2").formulas = [["=SUM(Records!D5:D9000)"]];
      await context.sync();
    });
    const fewer = rows.filter((_, at) => at % 5 !== 0);
    await session.actions.countFiles([file("crimes.csv", fewer)]);
    expect(said()).toMatch(/Months that changed Feb 18: \d+, before \d+/);
    expect((await cells("Notes"))[1]).toEqual([fewer.length]);
    expect(await names()).toEqual(["Notes", "Source", "Reading", "Records"]);
  });

  test("are asked about first, answered by buttons, and leave a sheet of the analyst’s own alone", async () => {
    const { session, said, questions, cells, names } = await sessionWith({ Records: longRows(monthOf(2019, 1), 12, { Theft: () => 5 }) });
    const before = await cells("Records");
    await session.actions.countFiles([
      file("crimes.csv", [...rows.slice(0, 400), rows[5]!, ["42/9999/19", "", "Robbery", "Colchester", "", ""]]),
    ]);
    expect(questions().map(({ text }) => text)).toEqual([expect.stringContaining("There is a sheet “Records” already")]);
    await session.actions.answer(questions()[0]!.answers[0]!);
    const undated = expect.stringMatching(/^1 record without a date: crimes\.csv, row 403\./) as unknown;
    expect(questions().map(({ text }) => text)).toEqual([expect.stringMatching(/^“Crime ref”: 1 record has a reference/), undated]);
    expect(questions()[0]!.answers[0]!.label).toBe("Count each reference once, by its first record");
    await session.actions.answer(questions()[0]!.answers[0]!);
    expect(questions().map(({ text }) => text)).toEqual([undated]);
    expect(await names()).toEqual(["Records"]);
    await session.actions.answer(questions()[0]!.answers[0]!);
    expect(said()).toContain("Left out: 1 record without a date.");
    expect(said()).toContain("Left out: 1 record whose reference another record has, which is counted.");
    expect(await cells("Records")).toEqual(before);
    expect(said()).toContain("Left out: 28 records of months that are not complete.");
    expect(total(await cells("Records 2"))).toBe(372);
  });

  test("that are cancelled, or cannot be read, leave the workbook as it was", async () => {
    const { session, said, names } = await sessionWith({ Notes: [["Ours"]] });
    const counting = session.actions.countFiles([file("crimes.csv", rows)]);
    const stop = session.subscribe(() => {
      const { job } = session.current();
      if (job?.kind === "countingFiles" && job.progress?.step === "counting") session.actions.cancel();
    });
    await counting;
    stop();
    expect(said()).toBe("Cancelled. Nothing was counted, and nothing written.");
    await session.actions.countFiles([file("crimes.csv", [["1", "2019-01-01"]])]);
    expect(said()).toMatch(/^That did not work\. crimes\.csv, row 2: it has 2 fields, and the header has 6\./);
    expect(await names()).toEqual(["Notes"]);
  });
});
