import { picturesOf } from "../../src/papers/pictures";
import { axesOf, categoryNames } from "../../src/papers/pictures/axis";
import { barParts } from "../../src/papers/pictures/bars";
import { CHART_WIDTH, chartSvg } from "../../src/papers/pictures/chart-svg";
import { columnParts } from "../../src/papers/pictures/columns";
import { labelRoom, linesWithin, rule, words, type Drawing } from "../../src/papers/pictures/drawing";
import { lineParts } from "../../src/papers/pictures/lines";
import { stackedParts } from "../../src/papers/pictures/stacked";
import type { Paper, PaperChart, PaperSeries } from "../../src/papers/paper";
import { textWidth } from "../../src/report/layout/text-size";

const COLOURS = { main: "#111111", text: "#222222", grey: "#333333", hairline: "#444444", gridline: "#555555" };
const series = (values: readonly (number | null)[], more: Partial<PaperSeries> = {}): PaperSeries => ({
  ...{ name: "Now", values, colour: "#AAAAAA", barColours: [], look: undefined, ...more },
});
const chart = (form: PaperChart["form"], all: readonly PaperSeries[], more: Partial<PaperChart> = {}): PaperChart => ({
  ...{ kind: "chart", form, title: "Offences", colouredWords: [], categories: ["Jan", "Feb"], series: all, gap: 100 },
  ...{ majorUnit: null, minimum: 0, labels: null, labelEvery: 1, height: 100, alternative: "", ...more },
});
/** In a plot of 200 by 118 points, ten from the top: without labels the drawing is 100 points high, from 14 to 114. */
const drawing = (of: PaperChart): Drawing => ({ chart: of, colours: COLOURS, plot: { left: 0, top: 10, width: 200, height: 118 } });
const numbers = (tag: string, ...names: readonly string[]) => names.map((name) => Number(new RegExp(` ${name}="([^"]*)"`).exec(tag)![1]));
const tags = (parts: readonly string[], name: string) => parts.join("").match(new RegExp(`<${name} [^>]*>`, "g")) ?? [];
const rects = (parts: readonly string[]) =>
  tags(parts, "rect").map((tag) => [...numbers(tag, "x", "y", "width", "height"), /fill="([^"]*)"/.exec(tag)![1]]);
const lines = (parts: readonly string[]) =>
  tags(parts, "line").map((tag) => [...numbers(tag, "x1", "y1", "x2", "y2"), /stroke="([^"]*)"/.exec(tag)![1]]);
const texts = (parts: readonly string[]) =>
  [...parts.join("").matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, tag, text]) => [
    text,
    ...numbers(` ${tag}`, "x", "y"),
    /text-anchor="(\w*)"/.exec(tag!)![1],
  ]);
const rounded = (value: number) => Math.round(value * 100) / 100;

