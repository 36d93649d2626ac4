import { chartSvg } from "../../src/papers/pictures/chart-svg";
import type { PaperChart, PaperSeries } from "../../src/papers/paper";

const COLOURS = { main: "#12436D", text: "#1A1A1A", grey: "#595959", hairline: "#D9DEE4", gridline: "#E3E7EB" };
const series = (values: readonly (number | null)[], look?: PaperSeries["look"]): PaperSeries => ({
  ...{ name: "Offences", values, colour: "#12436D", barColours: [], look },
});
const chart = (form: PaperChart["form"], all: readonly PaperSeries[], more: Partial<PaperChart> = {}): PaperChart => ({
  ...{ kind: "chart", form, title: "Offences", colouredWords: [], categories: ["Jan", "Feb", "Mar"], series: all, gap: 50 },
  ...{ majorUnit: 50, minimum: 0, labels: null, labelEvery: 1, height: 100, alternative: "", ...more },
});
const drawn = (of: PaperChart) => chartSvg(of, COLOURS, 120);
const heights = (svg: string) =>
  [...svg.matchAll(/<rect x="[^"]*" y="[^"]*" width="[^"]*" height="([^"]*)" fill="#12436D"/g)].map(([, height]) => Number(height));

describe("the picture of a chart", () => {
  test("has columns as high as their counts, none where a count is missing, and gridlines in whole steps", () => {
    const svg = drawn(chart("columns", [series([100, 50, null])]));
    const [first, second, ...others] = heights(svg);
    expect(first! / second!).toBeCloseTo(2, 1);
    expect(others).toEqual([]);
    for (const step of ["0", "50", "100"]) expect(svg).toContain(`>${step}</text>`);
  });

  test("has stacked columns on one another, as high together as the axis", () => {
    const below = { ...series([0, 60, 0]), colour: "#FFFFFF" };
    const svg = drawn(chart("stacked", [below, series([100, 40, 60])], { majorUnit: null }));
    const bars = [...svg.matchAll(/<rect x="([^"]*)" y="([^"]*)" width="[^"]*" height="([^"]*)" fill="#12436D"/g)].map(
      ([, , y, height]) => [Number(y), Number(height)],
    );
    const [whole, part, last] = bars as [number[], number[], number[]];
    // The part hangs from the top of the whole, the last stands on the axis.
    expect([part[0], last[0]! + last[1]!]).toEqual([whole[0], expect.closeTo(whole[0]! + whole[1]!, 1)]);
    expect(part[1]! / whole[1]!).toBeCloseTo(0.4, 1);
    // What it stands on would cover the axis.
    expect(svg.match(/<rect [^>]*fill="#FFFFFF"/g) ?? []).toHaveLength(
      drawn(chart("stacked", [series([1, 1, 1])])).split('fill="#FFFFFF"').length - 1,
    );
  });

  test("has names of categories that are wider than their room in lines, all within the picture", () => {
    const svg = drawn(
      chart("columns", [series([1, 2, 3])], {
        categories: ["12 months to January 2020, reported on 29 November 2026: 138", "Moved", "New"],
      }),
    );
    expect(svg.match(/<text [^>]*text-anchor="middle">/g)).toHaveLength(4);
    const lowest = Math.max(...[...svg.matchAll(/<text x="[^"]*" y="([^"]*)"/g)].map(([, y]) => Number(y)));
    expect(lowest).toBeLessThanOrEqual(Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(svg)![1]));
  });

  test("has a target as a dashed line over the columns, which keep their room", () => {
    const widths = (of: PaperChart) =>
      [...drawn(of).matchAll(/<rect x="[^"]*" y="[^"]*" width="([^"]*)" height="[^"]*" fill="#12436D"/g)].map(([, width]) => width);
    const target = chart("columns", [series([100, 50, 80]), series([60, 60, 60], "dashes")]);
    expect(widths(target)).toEqual(widths(chart("columns", [series([100, 50, 80])])));
    expect(drawn(target).match(/<polyline [^>]*stroke-dasharray/g)).toHaveLength(1);
  });

  test("has falls to the left of zero, with their labels, and names that are too long cut", () => {
    const labels = { majorUnit: null, minimum: null, labels: "percent" } as const;
    const svg = drawn(chart("bars", [series([-0.1, 0.2, 0])], { ...labels, categories: ["A & B", "Offences ".repeat(20), "C"] }));
    for (const label of ["-10.0%", "+20.0%", "0.0%", "A &amp; B"]) expect(svg).toContain(`>${label}</text>`);
    expect(svg).toMatch(/>Offences Offences [^<]*…<\/text>/);
  });

  test("has lines that end where a limit is missing, dashes and diamonds, and one name in so many", () => {
    const svg = drawn(
      chart("lines", [series([null, 70, 80], "dashes"), series([40, null, 60], "points"), series([null, null, 60], "diamonds")], {
        labelEvery: 2,
      }),
    );
    expect(svg.match(/<polyline/g)).toHaveLength(3);
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(1);
    expect(svg.match(/<circle/g)).toHaveLength(2);
    expect(svg.match(/<path/g)).toHaveLength(1);
    expect(svg).not.toContain(">Feb<");
  });

  test("names the years of its title in their colours, and takes any letters", () => {
    const svg = drawn(
      chart("columns", [series([1, 2, 3])], {
        title: "R&D <year to Jan 19>",
        colouredWords: [{ words: "year to Jan 19", colour: "#4D7292" }],
      }),
    );
    expect(svg).toContain('R&amp;D &lt;<tspan fill="#4D7292">year to Jan 19</tspan>&gt;');
  });
});
