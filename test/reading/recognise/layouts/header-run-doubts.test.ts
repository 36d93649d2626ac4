import { words } from "../../../words";
import { monthHeader } from "../../../../src/reading/recognise/layouts/month-header";
import { viewed } from "./viewed";

const MONTHS = ["Jul 19", "Aug 19", "Sep 19", "Oct 19", "Nov 19"];
const codes = { monthNotRead: "asked", monthReadByPlace: "read", yearOutOfPlace: "strayed", quartersByStep: "quarters" } as const;

/** What is said of a header's columns: "asked G1". `counts` stand below each, 10 where nothing else is given. */
function said(headers: readonly (string | number)[], counts: readonly (string | number)[] = [], { names = "Theft", above = "" } = {}) {
  const cells = headers.map((_, at) => counts[at] ?? 10);
  const view = viewed([...(above === "" ? [] : [above]), `Offence | ${headers.join(" | ")}`, `${names} | ${cells.join(" | ")}`].join("\n"));
  return monthHeader(view, view.region, above === "" ? 0 : 1)!
    .findings.map(({ code, address }) => `${codes[code as keyof typeof codes]} ${address}`)
    .join(", ");
}
/** The same of one column behind the months. */
const behind = (header: string | number, count: string | number = 10, more: Parameters<typeof said>[2] = {}) =>
  said([...MONTHS, header], [10, 10, 10, 10, 10, count], more);

describe("A column behind the months", () => {
  test("is not asked about where its counts are those of a longer table below", () => {
    const asked = (...between: readonly string[]) => {
      const grid = [
        `Offence | ${MONTHS.join(" | ")} | `,
        `Theft | 10 | 11 | 12 | 10 | 11 | ${between[0] ?? ""}`,
        "",
        "Harlow",
        `Offence | ${MONTHS.join(" | ")} | Dec 19`,
        "Theft | 10 | 11 | 12 | 10 | 11 | 12",
      ];
      const view = viewed(grid.join("\n"));
      return monthHeader(view, view.region, 0)!.findings.map(({ code, address }) => `${code} ${address}`);
    };
    expect([asked(), asked("9")]).toEqual([[], ["monthNotRead G1"]]);
  });

  test("is none where its header says what else it is", () => {
    for (const header of words(
      "Total | Average | YTD | YTD 2019 | Target | Notes | % change | 2019 | Jan | Sum 2018-19 | FY 2018/19 | Nov 19 notes",
    ))
      expect([header, behind(header)]).toEqual([header, ""]);
  });

  test("is asked about where it is of about the months’ size, two and a half times as much or as little", () => {
    expect([behind("Latest", 25), behind("Latest", 26)]).toEqual(["asked G1", ""]);
    expect([behind("Latest", 4), behind("Latest", 3)]).toEqual(["asked G1", ""]);
    expect([behind("", 10), behind("", "x y"), behind("Latest", "x y")]).toEqual(["asked G1", "", ""]);
  });

  test("is none where no words stand before it, as numbers have no names", () => {
    expect(behind("Latest", 10, { names: "101" })).toBe("");
  });

  test("is asked about, whatever its size, where it looks like a month that is not there yet", () => {
    expect([behind("Dec 2019 (x)", 900), behind("Nov 2019 (x)", 900)]).toEqual(["asked G1", ""]);
  });

  test("is asked about where it names the month that its place shows, and is as large as one", () => {
    for (const header of ["Dec 19 actual", "Total Dec 19", "Dec 19 all", "Dec 19 YTD", "FY20 Dec", "Month 12", "Q4 2019", "H2 2019"])
      expect([header, behind(header, 25), behind(header, 26)]).toEqual([header, "asked G1", ""]);
    // What is hoped for, worked out, or of a month that is there.
    for (const header of [
      "Dec 19 target",
      "Forecast Dec 19",
      "Dec 19 rate",
      "Dec 19 average",
      "Total Nov 19",
      "Month 11",
      "Total",
      "FY 2019",
      ...["Dec-19 (proj.)", "Dec-19 UCL", "Lower limit Dec", "Ceiling Dec 19", "Goal for Dec 19", "Dec 19 seasonal norm", "Dec 19 peak"],
      ...[
        "Previous Dec",
        "Same month last year (Dec)",
        "12 months ago (Dec 18)",
        "Solved by Dec 19",
        "Open at Dec 19",
        "Open at end of Dec 19",
      ],
    ])
      expect([header, behind(header)]).toEqual([header, ""]);
    // A word that only says whose count it is.
    for (const header of ["Dec 19 (previous system)", "Dec 19 (recorded by police)", "Dec 19 limited"])
      expect([header, behind(header)]).toEqual([header, "asked G1"]);
  });

  test("is asked about where it names two months, numbers a quarter or week, or says when the data were taken", () => {
    for (const header of ["Nov 19 - Dec 19", "Quarter 4", "Wk 52 2019", "Data at Jan 20", "Extracted at Jan 20"])
      expect([header, behind(header, 25)]).toEqual([header, "asked G1"]);
    expect([behind("Oct 19 - Nov 19"), behind("Nov 19 - Dec 19", 26), behind("Quarter 5 of Harlow Road")]).toEqual(["", "", "asked G1"]);
  });

  test("is read by its place where it can be no other month", () => {
    expect([behind("Dec 20191"), behind("Decmber 2019"), behind(43_800), behind("Jan 20201")]).toEqual([
      "read G1",
      "read G1",
      "",
      "asked G1",
    ]);
  });

  test("is asked about as a part of its month, unless it is far more than a month", () => {
    for (const header of ["Dec-19 to date", "Dec 19 so far", "Dec 19 (mtd)", "Dec 19 month to date"])
      expect([header, behind(header, 1)]).toEqual([header, "asked G1"]);
    expect([behind("Dec-19 to date", 25), behind("Dec-19 to date", 26)]).toEqual(["asked G1", ""]);
    for (const header of words(`
      to 15 Dec | until the 15 Dec | as at 15 Dec 2019 | Dec 19 (15 days) | 1-14 Dec | 1st - 14th December | Part Dec | MTD |
      Month to date | up to 15/12/2019
    `))
      expect([header, behind(header, 1)]).toEqual([header, "asked G1"]);
  });

  test("is no part of a month where days or a time name none, or another", () => {
    for (const header of ["1-14", "Last 30 days", "to 15 Nov", "Part Nov", "up to 15/11/2019", "11-14 Dec", "Nov 19 year to date"])
      expect([header, behind(header, 1)]).toEqual([header, ""]);
  });

  test("has what stands above it for a header where it has none of its own", () => {
    const above = (text: string) => behind("", 10, { above: ` | | | | | | ${text}` });
    expect([above("Total"), above("Average"), above("Latest")]).toEqual(["", "", "asked G2"]);
  });

  test("is looked for from each to the next, and both ways", () => {
    expect(said([...MONTHS, "Dec 20191", "Jan 20201"])).toBe("read G1, read H1");
    expect(said([...MONTHS, "Total", "Latest"])).toBe("");
    expect(said(["May 20191", "Jun 20191", ...MONTHS])).toBe("read C1, read B1");
    expect(said([...MONTHS.toReversed(), "Jun 20191"])).toBe("read G1");
  });
});

