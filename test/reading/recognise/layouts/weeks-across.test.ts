import { weeksAcross } from "../../../../src/reading/recognise/layouts/weeks-across";
import { viewed } from "./viewed";

describe("Weeks across", () => {
  const weeks = (count: number, step = 7, text = "W/e ") => {
    const dates = Array.from({ length: count }, (_, at) =>
      new Date(Date.UTC(2019, 1, 3 + step * at)).toISOString().slice(0, 10).split("-").toReversed().join("/"),
    );
    const view = viewed(`A | ${dates.map((date) => `${text}${date}`).join(" | ")}`);
    return weeksAcross(view, view.region, 0);
  };
  test("are said where eight dates or more stand a week apart, or several", () => {
    expect([weeks(8), weeks(7), weeks(8, 6)]).toMatchObject([
      { code: "weeklyFigures", address: "B1:I1", details: { days: 8, apart: 7 } },
      null,
      null,
    ]);
    expect([weeks(8, 14)!.details, weeks(8, 7, "Week commencing: ")!.details, weeks(8, 7, "")!.details]).toEqual([
      { days: 8, apart: 14 },
      { days: 8, apart: 7 },
      { days: 8, apart: 7 },
    ]);
  });
});
