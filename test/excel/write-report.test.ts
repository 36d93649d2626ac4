import { ESSEX_STRANDS } from "../../scripts/examples/essex";
import { withWorkbook } from "../../src/excel/workbook";
import { layOut } from "../../src/report/layout";
import { essexFigures, reportOf, strandOf } from "../report/essex-figures";
import { monthOf } from "../../src/domain/month";
import { comment, commentary, named, seen, valuesOf, workbookWithNotes, writeStrands } from "./written";

const SHEETS = { report: "Report", data: "Strand data" };

describe("writing the report", () => {
  test("takes four syncs from the first look at the workbook to the whole report: two that read, the figures, and the looks", async () => {
    const host = await workbookWithNotes();
    host.traffic.reset();
    await writeStrands(host);
    expect(host.traffic.syncs.map(({ kind }) => kind)).toEqual(["read", "read", "write", "write"]);
  });

  test("gives formulas that come to the paper's figures, by name", async () => {
    const host = await workbookWithNotes();
    await writeStrands(host);
    for (const { strand, earlier, later } of ESSEX_STRANDS) {
      const key = strand.replaceAll(" ", "_");
      const figures = await Promise.all(["Earlier", "Later", "Diff", "Pct"].map((part) => named(host, `SR_${key}_${part}`)));
      expect(figures).toEqual([earlier, later, later - earlier, (later - earlier) / earlier]);
    }
  });

  test("shows Diff. without a plus sign and % Diff. with sign and one decimal", async () => {
    const host = await workbookWithNotes();
    await writeStrands(host);
    const text = await host.run(async (context) => {
      const cells = ["Domestic_Abuse", "Business_Crime"].flatMap((key) =>
        ["Diff", "Pct"].map((part) => context.workbook.names.getItem(`SR_${key}_${part}`).getRange().load("text")),
      );
      await context.sync();
      return cells.map((cell) => cell.text[0]![0]);
    });
    // German Excel shows points and commas the other way round.
    expect(text.map((shown) => shown?.replaceAll(",", "."))).toEqual(["5.306", "+21.5%", "-386", "-1.6%"]);
  });

  test("says in each sentence what its table says", async () => {
    const host = await workbookWithNotes();
    await writeStrands(host);
    const column = (await valuesOf(host, "Report", "A1:A150")).map(([value]) => value);
    expect(column).toContain("DA offences rose by 5,306 (+21.5%), from 24,675 to 29,981, which stands out.");
    expect(column).toContain("Burglary (dwelling) offences fell by 792 (-12.7%), from 6,244 to 5,452, which stands out.");
    expect(column).toContain(
      "Of 10 strands compared, 7 rose and 3 fell.\nLargest rise: Domestic Abuse, 5,306 more (+21.5%). Largest fall: House Burglary, 792 fewer (-12.7%).",
    );
  });

  test("changes nothing when it is done again", async () => {
    const host = await workbookWithNotes();
    await writeStrands(host);
    const first = await seen(host);
    await writeStrands(host);
    expect(await seen(host)).toEqual(first);
  });

  test("leaves no hidden sheet behind", async () => {
    const host = await workbookWithNotes();
    await writeStrands(host);
    await comment(host, "Fraud", "Kept.");
    await writeStrands(host);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Report", "Notes", "Strand data"]);
  });

  test("makes the report the first sheet, and leaves it where the analyst moves it", async () => {
    const host = await workbookWithNotes();
    await writeStrands(host);
    const order = () => host.workbook.sheets.map(({ name }) => name);
    expect(order()).toEqual(["Report", "Notes", "Strand data"]);
    await host.run(async (context) => {
      context.workbook.worksheets.getItem("Report").position = 1;
      await context.sync();
    });
    await writeStrands(host);
    expect(order()).toEqual(["Notes", "Report", "Strand data"]);
  });

  test("puts the shorthand in the cells of missing figures, where formulas elsewhere meet an error and no figure", async () => {
    const host = await workbookWithNotes();
    await writeStrands(host, [...essexFigures().slice(0, 2), strandOf("Theft", [])]);
    expect(await Promise.all(["Earlier", "Later", "Diff", "Pct"].map((part) => named(host, `SR_Theft_${part}`)))).toEqual(
      Array(4).fill("[x]"),
    );
    const overview = await valuesOf(host, "Report", "A7:F9");
    expect(overview[2]).toEqual(["Theft", "Jan 20", "[x]", "[x]", "[x]", "[x]"]);
    const column = (await valuesOf(host, "Report", "A1:A40")).map(([value]) => value);
    expect(column).toContain("Of 2 strands compared, 2 rose and none fell.\nLargest rise: Domestic Abuse, 5,306 more (+21.5%).");
    const doubled = await host.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Notes").getRange("H1");
      cell.formulas = [["=SR_Theft_Later*2"]];
      cell.load("values");
      await context.sync();
      return cell.values[0]![0] as unknown;
    });
    expect(doubled).toBe("#VALUE!");
  });

  test("never lets text become a formula, a number or a date", async () => {
    const host = await workbookWithNotes();
    const awkward = ["=1+1", "+44", "5.10", "Jan 20", "@SUM(A1)", "'quoted"];
    await writeStrands(
      host,
      awkward.map((name) => strandOf(name, [[monthOf(2020, 1), 1]], { measure: `${name} x`, lead: name, section: null })),
    );
    const column = (await valuesOf(host, "Report", "A1:A150")).map(([value]) => value);
    for (const name of awkward) expect(column.filter((value) => value === name || value === `${name} x`).length).toBeGreaterThanOrEqual(3);
  });

  test.each(["3 - internal use", "SECRET & ".repeat(12)])(
    "prints the marking “%s” in a header that Excel takes",
    async (classification) => {
      const host = await workbookWithNotes();
      const report = reportOf(essexFigures().slice(0, 1));
      await withWorkbook(host.run, async (workbook) => {
        const outline = await workbook.outlinePutRight(true);
        const plan = layOut({ ...report, details: { ...report.details, classification } }, { sheets: SHEETS, commentary: new Map() });
        expect(JSON.stringify(plan)).not.toMatch(/[^A-Z]TEXT\(/);
        await workbook.write(plan, outline, await workbook.heads(outline), "2020-03-16T00:00:00.000Z", []);
      });
      const header = await host.run(async (context) => {
        const { headersFooters } = context.workbook.worksheets.getItem("Report").pageLayout;
        headersFooters.defaultForAllPages.load("centerHeader");
        await context.sync();
        return headersFooters.defaultForAllPages.centerHeader;
      });
      expect(header.length).toBeLessThanOrEqual(255);
      expect(header.startsWith(`&10&"Arial,Bold"${classification.slice(0, 8).replaceAll("&", "&&")}`)).toBe(true);
      expect(header.slice(20).replaceAll("&&", "")).not.toContain("&");
      expect(header.slice(16).replace("\n", " ").replaceAll("&&", "&")).toBe(classification);
      expect(header.includes("\n")).toBe(classification.length > 60);
    },
  );
});

