import { addMonths, monthOf } from "../../src/domain/month";
import type { Given, PaperFile } from "../../src/session/paper-edge";
import { hostOf } from "../workbooks";
import { partsOf } from "../zip-parts";
import { startedOn, typed } from "./session-of";

const MONTHS = Array.from({ length: 24 }, (_, index) => addMonths(monthOf(2018, 2), index));
/** What stands for a picture: these tests look at what is around it. */
const DOT = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

async function builtSession() {
  const rows = ["Burglary", "Robbery"].map((name, line) => [name, ...MONTHS.map((_, index) => 140 + line + ((index * 7) % 11))]);
  const host = await hostOf({ Data: [["Offence", ...MONTHS.map((month) => ({ month }))], ...rows] });
  const files: PaperFile[] = [];
  let given: Given = "saved";
  const session = await startedOn(host, {
    papers: { draw: () => Promise.resolve(new Uint8Array(DOT)), give: (file) => Promise.resolve((files.push(file), given)) },
  });
  const said = () => {
    const view = session.views.outcome(session.current().outcome, false)!;
    return [view.intent, view.title, view.text].join(" ");
  };
  return { host, session, files, said, giving: (to: Given) => (given = to) };
}

describe("taking the report out from the pane", () => {
  test("gives each file under the report’s title, and says what became of it", async () => {
    const { host, session, files, said, giving } = await builtSession();
    await session.actions.takeOut("word", null);
    expect(said()).toBe("error That did not work. There is no report in this workbook yet. Build it, then take it out.");
    session.actions.choose({ title: "Q3: offences / strands?" });
    await session.actions.build();
    await session.actions.takeOut("word", null);
    expect(said()).toBe("success The Word document is saved. Look for “Q3 offences strands.docx” among your downloads.");
    await session.actions.takeOut("slides", null);
    await session.actions.takeOut("values", null);
    expect(files.map(({ name }) => name)).toEqual(
      ["docx", "pptx"].map((ending) => `Q3 offences strands.${ending}`).concat("Q3 offences strands, values only.xlsx"),
    );
    expect(
      files.map(({ bytes }) =>
        [...partsOf(bytes).keys()].some((part) => /^(word\/document|ppt\/presentation|xl\/workbook)\.xml$/.test(part)),
      ),
    ).toEqual([true, true, true]);

    giving("notHere");
    await session.actions.takeOut("word", null);
    expect(said()).toMatch(/^warning The Word document could not be saved\. Excel for Mac does not let add-ins save files\./);
    giving("opened");
    await typed(host, session, "Y2", 999);
    await session.actions.takeOut("values", null);
    expect(said()).toMatch(
      /^warning The copy with values only is ready\. It is open as a new workbook\..* The report is out of date, and so is this file\. Build again, then save it again\.$/,
    );
  });

  test("says whether the report agrees with its months, and what does not", async () => {
    const { host, session, said } = await builtSession();
    await session.actions.verify();
    expect(said()).toBe("warning The report was not verified. There is no report in this workbook yet. Build it, then verify it.");
    await session.actions.build();
    await session.actions.verify();
    expect(said()).toMatch(
      /^success The report agrees with its months\. \d+ cells and 3 charts on “Report” and its data are what the 48 months come to\.$/,
    );
    host.user.type("Report", "C7", 9999);
    await session.actions.verify();
    expect(said()).toMatch(/^error 1 fault in the report\./);
    const { lines } = session.views.outcome(session.current().outcome, false)!;
    expect(lines![0]!.more[0]).toMatch(/^Report!C7 has 9,999\. It should have 1,7\d\d\.$/);
  });

  test("says what two systems' records come to, or why they cannot be compared", async () => {
    const { host, session, said } = await builtSession();
    await session.actions.compareSystems();
    expect(said()).toMatch(/^error The systems were not compared, and nothing was written\. No worksheet has records/);
    const rows = Array.from({ length: 20 }, (_, index) => [`42/${1000 + index * 37}/19`, 43_525 + index]);
    await host.run(async (context) => {
      for (const [name, from] of [
        ["ATHENA", 0],
        ["STORM", 1],
      ] as const) {
        const cells = [["Crime ref", "Date"], ...rows.slice(from)];
        context.workbook.worksheets.add(name).getRange(`A1:B${cells.length}`).values = cells;
      }
      await context.sync();
    });
    const row = (name: string) => ({ System: name, Sheet: name, Reference: "Crime ref", Date: "Date", Unit: "", Type: "", Flags: "" });
    await session.actions.keepSystems(["ATHENA", "STORM"].map(row));
    expect(said()).toBe("success Saved. The sheet “Systems” says which worksheets and columns are compared.");
    await session.actions.compareSystems(["STORM", "ATHENA"].map(row));
    expect(said()).toMatch(/ that should agree in STORM and ATHENA do: 95\.0%/);
    await session.actions.compareSystems(["ATHENA", "STORM"].map(row));
    expect(said()).toMatch(/^info 1 record to put right\. 19 of 20 records of Mar 19 that should agree in ATHENA and STORM do: 95\.0%/);
  });

  test("says of a template that is none what it is, and leaves everything as it is", async () => {
    const { session, files, said } = await builtSession();
    await session.actions.build();
    await session.actions.takeOut("word", { name: "Notes.txt", read: () => Promise.resolve(new TextEncoder().encode("Notes")) });
    expect(said()).toContain("“Notes.txt” is no Word document or template (.docx or .dotx), so no Word document was made.");
    expect(files).toEqual([]);
  });

  test("says of a template that is no longer there what to do, and gives the document without one", async () => {
    const { session, files, said } = await builtSession();
    await session.actions.build();
    const gone = () => Promise.reject(new DOMException("A requested file could not be found.", "NotFoundError"));
    await session.actions.takeOut("word", { name: "Essex.dotx", read: gone });
    expect(said()).toBe(
      "error That did not work. “Essex.dotx” cannot be read any more, so no Word document was made. It was changed, moved or deleted since you chose it. Choose it again, or leave it out.",
    );
    expect(files).toEqual([]);
    await session.actions.takeOut("word", null);
    expect(said()).toMatch(/^success The Word document is saved\./);
  });
});