describe("The axes of a picture", () => {
  it("have the line that columns stand on, and no gridlines without a unit", () => {
    const { parts, inside, y } = axesOf(drawing(chart("columns", [series([5, 10])])));
    expect(inside).toEqual({ left: 0, top: 14, width: 200, height: 100 });
    expect([y(0), y(5), y(10)]).toEqual([114, 64, 14]);
    expect([lines(parts), texts(parts)]).toEqual([[[0, 114, 200, 114, "#333333"]], []]);
  });

  it("have gridlines in whole steps over the largest, each but the lowest, with their counts at the left", () => {
    const { parts, inside, y } = axesOf(drawing(chart("columns", [series([1000, 1200])], { majorUnit: 500 })));
    const room = labelRoom(["1,500"]) + 6;
    expect(inside.left).toBeCloseTo(room, 9);
    expect(inside.width).toBeCloseTo(200 - room, 9);
    expect([y(0), y(1500)]).toEqual([114, 14]);
    expect(lines(parts)).toEqual([
      ...[500, 1000, 1500].map((step) => [rounded(room), rounded(y(step)), 200, rounded(y(step)), "#555555"]),
      [rounded(room), 114, 200, 114, "#333333"],
    ]);
    expect(texts(parts)).toEqual(
      [0, 500, 1000, 1500].map((step) => [step.toLocaleString("en-GB"), rounded(room - 4), rounded(y(step) + 2.8), "end"]),
    );
  });

  it("begin at the least where nothing else is said, at no more than 0, and where the chart says", () => {
    const ends = (values: readonly number[], more: Partial<PaperChart>) => {
      const { y } = axesOf(drawing(chart("lines", [series(values)], more)));
      return [0, 10, 100].map((value) => rounded(y(value)));
    };
    expect(ends([10, 100], { minimum: null })).toEqual([114, 104, 14]);
    expect(ends([-10, 90], { minimum: null })).toEqual([104, 94, 4]);
    expect(ends([20, 110], { minimum: 10 })).toEqual([124, 114, 24]);
    // From 10, steps of 50 end at 110.
    expect(ends([20, 95], { minimum: 10, majorUnit: 50 })).toEqual([124, 114, 24]);
    // Counts that are all nothing have room too.
    expect(axesOf(drawing(chart("columns", [series([0, 0])]))).y(1)).toBe(14);
    expect(axesOf(drawing(chart("columns", [series([])]))).y(0)).toBe(114);
  });

  it("leave room for labels over the largest, and for names in as many lines as they need", () => {
    const inside = (more: Partial<PaperChart>) => axesOf(drawing(chart("columns", [series([5, 10])], more))).inside;
    expect(inside({ labels: "count" })).toEqual({ left: 0, top: 20, width: 200, height: 94 });
    const name = "reported on 29 November 2026";
    expect(inside({ categories: [name, "Feb"] }).height).toBe(118 - 4 - 4 - 10 * linesWithin(name, 96).length);
  });

  it("have their names in the middle of their rooms, one in so many", () => {
    const of = (more: Partial<PaperChart>) => {
      const plain = drawing(chart("columns", [series([5, 10])], more));
      return texts(categoryNames(plain, { left: 20, top: 10, width: 160, height: 80 }));
    };
    expect(of({})).toEqual([
      ["Jan", 60, 101, "middle"],
      ["Feb", 140, 101, "middle"],
    ]);
    expect(of({ categories: ["A", "B", "C", "D"], labelEvery: 3 })).toEqual([
      ["A", 40, 101, "middle"],
      ["D", 160, 101, "middle"],
    ]);
    // Two lines where its room, less four points, is too narrow for both words.
    const room = textWidth("Wider words", 8);
    const wide = (width: number) =>
      texts(categoryNames(drawing(chart("columns", [], { categories: ["Wider words"] })), { left: 0, top: 0, width, height: 0 })).map(
        ([text, , y]) => [text, y],
      );
    expect([wide(room + 4.1), wide(room + 3.9)]).toEqual([
      [["Wider words", 11]],
      [
        ["Wider", 11],
        ["words", 21],
      ],
    ]);
    const every = categoryNames(drawing(chart("columns", [], { categories: ["Wider words", "B"], labelEvery: 2 })), {
      left: 0,
      top: 0,
      width: room + 4.1,
      height: 0,
    });
    expect(texts(every).map(([text]) => text)).toEqual(["Wider words"]);
  });
});

describe("Columns", () => {
  it("of one series stand in the middle of their rooms, on the axis, in their own colours", () => {
    const parts = columnParts(drawing(chart("columns", [series([5, 10], { barColours: ["#BBBBBB"] })])));
    expect(rects(parts)).toEqual([
      [25, 64, 50, 50, "#BBBBBB"],
      [125, 14, 50, 100, "#AAAAAA"],
    ]);
    expect(texts(parts)).toHaveLength(2);
  });

  it("of two series stand side by side, with their labels over them, and none where a count is missing", () => {
    const two = [series([5, null]), series([10, 2], { colour: "#CCCCCC" })];
    const parts = columnParts(drawing(chart("columns", two, { labels: "count" })));
    const third = rounded(100 / 3);
    expect(rects(parts)).toEqual([
      [rounded(50 / 3), 67, third, 47, "#AAAAAA"],
      [50, 20, third, 94, "#CCCCCC"],
      [150, rounded(114 - 18.8), third, 18.8, "#CCCCCC"],
    ]);
    expect(texts(parts).slice(0, 3)).toEqual([
      ["5", third, 64, "middle"],
      ["10", rounded(50 + 50 / 3), 17, "middle"],
      ["2", rounded(150 + 50 / 3), rounded(114 - 18.8 - 3), "middle"],
    ]);
  });

  it("that stand on one another are as high as the axis together, and what is not drawn leaves its room", () => {
    const below = series([4, 0], { colour: "#FFFFFF" });
    const parts = stackedParts(
      drawing(chart("stacked", [below, series([6, 5], { barColours: ["#BBBBBB"] }), series([null, 5], { colour: "#CCCCCC" })])),
    );
    expect(rects(parts)).toEqual([
      [25, 14, 50, 60, "#BBBBBB"],
      [125, 64, 50, 50, "#AAAAAA"],
      [125, 14, 50, 50, "#CCCCCC"],
    ]);
    expect([lines(parts).length, texts(parts).map(([text]) => text)]).toEqual([1, ["Jan", "Feb"]]);
  });
});

