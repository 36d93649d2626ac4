import { addMonths, monthOf } from "../../src/domain/month";
import type { Given, PaperFile } from "../../src/session/paper-edge";
import { hostOf, type Rows } from "../workbooks";
import { startedOn } from "./session-of";

const END = monthOf(2020, 1);

/** 24 months of two districts; `typed` stands in place of the first count of the South. */
async function sessionWith(
  typed: string | null = null,
  headers = ["Month", "District", "Offence", "Count"],
  others: Readonly<Record<string, Rows>> = {},
) {
  const rows: Rows = Array.from({ length: 24 }, (_, month) =>
    ["North", "South"].map((district, place) => {
      const count = typed !== null && month === 0 && place === 1 ? typed : 60 + 9 * place + ((month * 7) % 11);
      return [{ month: addMonths(END, month - 23) }, district, "Burglary", count];
    }),
  ).flat();
  const host = await hostOf({ Data: [headers, ...rows], ...others });
  const files: PaperFile[] = [];
  let given: Given = "saved";
  const session = await startedOn(host, {
    papers: {
      draw: () => Promise.reject(new Error("There are no charts to draw.")),
      give: (file) => Promise.resolve((files.push(file), given)),
    },
  });
  session.actions.choose({ charts: "none" });
  const said = () => {
    const { intent, title, text, lines = [] } = session.views.outcome(session.current().outcome, false)!;
    return [intent, title, text, ...lines.flatMap((line) => [line.text, ...line.more])].join(" ");
  };
  return { session, files, said, giving: (to: Given) => (given = to) };
}

describe("packs from the pane", () => {
  test("are one file, by a column that the pane offers, and are listed", async () => {
    const { session, files, said, giving } = await sessionWith();
    const { now, report, standing } = session.current();
    expect(session.views.report(now!, report, standing).packColumns).toEqual(["District"]);
    await session.actions.savePacks("District", "sheets");
    expect(said()).toBe(
      "success 2 packs by District saved. Look for “Packs by District.xlsx” among your downloads. It has a sheet for each, and an index. Packs North South",
    );
    giving("opened");
    session.actions.choose({ title: "Q3: offences" });
    await session.actions.savePacks("District", "sheets");
    expect(said()).toMatch(/^success 2 packs by District saved\. They are open as a new workbook\. Save it from there\./);
    expect(files.map(({ name }) => name)).toEqual(["Packs by District.xlsx", "Q3 offences by District.xlsx"]);
  });

  test("are a workbook each in a .zip where that is chosen; an Excel that takes none from its pane says so", async () => {
    const { session, files, said, giving } = await sessionWith();
    await session.actions.savePacks("District", "workbooks");
    expect(files.map(({ name, type }) => [name, type])).toEqual([["Packs by District.zip", "application/zip"]]);
    expect(said()).toContain("It has a workbook for each, and an index.");
    giving("notHere");
    await session.actions.savePacks("District", "workbooks");
    expect(said()).toMatch(/^error This Excel takes no \.zip from its pane\. No packs were saved\./);
  });

  test("are by a column that a sheet of offences has, though one without any has it too", async () => {
    const referrals = Array.from({ length: 24 }, (_, month) => [
      { month: addMonths(END, month - 23) },
      "North",
      "Police",
      20 + (month % 5),
    ]);
    const { session } = await sessionWith(null, undefined, { Referrals: [["Month", "District", "Referrer", "Count"], ...referrals] });
    const { now, report, standing } = session.current();
    expect(session.views.report(now!, report, standing).packColumns).toContain("District");
  });

  test("are cancelled between two, and none is saved", async () => {
    const { session, files, said } = await sessionWith();
    const stop = session.subscribe(() => {
      const { job } = session.current();
      if (job?.kind !== "packing" || job.progress?.step !== "pack") return;
      expect(session.views.progress(job)).toMatchObject({ text: expect.stringMatching(/^District \d of 2: /) as string, canCancel: true });
      session.actions.cancel();
    });
    await session.actions.savePacks("District", "sheets");
    stop();
    expect(said()).toBe("info Cancelled. No packs were saved. The workbook was not changed.");
    expect(files).toEqual([]);
  });

  test("say which district has none, and why there is none at all", async () => {
    const wrong = await sessionWith("tbc");
    await wrong.session.actions.savePacks("District", "sheets");
    expect(wrong.said()).toMatch(/^warning 1 of 2 packs by District saved\. .* South: no pack\. .*tbc.* Packs North$/);
    await wrong.session.actions.savePacks("Ward", "sheets");
    expect(wrong.said()).toMatch(/^error No pack could be made\. The workbook was not changed\. .*Ward/);
    expect(wrong.files).toHaveLength(1);
  });
});
