import { paperOf } from "../../src/papers/outline";
import { ROLES, isBold, isRight } from "../../src/papers/outline/roles";
import { changedCells } from "../../src/papers/outline/sheet-rows";
import { labelled, labelsOf, shown, withoutMark } from "../../src/papers/outline/shown";
import type { Paper, PaperChart, PaperTable } from "../../src/papers/paper";
import { PaperError } from "../../src/papers/paper-error";
import { FORMAT, type StyleName } from "../../src/report/layout/styles";
import { PALETTE } from "../../src/report/colours";
import type { ChartPlan } from "../../src/report/plan";
import { cell, seen, shows, type Cell } from "./seen";

const RUNNING = [cell("running", "Kent Police: Offences", "Kent\u0000 Police: Offences")];
/** What a paper of rows below the running head says. */
const paper = (rows: readonly (readonly (Cell | null)[])[], more: Parameters<typeof seen>[1] = {}): Paper =>
  paperOf(seen([RUNNING, ...rows], more));
const texts = ({ opening }: Paper) => opening.map((block) => (block.kind === "text" ? `${block.look}: ${block.text}` : block.kind));
const tables = ({ opening }: Paper) => opening.flatMap((block) => (block.kind === "table" ? [block] : []));
const said = ({ head, rows }: PaperTable) => [head, ...rows].map((row) => row.map(({ text }) => text).join(" | "));
const HEADS = [cell("headLeft", "Strand"), cell("headRight", "Before"), cell("headRight", "Now")];

describe("The words of a report sheet", () => {
  it("have its title, what each page repeats, its marking and its colours", () => {
    const of = paper([[cell("title", "Offences by strand")]]);
    expect(of).toMatchObject({
      title: "Offences by strand",
      running: "Kent Police: Offences",
      classification: "OFFICIAL",
      opening: [],
      sections: [],
      changed: ["A1"],
    });
    const { main, text, grey, hairline, gridline } = PALETTE;
    expect(of.colours).toEqual({ main, text, grey, hairline, gridline });
    expect(paperOf(seen([])).running).toBe("");
  });

  it("have the look that they have on the sheet, and what is for the screen is none of them", () => {
    const of = (...styles: readonly StyleName[]) => texts(paper(styles.map((style) => [cell(style, "Words")])));
    expect(of("subtitle", "body", "part", "period")).toEqual(["body: Words", "body: Words", "body: Words", "body: Words"]);
    expect(of("outOfDate", "bandTitle", "measure")).toEqual(["strong: Words", "strong: Words", "strong: Words"]);
    expect(of("small", "lead", "note", "list")).toEqual(["small: Words", "small: Words", "note: Words", "list: Words"]);
    expect(
      of("running", "marking", "link", "linkRight", "linkLast", "commentaryLabel", "dataTitle", "dataText", "kept", "dataSource"),
    ).toEqual([]);
  });

  it("are without blanks, and the mark of a link that leads nowhere", () => {
    expect(
      texts(paper([[cell("body", "  Fell. ")], [cell("body", "  ")], [cell("linkWide", "See Fraud ›")], [cell("body", "See ›")]])),
    ).toEqual(["body: Fell.", "small: See Fraud", "body: See ›"]);
    expect([withoutMark("A › B"), withoutMark("A › ›")]).toEqual(["A › B", "A ›"]);
  });

  it("stand in the section of the heading above them, and before the first in the opening", () => {
    const of = paper([
      [cell("note", "First")],
      [cell("heading", "5  Theft")],
      [cell("body", "Fell")],
      [cell("heading", "5.1  Fraud")],
      [cell("body", "Rose")],
    ]);
    expect([texts(of), of.sections.map(({ heading, level, blocks }) => [heading, level, blocks.length])]).toEqual([
      ["note: First"],
      [
        ["5  Theft", 1, 1],
        ["5.1  Fraud", 2, 1],
      ],
    ]);
  });

  it("are those of the columns that are printed alone", () => {
    expect(texts(paper([[cell("body", "Printed"), null, cell("body", "Too"), cell("body", "Beside")]]))).toEqual([
      "body: Printed",
      "body: Too",
    ]);
  });

  it("are the analyst’s in a box, paragraph by paragraph, and nothing where it is empty", () => {
    const box = (...rows: readonly string[]) =>
      texts(
        paper([[cell("commentaryLabel", "Commentary")], ...rows.map((row) => [cell("commentary", "", row)]), [cell("body", "Below")]], {
          boxes: [`A3:C${2 + rows.length}`],
        }),
      );
    expect(box("Fell.\n\n Since March. ")).toEqual(["commentary: Fell.", "commentary: Since March.", "body: Below"]);
    expect(box("One", "two")).toEqual(["commentary: One", "commentary: two", "body: Below"]);
    expect(box("", " ")).toEqual(["body: Below"]);
  });

  it("are those of a head across the sheet as a heading over no table", () => {
    expect(texts(paper([[cell("headLeft", "Measures")], [cell("body", "Below")]], { wide: [1] }))).toEqual([
      "subheading: Measures",
      "body: Below",
    ]);
  });
});