describe("Lines", () => {
  it("go through the middle of each month’s room, and stop where a value is missing", () => {
    const parts = lineParts(drawing(chart("lines", [series([5, 10, null, 10], { look: "points" })], { categories: ["A", "B", "C", "D"] })));
    const points = tags(parts, "polyline").map((tag) => [
      /points="([^"]*)"/.exec(tag)![1],
      /stroke-width="([^"]*)"/.exec(tag)![1],
      tag.includes("dasharray"),
    ]);
    expect(points).toEqual([
      ["25,64 75,14", "1.25", false],
      ["175,14", "1.25", false],
    ]);
    expect(tags(parts, "circle").map((tag) => numbers(tag, "cx", "cy", "r"))).toEqual([
      [25, 64, 1.5],
      [75, 14, 1.5],
      [175, 14, 1.5],
    ]);
  });

  it("are plain, dashed, or diamonds alone, by their look", () => {
    const of = (look: PaperSeries["look"]) => lineParts(drawing(chart("lines", [series([5, 10], { look })]))).join("");
    expect(
      [of("line"), of("dashes")].map((svg) => [
        /stroke-width="1"( stroke-dasharray="4 3")?\/>/.exec(svg)?.[1] ?? "",
        svg.includes("<circle"),
        svg.includes("<path"),
      ]),
    ).toEqual([
      ["", false, false],
      [' stroke-dasharray="4 3"', false, false],
    ]);
    expect(of("diamonds")).toContain('<path d="M50 60.5l3.5 3.5-3.5 3.5-3.5-3.5z" fill="#AAAAAA" stroke="#222222" stroke-width="0.75"/>');
    expect(of("diamonds")).not.toContain("polyline");
    // A series of columns is none.
    expect(of(undefined)).not.toMatch(/polyline|circle|path/);
  });
});

describe("Bars", () => {
  const bars = (values: readonly (number | null)[], more: Partial<PaperChart> = {}) =>
    barParts(drawing(chart("bars", [series(values)], { labels: "percent", ...more })));
  const names = labelRoom(["Jan", "Feb"]) + 8;
  const side = labelRoom(["+10.0%", "-10.0%"]) + 4;

  it("go from zero to either side, the first at the bottom, with their names and labels", () => {
    const parts = bars([0.1, -0.1]);
    const [left, right] = [names + side, 200 - side];
    const zero = (left + right) / 2;
    expect(rects(parts)).toEqual([
      [rounded(zero), rounded(10 + 59 + 59 / 4), rounded((right - left) / 2), 29.5, "#AAAAAA"],
      [rounded(left), rounded(10 + 59 / 4), rounded((right - left) / 2), 29.5, "#AAAAAA"],
    ]);
    const middle = (row: number) => rounded(10 + 59 * row + 29.5 + 2.8);
    expect(texts(parts)).toEqual([
      ["Jan", rounded(names - 4), middle(1), "end"],
      ["+10.0%", rounded(right + 4), middle(1), "start"],
      ["Feb", rounded(names - 4), middle(0), "end"],
      ["-10.0%", rounded(left - 4), middle(0), "end"],
    ]);
    expect(lines(parts)).toEqual([[rounded(zero), 10, rounded(zero), 128, "#333333"]]);
  });

  it("have all the room where none goes to the other side", () => {
    const at = (values: readonly number[]) => lines(bars(values))[0]![0];
    const room = (labels: readonly string[]) => labelRoom(labels) + 4;
    expect(at([0.1, 0.2])).toBe(rounded(names));
    expect(at([-0.1, -0.2])).toBe(200);
    expect(rects(bars([0.1, 0.2]))[1]![2]).toBe(rounded(200 - room(["+10.0%", "+20.0%"]) - names));
    expect([at([0, 0]), rects(bars([0, null])).map(([, , width]) => width)]).toEqual([rounded(names), [0, 0]]);
  });

  it("are as thick as the gap leaves them, in colours of their own, and none where there is nothing", () => {
    const [first] = rects(barParts(drawing(chart("bars", [series([1, 2], { barColours: ["#BBBBBB"] })], { gap: 0 }))));
    expect([first![3], first![4]]).toEqual([59, "#BBBBBB"]);
    expect([barParts(drawing(chart("bars", []))), bars([])]).toEqual([[], []]);
    expect(texts(bars([0.1, 0.2], { categories: ["Jan"] })).map(([text]) => text)).toEqual(["Jan", "+10.0%", "", "+20.0%"]);
  });

  it("have names of two fifths of the picture at most", () => {
    const [name] = texts(bars([0.1], { categories: ["Offences ".repeat(9).trim()] }))[0] as [string];
    expect(name.endsWith("…")).toBe(true);
    expect(textWidth(name, 8)).toBeLessThanOrEqual(80);
    expect(textWidth(name, 8)).toBeGreaterThan(40);
  });
});