describe("writing over a former report", () => {
  test("keeps commentary and its looks when strands are reordered, added and removed", async () => {
    const host = await workbookWithNotes();
    const strands = essexFigures();
    await writeStrands(host, strands.slice(0, 8));
    await comment(host, "Hate_Crime", "A review has been undertaken.");
    await comment(host, "Cyber", "Businesses were visited.");
    await writeStrands(host, [...strands].reverse());
    expect(await commentary(host, "Hate_Crime")).toEqual({
      words: "A review has been undertaken.",
      colour: "#0000FF",
      bold: true,
      sheet: "Report",
    });
    await writeStrands(
      host,
      strands.filter(({ definition }) => definition.strand !== "Cyber"),
    );
    expect(await commentary(host, "Hate_Crime")).toMatchObject({ words: "A review has been undertaken.", bold: true });
    expect(await commentary(host, "Cyber")).toEqual({
      words: "Businesses were visited.",
      colour: "#0000FF",
      bold: true,
      sheet: "Strand data",
    });
    await writeStrands(host, strands);
    expect(await commentary(host, "Cyber")).toEqual({ words: "Businesses were visited.", colour: "#0000FF", bold: true, sheet: "Report" });
  });

  test("keeps formulas elsewhere that use the report's names or cells, and names follow the strand", async () => {
    const host = await workbookWithNotes();
    const strands = essexFigures();
    await writeStrands(host, strands);
    await host.run(async (context) => {
      context.workbook.worksheets.getItem("Notes").getRange("A2:A4").formulas = [
        ["=SR_Hate_Crime_Diff"],
        ["=Report!A2"],
        ["=SR_Fraud_Later*2"],
      ];
      await context.sync();
    });
    const before = await valuesOf(host, "Notes", "A2:A4");
    expect(before).toEqual([[387], ["Crime prevention strategy: offences by strand"], [4174]]);
    await writeStrands(host, [...strands].reverse());
    expect(await valuesOf(host, "Notes", "A2:A4")).toEqual(before);
    await writeStrands(
      host,
      strands.filter(({ definition }) => definition.strand !== "Fraud"),
    );
    expect(await valuesOf(host, "Notes", "A2:A4")).toEqual([...before.slice(0, 2), ["#N/A"]]);
  });

  test("leaves comments on the report's cells where they are", async () => {
    const host = await workbookWithNotes();
    await writeStrands(host);
    await host.run(async (context) => {
      context.workbook.comments.add("Report!A2", "Is this the right title?");
      await context.sync();
    });
    await writeStrands(host, essexFigures().slice(0, 3));
    const comments = await host.run(async (context) => {
      const all = context.workbook.comments.load("items/content");
      await context.sync();
      return all.items.map(({ content }) => content);
    });
    expect(comments).toEqual(["Is this the right title?"]);
  });

  test("finds its sheets again under other names", async () => {
    const host = await workbookWithNotes();
    await writeStrands(host);
    await host.run(async (context) => {
      context.workbook.worksheets.getItem("Report").name = "Board's report";
      await context.sync();
    });
    await writeStrands(host, essexFigures().slice(0, 3));
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Board's report", "Notes", "Strand data"]);
    expect(await named(host, "SR_Knife_Crime_Later")).toBe(1405);
  });

  test("leaves cells beside the report alone, and a sheet of the analyst's that is called Report", async () => {
    const host = await workbookWithNotes();
    await host.run(async (context) => {
      context.workbook.worksheets.add("Report").getRange("A1").values = [["Mine"]];
      await context.sync();
    });
    await writeStrands(host);
    expect(await valuesOf(host, "Report", "A1")).toEqual([["Mine"]]);
    host.user.type("Strand report", "I3", "A remark beside it");
    await writeStrands(host, essexFigures().slice(0, 2));
    expect(await valuesOf(host, "Strand report", "I3")).toEqual([["A remark beside it"]]);
  });
});