describe("A column before the months", () => {
  test("without a header has that of the group above all of them, unless it is a total", () => {
    const before = (above: string) => said(["", ...MONTHS], [], { above });
    expect([before(" | Recorded"), before(" | Total")]).toEqual(["asked B2", ""]);
    expect(before(" | Notes | Recorded")).toBe("");
  });
});

describe("A column among the months", () => {
  const among = (header: string, count: string | number = 10) => said([...MONTHS.slice(0, 2), header, ...MONTHS.slice(3)], [10, 10, count]);

  test("is asked about whatever its size, unless it says what else it is or has no counts", () => {
    expect([among("tbc", 900), among("", 900), among("Total", 900), among("", "x y")]).toEqual(["asked D1", "asked D1", "", ""]);
    expect(among("Spe 19")).toBe("read D1");
  });

  test("is none that has no month left, as the months beside it follow one another", () => {
    expect(said([...MONTHS.slice(0, 3), "Rolling", ...MONTHS.slice(3)], [10, 10, 10, 900])).toBe("");
  });
});

describe("Months in every second column", () => {
  test("have the next one two columns on", () => {
    const headers = MONTHS.flatMap((month) => [month, "Rate"]);
    expect(said([...headers, "Dec 20191", "Rate"])).toBe("read L1");
    expect(said([...headers.slice(0, 4), "Spe 19", "Rate", ...headers.slice(6)])).toBe("read F1");
  });
});

describe("Months that do not follow one another", () => {
  test("show nothing of columns beside them", () => {
    expect(said(["Jan 19", "Mar 19", "May 19", "Jul 19", "Latest"])).toBe("");
    expect(said(["Jan 19", "Jan 20", "Jan 21", "Latest"])).toBe("");
  });
});

describe("One month of another year than its place says", () => {
  test("is asked about where four others or more follow one another", () => {
    expect(said([...MONTHS, "Dec 91"])).toBe("strayed G1");
    expect(said([...MONTHS, "Dec 18"])).toBe("strayed G1");
    expect(said([...MONTHS.slice(0, 4), "Nov 18"])).toBe("strayed F1");
    expect([said([...MONTHS.slice(0, 3), "Oct 18"]), said([...MONTHS, "Dec 18", "Jan 19"])]).toEqual(["", ""]);
    expect(said([...MONTHS, "Nov 18"])).toBe("");
  });
});

describe("Quarters", () => {
  test("are read by their place too", () => {
    expect(said(["Jan-Mar 2019", "Apr-Jun 2019", "Jul-Sep 2019", "Oct-Dec 20191"])).toBe("read E1");
    expect(said(["Jan-Mar 2019", "Apr-Jun 2019", "Jul-Sep 2019", 43_800])).not.toContain("read");
  });
});