describe("A table of a report sheet", () => {
  it("has its heads and rows to the first that is none of its own, with the looks of its cells", () => {
    const [table, ...more] = tables(
      paper([
        HEADS,
        [cell("strand", "Fraud"), cell("count", 1200), cell("points", -5)],
        [cell("strandLast", "Theft"), cell("countLast", 9), cell("count", 8)],
        [cell("body", "Below")],
        [cell("strand", "Alone")],
      ]),
    );
    expect([said(table!), more]).toEqual([["Strand | Before | Now", "Fraud | 1,200 | -5.0", "Theft | 9 | 8"], []]);
    expect(table!.head.map(({ align, bold }) => [align, bold])).toEqual([
      ["left", true],
      ["right", true],
      ["right", true],
    ]);
    expect(table!.rows[0]!.map(({ align, bold }) => [align, bold])).toEqual([
      ["left", false],
      ["right", false],
      ["right", true],
    ]);
    expect(table!.widths).toEqual([100, 40, 40]);
  });

  it("ends at the end of the sheet, at another’s heads, and at words across the sheet", () => {
    const row = [cell("strand", "Fraud"), cell("count", 1), cell("count", 2)];
    expect(tables(paper([HEADS, row])).map(said)).toEqual([["Strand | Before | Now", "Fraud | 1 | 2"]]);
    expect(tables(paper([HEADS, row, HEADS, row, row])).map((table) => table.rows.length)).toEqual([1, 2]);
    const wide = paper([HEADS, row, [cell("strand", "A note")], row], { wide: [3] });
    expect(tables(wide).map((table) => table.rows.length)).toEqual([1]);
    // Heads over nothing are no table.
    expect(tables(paper([HEADS, [cell("body", "Below")]]))).toEqual([]);
    expect(texts(paper([HEADS, [cell("body", "Below")]]))).toEqual(["body: Below"]);
  });

  it("is without columns of links, and with the room of those that are there for words to run on over", () => {
    const heads = [cell("headLeft", "Strand"), cell("headLeft", ""), cell("headLeft", "Where")];
    const rows = [[cell("strand", "Fraud"), cell("words", ""), cell("link", "Crimes ›")]];
    const [table] = tables(paper([heads, ...rows]));
    expect([said(table!), table!.widths]).toEqual([["Strand", "Fraud"], [140]]);
    const both = [
      [cell("strand", "Fraud"), cell("words", "x"), cell("link", "Crimes ›")],
      [cell("strand", "Theft"), cell("words", ""), cell("words", "none")],
    ];
    expect(said(tables(paper([heads, ...both]))[0]!)).toEqual(["Strand |  | Where", "Fraud | x | Crimes ›", "Theft |  | none"]);
  });

  it("has nothing where a row has no cell", () => {
    const [table] = tables(
      paper([HEADS, [cell("strand", "Fraud"), cell("count", 3), null], [cell("strand", "Theft"), null, cell("count", 4)]]),
    );
    expect(said(table!)).toEqual(["Strand | Before | Now", "Fraud | 3 | ", "Theft |  | 4"]);
    expect(table!.rows[0]![2]).toEqual({ text: "", align: "left", bold: false });
  });
});