describe("The parts of a drawing", () => {
  it("have their places to a hundredth of a point", () => {
    expect(words("A & B", { x: 1.005_9, y: 2, colour: "#111111" })).toBe(
      '<text x="1.01" y="2" font-size="8" fill="#111111" text-anchor="start">A &amp; B</text>',
    );
    expect(rule([1, 2.345], [3, 4], "#111111")).toBe('<line x1="1" y1="2.35" x2="3" y2="4" stroke="#111111" stroke-width="0.75"/>');
    expect([labelRoom([]), labelRoom(["A", "AAA", "AA"])]).toEqual([0, textWidth("AAA", 8)]);
  });

  it("break words into lines where their room ends", () => {
    const room = textWidth("one two", 8);
    expect([linesWithin("one two three", room), linesWithin("one two", room - 0.01), linesWithin("", 1)]).toEqual([
      ["one two", "three"],
      ["one", "two"],
      [""],
    ]);
  });
});

describe("A picture", () => {
  it("is as wide as a page, with its title, whose words may have colours", () => {
    const svg = (more: Partial<PaperChart>) => chartSvg(chart("columns", [series([1, 2])], more), COLOURS, 120);
    const titled = svg({
      title: "Jan and Feb, Jan",
      colouredWords: [
        { words: "Jan", colour: "#A1" },
        { words: "May", colour: "#A2" },
        { words: "Feb", colour: "#A3" },
        { words: "Jan", colour: "#A4" },
      ],
    });
    expect(titled).toContain(
      'xml:space="preserve"><tspan fill="#A1">Jan</tspan> and <tspan fill="#A3">Feb</tspan>, <tspan fill="#A4">Jan</tspan></text>',
    );
    expect(titled).toMatch(
      /^<svg [^>]*width="482" height="120" viewBox="0 0 482 120"[^>]*><rect width="482" height="120" fill="#FFFFFF"\/><text x="0" y="11" [^>]*font-weight="bold" fill="#222222"/,
    );
    // Bold letters take more room.
    const long = "Offences ".repeat(20);
    const cut = /preserve">([^<]*)</.exec(svg({ title: long }))![1]!;
    expect([textWidth(cut, 9) * 1.08 <= 482, textWidth(cut, 9) * 1.08 > 400]).toEqual([true, true]);
  });

  it("is made of each chart of a paper, one after another, higher than on the sheet but for bars", async () => {
    const [one, bars, two] = [
      chart("columns", [series([1, 2])], { height: 100 }),
      chart("bars", [series([1, 2])], { height: 61 }),
      chart("lines", [], { height: 33 }),
    ];
    const text = { kind: "text", look: "body", text: "Words" } as const;
    const paper = { colours: COLOURS, opening: [text, one], sections: [{ blocks: [bars, text] }, { blocks: [two] }] } as never as Paper;
    const asked: (readonly number[])[] = [];
    const draw = async (svg: string, width: number) => {
      asked.push([Number(/height="(\d+)"/.exec(svg)![1]), width]);
      return Uint8Array.of(asked.length);
    };
    const pictures = await picturesOf(paper, draw, 1.5);
    expect(asked).toEqual([
      [150, 4 * CHART_WIDTH],
      [61, 4 * CHART_WIDTH],
      [50, 4 * CHART_WIDTH],
    ]);
    expect([...pictures]).toEqual([
      [one, { png: Uint8Array.of(1), width: 482, height: 150 }],
      [bars, { png: Uint8Array.of(2), width: 482, height: 61 }],
      [two, { png: Uint8Array.of(3), width: 482, height: 50 }],
    ]);
  });
});
