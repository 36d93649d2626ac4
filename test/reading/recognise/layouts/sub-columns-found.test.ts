import { monthHeader } from "../../../../src/reading/recognise/layouts/month-header";
import { columnOfLabel, subColumns } from "../../../../src/reading/recognise/layouts/sub-columns";
import { viewed } from "./viewed";

/** The labels of a grid's months, one word a month and column: "Jan:Male Jan:Female"; null where each month has one column. */
function labelled(months: number, ...lines: readonly string[]) {
  const view = viewed(lines.join("\n"));
  const header = monthHeader(view, view.region, months)!;
  const found = subColumns(view, view.region, months, header);
  return (
    found && found.columns.map(({ header: month, column, label }) => `${"ABCDEFGHI"[column]} ${month.slice(0, 3)} ${label}`).join(", ")
  );
}
/** Labels below three months, each month merged over its own. */
const below = (...labels: readonly (readonly (string | number)[])[]) =>
  labelled(
    0,
    `Offence | ${labels.map((own, at) => [`${["Jan", "Feb", "Mar"][at % 3]} 20`, ...own.slice(1).map(() => "")].join(" | ")).join(" | ")}`,
    ` | ${labels.flat().join(" | ")}`,
  );

describe("Labels below months", () => {
  test("are of the month above them, up to the next", () => {
    expect(below(["M", "F"], ["M", "F"], ["M", "F"])).toBe("B Jan M, C Jan F, D Feb M, E Feb F, F Mar M, G Mar F");
  });

  test("are not looked for below the region", () => {
    const view = viewed("Offence | Jan 20 | | Feb 20 | | Mar 20 | \n | M | F | M | F | M | F");
    const region = { ...view.region, bottom: 0 };
    expect(subColumns(view, region, 0, monthHeader(view, region, 0)!)).toBeNull();
    expect(subColumns(view, view.region, 0, monthHeader(view, view.region, 0)!)).toMatchObject({
      headerRow: 1,
      labelRow: 1,
      labels: ["M", "F"],
    });
  });

  test("end at a column without one, and behind the last month with one that no month had", () => {
    expect(below(["M", "F", ""], ["M", "F", ""], ["M", "F", "Rank"])).toBe("B Jan M, C Jan F, E Feb M, F Feb F, H Mar M, I Mar F");
    expect(below(["M", "F"], ["M", "F"], ["Rank"])).toBe("B Jan M, C Jan F, D Feb M, E Feb F, F Mar Rank");
  });

  test("are words, no figures and no months", () => {
    expect([below([1, 2], [3, 4], [5, 6]), below([0.1, 0.2], [0.1, 0.2], [0.1, 0.2])]).toEqual([null, null]);
    expect(labelled(0, "Offence | 2018/19 | | 2019/20 |", " | Apr 18 | May 18 | Apr 19 | May 19")).toBeNull();
    expect(below(["M", "F"], ["", ""], ["M", "F"])).toBeNull();
  });

  test("are more than one for some month, and none twice for a month", () => {
    expect([below(["M"], ["M"], ["M"]), below(["M", "m"], ["M", "F"], ["M", "F"])]).toEqual([null, null]);
  });

  test("are there for half of the months and labels, as counted together", () => {
    expect(below(["Ann", "Bob"], ["Cat", "Dan"], ["Ann", "Bob"])).not.toBeNull();
    expect(below(["Ann", "Bob"], ["Cat", "Dan"], ["Ann"])).toBeNull();
  });
});

describe("Labels above groups of months", () => {
  const MONTHS = "Offence | Jan 20 | Feb 20 | Mar 20 | Jan 20 | Feb 20 | Mar 20";

  test("are of all months up to the next label", () => {
    expect(labelled(1, " | Recorded | | | Solved | |", MONTHS)).toBe(
      "B Jan Recorded, C Feb Recorded, D Mar Recorded, E Jan Solved, F Feb Solved, G Mar Solved",
    );
  });

  test("are over every group, and no figures", () => {
    expect([labelled(1, " | | | | Solved | |", MONTHS), labelled(1, " | 2 | | | Solved | |", MONTHS)]).toEqual([null, null]);
    expect([labelled(0, MONTHS), labelled(1, " | Winter | | Spring", "Offence | Jan 20 | Feb 20 | Mar 20")]).toEqual([null, null]);
  });

  test("lead to their first columns", () => {
    const view = viewed(` | Recorded | | | Solved | |\n${MONTHS}`);
    const found = subColumns(view, view.region, 1, monthHeader(view, view.region, 1)!)!;
    expect([columnOfLabel(found, "recorded"), columnOfLabel(found, "Solved")]).toEqual([1, 4]);
  });
});