describe("A chart of a report sheet", () => {
  const CHART: ChartPlan = {
    ...{ name: "Chart", kind: "columns", title: "Fraud\u0000 each month", gap: 60, majorUnit: 50, minimum: 0, labels: null },
    colouredWords: [{ words: "each", colour: "grey" }],
    series: [{ name: "Now\u0000", values: "$B$1:$B$3", categories: "$A$1:$A$3", colour: "main", barColours: ["grey"], look: "line" }],
    area: { from: "A3", to: "C3" },
  };
  const DATA = [[{ formula: "=DATE(2019,3,1)" }], [{ text: "Other" }], [{ formula: "=DATE(2019,3,1)+1" }]];
  const DRAWN = { "$B$1:$B$3": [5, "", 7], "$A$1:$A$3": [43_525, "Oth\u0000er", "Later"] };
  const chart = (
    plan: Partial<ChartPlan> = {},
    below: readonly Cell[] = [],
    wide: readonly number[] = [],
    drawn: Parameters<typeof seen>[1] = {},
  ) => {
    const rows = [[cell("body", "Above")], [], below];
    const { opening } = paper(rows, {
      charts: [{ ...CHART, ...plan }],
      data: DATA,
      drawn: DRAWN,
      wide,
      heights: [10, 11, 120, 13],
      ...drawn,
    });
    return opening.find((block): block is PaperChart => block.kind === "chart")!;
  };

  it("has what its cells hold, in the colours of the report, and the names of its months", () => {
    expect(chart()).toEqual({
      ...{ kind: "chart", form: "columns", title: "Fraud each month", colouredWords: [{ words: "each", colour: PALETTE.grey }] },
      categories: ["Mar 19", "Other", "Later"],
      series: [{ name: "Now", values: [5, null, 7], colour: PALETTE.main, barColours: [PALETTE.grey], look: "line" }],
      ...{ gap: 60, majorUnit: 50, minimum: 0, labels: null, labelEvery: 1, height: 120, alternative: "Fraud each month." },
    });
    expect(chart({ labelEvery: 3, kind: "lines", majorUnit: null })).toMatchObject({ labelEvery: 3, form: "lines", majorUnit: null });
  });

  it("is said in the words below it, or by its labels, the last first, as bars stand", () => {
    const words = [cell("small", "It fell. ")];
    expect(chart({}, words, [3]).alternative).toBe("Fraud each month. It fell. ");
    expect([chart({}, words).alternative, chart({}, [cell("body", "It fell.")], [3]).alternative]).toEqual([
      "Fraud each month.",
      "Fraud each month.",
    ]);
    expect(chart({}, [cell("small", "")], [3]).alternative).toBe("Fraud each month.");
    expect(chart({ labels: FORMAT.count }).alternative).toBe("Fraud each month. Later 7; Other 0; Mar 19 5.");
    expect(chart({ labels: FORMAT.percent }).alternative).toContain("Mar 19 +500.0%.");
    expect(chart({ labels: FORMAT.count }, words, [3]).alternative).toBe("Fraud each month. It fell. ");
  });

  it("is empty where its cells are", () => {
    const none = chart({}, [], [], { drawn: {} });
    expect([none.categories, none.series[0]!.values]).toEqual([[], []]);
  });

  it("stands where the chart stood, before the words of its row", () => {
    const { opening } = paper([[cell("body", "Above")], [cell("body", "Beside")], [cell("body", "Below")]], {
      charts: [CHART],
      data: DATA,
      drawn: DRAWN,
    });
    expect(opening.map((block) => (block.kind === "text" ? block.text : block.kind))).toEqual(["Above", "chart", "Beside", "Below"]);
  });
});

describe("Cells that are not as they were built", () => {
  const changed = (...cells: readonly (Cell | null)[]) => changedCells(seen([cells]));

  it("are those with another text or number, or something in place of a formula", () => {
    expect(changed(cell("body", "A"), cell("count", 5), shows("count", 7))).toEqual([]);
    expect(changed(cell("body", "A", "B"), cell("count", 5, 6), { ...shows("count", 7), formula: 7 })).toEqual(["A1", "B1", "C1"]);
    expect(changed(cell("body", "5", 5), cell("count", 5, "5"))).toEqual(["B1"]);
    // What stands beside what is printed is none of the paper.
    expect(changed(null, null, null, cell("body", "A", "B"))).toEqual([]);
    expect(changedCells({ ...seen([[cell("body", "A"), cell("count", 5), shows("count", 7)]]), values: [], formulas: [] })).toEqual([
      "A1",
      "B1",
      "C1",
    ]);
  });

  it("stop a paper where a figure shows an error, which is named", () => {
    for (const error of ["#REF!", "#N/A", "#####", "#DIV/0!", "#BUSY!"]) {
      const of = () => paper([[shows("count", error)]]);
      expect(of).toThrow(PaperError);
      expect(of).toThrow(`The cell A2 of “Report” shows ${error} in place of its figure. Build the report again, then take it out.`);
    }
    expect(() =>
      paper([[shows("count", "# of")], [cell("body", "#REF!")], [shows("body", "not #REF!")], [shows("count", 3)]]),
    ).not.toThrow();
  });
});

describe("A value", () => {
  it("reads as its cell shows it, in any region", () => {
    const of = (value: number, ...styles: readonly StyleName[]) => styles.map((style) => shown(value, style));
    expect(of(1234.4, "count", "figure", "dataRatio", "rate", "running", "dataMonth")).toEqual([
      "1,234",
      "1,234",
      "1234.400",
      "1,234.4",
      "1234.4",
      "1234.4",
    ]);
    expect(of(0.125, "share", "percent", "figurePercent", "dataRatio")).toEqual(["12.5%", "+12.5%", "+12.5%", "0.125"]);
    expect(of(-2.5, "points", "pointsPlain")).toEqual(["-2.5", "-2.5"]);
    expect(of(1.5, "points")).toEqual(["+1.5"]);
    expect([shown("Wor\u0000ds", "count"), shown(true, "count"), shown(-0.125, "share")]).toEqual(["Words", "true", "-12.5%"]);
  });

  it("labels a chart’s bar by the format of its labels", () => {
    expect([labelsOf(null), labelsOf(FORMAT.percent), labelsOf(FORMAT.count), labelsOf("0")]).toEqual([null, "percent", "count", "count"]);
    expect([labelled(1234, "count"), labelled(-0.1, "percent"), labelled(0, "percent")]).toEqual(["1,234", "-10.0%", "0.0%"]);
  });

  it("stands at the right, or is bold, as its look says", () => {
    expect([isRight("count"), isRight("strand"), isRight("running")]).toEqual([true, false, false]);
    expect([isBold("points"), isBold("count"), isBold("headLeft")]).toEqual([true, false, true]);
    expect(ROLES.count).toBe("cell");
  });
});
