import type { NodeHost } from "../../host/node";
import { undoBuild } from "../../src/jobs/undo-build";
import { essexFigures } from "../report/essex-figures";
import { wordsOf } from "../../src/report/layout/flow";
import { comment, named, workbookWithNotes, writeStrands } from "./written";

const STRANDS = essexFigures().slice(1, 4);
const SENTENCE = "Officers were sent to the town centres at weekends. ";
const words = (count: number) =>
  SENTENCE.repeat(Math.ceil(count / SENTENCE.length))
    .slice(0, count)
    .trim();

/** What the box of a strand says, how high it is in all, and the highest of its rows. */
async function boxOf(host: NodeHost, key: string) {
  return host.run(async (context) => {
    const box = context.workbook.names.getItem(`SR_${key}_Commentary`).getRange().load("values,height,rowCount");
    const rows = box.getRowProperties({ format: { rowHeight: true } });
    const looks = box.getCellProperties({ format: { font: { bold: true, color: true } } });
    await context.sync();
    return {
      said: wordsOf(box.values.map(([words]) => String(words))),
      longest: Math.max(...box.values.map(([words]) => String(words).length)),
      height: box.height,
      highest: Math.max(...rows.value.map(({ format }) => format!.rowHeight!)),
      isBlue: looks.value.every(([first]) => first!.format?.font?.color === "#0000FF" && first!.format.font.bold === true),
    };
  });
}

describe("commentary longer than the highest row", () => {
  test.each([3000, 30_000])(
    "of %d characters stands whole in rows that Excel has, through a rebuild, undo and words that are shorter",
    async (count) => {
      const host = await workbookWithNotes();
      await writeStrands(host, STRANDS);
      const short = await boxOf(host, "Knife_Crime");
      await comment(host, "Knife_Crime", words(count));
      await writeStrands(host, STRANDS);
      const long = await boxOf(host, "Knife_Crime");
      expect(long).toMatchObject({ said: words(count), isBlue: true });
      expect(long.height).toBeGreaterThan((count / 100) * 11.5); // some hundred letters a line, and a line as low as any program sets it
      expect(long.highest).toBeLessThanOrEqual(409);
      const later = await named(host, "SR_Hate_Crime_Later");

      await undoBuild(host.run);
      expect(await boxOf(host, "Knife_Crime")).toEqual(long);
      expect(await named(host, "SR_Hate_Crime_Later")).toBe(later);

      await host.run(async (context) => {
        const box = context.workbook.names.getItem("SR_Knife_Crime_Commentary").getRange().getColumn(0).load("rowCount");
        await context.sync();
        box.values = Array.from({ length: box.rowCount }, (_, row) => [row === box.rowCount - 1 ? "Short again." : ""]);
        await context.sync();
      });
      await writeStrands(host, STRANDS);
      expect(await boxOf(host, "Knife_Crime")).toEqual({ ...short, said: "Short again.", longest: 12, isBlue: true });
      expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Report", "Notes", "Strand data"]);
    },
  );

  test("comes back whole after builds that fail at any part of the writing, and cannot be put right at once", async () => {
    const texts = { Knife_Crime: words(12_000), Hate_Crime: words(5000).replaceAll("Officers", "Leaflets"), Night_Time_Economy: "Short." };
    for (const action of [60, 900]) {
      const host = await workbookWithNotes();
      await writeStrands(host, STRANDS);
      for (const [key, text] of Object.entries(texts)) await comment(host, key, text);
      await writeStrands(host, STRANDS);
      host.faults.failSync({ nth: 3, when: { action }, code: "GeneralException" });
      host.faults.failSync({ nth: 5, when: { action: action - 50 }, code: "GeneralException" });
      await writeStrands(host, essexFigures().slice(0, 4)).catch(() => undefined);
      host.faults.clear();
      await writeStrands(host, essexFigures().slice(0, 4));
      for (const [key, text] of Object.entries(texts)) expect(await boxOf(host, key)).toMatchObject({ said: text, isBlue: true });
      expect([action, ...host.workbook.sheets.map(({ name }) => name)]).toEqual([action, "Report", "Notes", "Strand data"]);
    }
  });
});
