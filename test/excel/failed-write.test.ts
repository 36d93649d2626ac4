import type { NodeHost } from "../../host/node";
import { essexFigures } from "../report/essex-figures";
import { comment, commentary, named, seen, workbookWithNotes, writeStrands } from "./written";

const STRANDS = essexFigures();
const FORMER = STRANDS.slice(0, 3);
const NEW = STRANDS.slice(1, 5);

/** A workbook with a former report of three strands, commented. */
async function withFormerReport(): Promise<NodeHost> {
  const host = await workbookWithNotes();
  await writeStrands(host, FORMER);
  await comment(host, "Knife_Crime", "Deployments go on.");
  return host;
}

describe("a build that Excel stops", () => {
  test("before the write leaves the former report untouched, and says so", async () => {
    const host = await withFormerReport();
    const before = await seen(host);
    host.faults.failSync({ nth: 3, when: "before", code: "AccessDenied" });
    await expect(writeStrands(host, NEW)).rejects.toThrow(
      "The report was not changed. A sheet or the workbook is protected. Unprotect it and try again.",
    );
    expect(await seen(host)).toEqual(before);
  });

  test("after the write is no failure: the new report is whole, its looks too", async () => {
    const host = await withFormerReport();
    host.faults.failSync({ nth: 3, when: "after", code: "GeneralException" });
    expect(await writeStrands(host, NEW)).toEqual({ refused: [], commentary: null });
    expect(await named(host, "SR_Hate_Crime_Later")).toBe(2992);
    expect(await commentary(host, "Knife_Crime")).toMatchObject({ words: "Deployments go on." });
  });

  test("and that cannot be put right at once is put right by the next build", async () => {
    const host = await withFormerReport();
    host.faults.failSync({ nth: 3, when: { action: 700 }, code: "GeneralException" });
    host.faults.failSync({ nth: 4, when: "before", code: "GeneralException" });
    await expect(writeStrands(host, NEW)).rejects.toThrow(/your commentary is safe/);
    await writeStrands(host, NEW);
    expect(await commentary(host, "Knife_Crime")).toMatchObject({ words: "Deployments go on.", colour: "#0000FF", bold: true });
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Report", "Notes", "Strand data"]);
  });

  test("because someone is typing says so and changes nothing", async () => {
    const host = await withFormerReport();
    const before = await seen(host);
    host.faults.cellEditMode = true;
    await expect(writeStrands(host, NEW)).rejects.toThrow(
      "The workbook could not be read, and nothing was changed. A cell is being edited. Press Enter, then try again.",
    );
    host.faults.cellEditMode = false;
    expect(await seen(host)).toEqual(before);
  });
});
