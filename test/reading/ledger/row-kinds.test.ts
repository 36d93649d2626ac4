import { words } from "../../words";
import { namesRead, type Ledger } from "../../../src/reading/ledger/ledger";
import { rowKinds } from "../../../src/reading/ledger/row-kinds";
import { chain, lines, sheet } from "../sheets";
import { entered } from "./entered";

const KINDS = ["counted", "heading", "total", "second header", "unnamed", "undated", "nothing"];

const ledgerOf = (grid: string, name = "Data"): Ledger => entered([sheet(name, grid)])[0]!;

test("a total of what became of the offences is no total of the rows beside it", () => {
  const rows = "Jan 20 | Fraud | Actual incidents | 9\nJan 20 | Fraud | Total cleared | 3";
  expect(told(ledgerOf(`Month | Offence | Statistics | Count\n${rows}`)).totals).toEqual([]);
  expect(told(ledgerOf(`Month | Offence | District | Count\n${rows}`)).totals).toHaveLength(1);
});

test("a name of a total in each row with figures leaves nothing to be the total of", () => {
  const rows = (last: string) => `Jan 20 | Fraud | All | 9\nFeb 20 | Fraud | All | 3\nMar 20 | Fraud | ${last}\nSource: system | | |`;
  const totals = (last: string) => told(ledgerOf(`Month | Offence | District | Count\n${rows(last)}`)).totals.length;
  expect([totals("All | 4"), totals("North | 4"), totals(" | 4")]).toEqual([0, 2, 2]);
});

/** What each row is, and the totals among them as "row column label". */
function told(ledger: Ledger, { lookedUp = [] as readonly string[], meant = [] as readonly string[] } = {}) {
  const names = namesRead(ledger);
  const wanted = names.filter(({ header }) => lookedUp.includes(header));
  const { kinds, totals } = rowKinds(ledger, names, wanted, new Set(meant));
  return { kinds: Array.from(kinds, (kind) => KINDS[kind]), totals: totals.map(({ row, column, label }) => `${row} ${column} ${label}`) };
}

describe("records with the rows of Excel’s “Subtotal” between them", () => {
  const records = (...texts: readonly string[]) => {
    const rows = ["C1 | Fraud | 05/01/2020", "C2 | Fraud | 06/02/2020", texts[0]!, "C3 | Theft | 07/03/2020", ...texts.slice(1)];
    return told(ledgerOf(["Ref | Offence | Date", ...rows].join("\n")));
  };

  test("are not dated by them: what counts the records above is a total, though its count may be read as a day", () => {
    const { kinds, totals } = records(" | Fraud Count | 2", " | Theft Count | 43840", " | Grand Count | 3");
    expect(kinds).toEqual(["counted", "counted", "total", "counted", "total", "total"]);
    expect(totals).toEqual(["2 1 Fraud Count", "4 1 Theft Count", "5 1 Grand Count"]);
  });

  test("but an offence whose name only ends so is one", () => {
    expect(records("C7 | False Count | 08/02/2020").kinds).toEqual(["counted", "counted", "counted", "counted"]);
    expect(records("C7 | Grand Total | 08/02/2020").totals).toEqual([]);
  });
});

describe("rows that say their month", () => {
  const LONG = `
    Month | Offence | District | Count
    Jan 20 | Burglary | North | 5
    Jan 20 | Burglary | South |
    Jan 20 | Burglary | All districts | 5
    Feb 20 | Burglary | North | 4
    Feb 20 | | South | 2
    | Burglary | North | 3
    | Burglary | North | 0
    Feb 20 | Fraud | South | 1
    Feb 20 | | | see note
    Total | | | 20
    Total | | |
    Source: crime system | | |
  `;

  test("are counted, totals, without a name, without a month, or nothing", () => {
    const { kinds, totals } = told(ledgerOf(LONG), { lookedUp: ["Offence"] });
    expect(kinds).toEqual(
      words("counted | counted | total | counted | unnamed | undated | nothing | counted | nothing | total | total | nothing"),
    );
    expect(totals).toEqual(["2 2 All districts", "9 0 Total"]);
  });

  test("need a name in one of the columns that are looked up, or in any where none is", () => {
    expect(told(ledgerOf(LONG)).kinds[4]).toBe("counted");
    expect(told(ledgerOf(LONG), { lookedUp: ["Offence", "District"] }).kinds[4]).toBe("counted");
    expect(told(ledgerOf(LONG), { lookedUp: ["District"] }).kinds[4]).toBe("counted");
  });

  test("are counted where a total is asked for by its name in full", () => {
    const { kinds, totals } = told(ledgerOf(LONG), { meant: ["all districts"] });
    expect(kinds[2]).toBe("counted");
    expect(totals).toEqual(["9 0 Total"]);
  });

  test("say the header again in a second header, whatever stands in them", () => {
    expect(told({ ...ledgerOf(LONG), secondHeaders: new Set([2, 3]) }).kinds.slice(1, 5)).toEqual([
      "counted",
      "second header",
      "second header",
      "counted",
    ]);
  });

  test("hold text or marks without a month, which words alone are not", () => {
    const row = (cell: string) =>
      told(ledgerOf(`Month | Offence | Count\nJan 20 | Burglary | 5\nFeb 20 | Burglary | 6\nMar 20 | Fraud | 1\n | Fraud | ${cell}`))
        .kinds[3];
    expect(row("n/a")).toBe("undated");
    expect(row("-2")).toBe("undated");
    expect(row("7")).toBe("undated");
    expect(row("see note")).toBe("nothing");
    expect(row("0")).toBe("nothing");
  });
});

describe("rows beside a merged month", () => {
  test("are unnamed where they hold a figure and name nothing", () => {
    const grid = `
      Month | Offence | Count
      Jan 20 | Burglary | 5
      | Fraud | 6
      | | 11
      | | 0
      Feb 20 | Burglary | 7
      | Fraud | 8
      | |
    `;
    expect(told(ledgerOf(grid)).kinds.slice(0, 6)).toEqual(["counted", "counted", "unnamed", "nothing", "counted", "counted"]);
  });
});

describe("rows under months", () => {
  const WIDE = `
    Offence | District | Jan 20 | Feb 20 | Mar 20
    Violence | | | |
    Homicide | North | 1 | 2 | 0
    Homicide | South | | |
    | | 5 | 6 | 7
    | | 0 | 0 | 0
    | | see note | see note | see note
    Theft | North | | 1 | 2
    Total | | 6 | 9 | 9
    Total | | | |
    Notes | | | |
  `;

  test("are counted, headings without any figure, totals or unnamed", () => {
    const { kinds, totals } = told(ledgerOf(WIDE));
    expect(kinds).toEqual(["heading", "counted", "heading", "unnamed", "nothing", "unnamed", "counted", "total", "nothing", "nothing"]);
    expect(totals).toEqual(["7 0 Total"]);
  });

  test("are nothing below the last one with anything in it", () => {
    const ledger = ledgerOf(WIDE);
    expect(ledger.lastFilled).toBe(7);
    expect(told(ledger).kinds.slice(8)).toEqual(["nothing", "nothing"]);
  });

  test("of figures without a name count as such only where they are more than 0, or no number", () => {
    const { kinds } = told(ledgerOf(WIDE), { lookedUp: ["District"] });
    expect(kinds.slice(0, 6)).toEqual(["nothing", "counted", "heading", "unnamed", "nothing", "unnamed"]);
  });
});

describe("rows of months with offences across", () => {
  const TRANSPOSED = (label: string) => `
    Month | Burglary | Fraud | Total
    Jan 20 | 5 | 1 | 6
    Feb 20 | | | 3
    ${label} | 9 | 2 | 11
    Mar 20 | 6 | 1 | 7
  `;

  test("need no name of their own", () => {
    const grid =
      "Month | District | Burglary | Fraud\nJan 20 | North | 1 | 2\nJan 20 | South | 1 | 2\nFeb 20 | North | 3 | 4\nFeb 20 | | 5 | 6";
    expect(told(ledgerOf(grid), { lookedUp: ["District"] }).kinds).toEqual(["counted", "counted", "counted", "counted"]);
    expect(told(ledgerOf(TRANSPOSED("Apr 20"))).kinds).toEqual(["counted", "counted", "counted", "counted"]);
  });

  test.each(
    words(`
    Total | 2019/20 | 2020 | FY 2019-20 | Financial year 2019/2020 | Calendar year 2019 | Average | Mean | Median per month |
    Maximum | YTD | Rolling 12 | Q1 | % change | Change on last year | Diff
  `),
  )("are totals where they say %s", (label) => {
    const { kinds, totals } = told(ledgerOf(TRANSPOSED(label)));
    expect(kinds[2]).toBe("total");
    expect(totals).toEqual([`2 0 ${label}`]);
  });

  test.each(["Changeover", "Meantime", "In 2020", "2019/20 provisional", "Q5", "Yearly"])(
    "are without a month where they say %s",
    (label) => {
      expect(told(ledgerOf(TRANSPOSED(label))).kinds[2]).toBe("undated");
    },
  );

  test("hold a figure in a column of totals as in others", () => {
    const grid = TRANSPOSED("unknown").replace("unknown | 9 | 2 | 11", "unknown | | | 11");
    expect(told(ledgerOf(grid)).kinds[2]).toBe("undated");
  });
});

test.each(["Percent change", "Per cent change", "% change", "Change"])("a row “%s” below months is not without a month", (said) => {
  const rows = ["Jan 20", "Feb 20", "Mar 20"].map((month, at) => `${month} | ${at + 1} | ${at + 5}`);
  expect(told(ledgerOf(["Month | Fraud | Theft", ...rows, `${said} | 3 | 4`].join("\n"))).kinds[3]).toBe("total");
});

test("records are counted where they have a date", () => {
  const rows = ["@2020-01", "@2020-01", "", "@2020-02", "@2020-02", "@2020-03", "Total"].map(
    (day, at) => `4/${100 + at}/20 | ${day} | Burglary`,
  );
  const ledger = ledgerOf(["Crime reference | Date reported | Offence", ...rows].join("\n"));
  expect(ledger.table.rowIsOffence).toBe(true);
  const { kinds, totals } = told(ledger);
  expect(kinds).toEqual(["counted", "counted", "undated", "counted", "counted", "counted", "undated"]);
  expect(totals).toEqual([]);
});

test("Rows of places across a sheet of one month are headings where they hold nothing", () => {
  const ledger = ledgerOf("Offence / District | North | South\nBurglary | 5 | 6\nFraud | |\nTheft | 1 | 2\nRobbery | 1 | n/a", "Jan 2020");
  expect(told(ledger).kinds).toEqual(["counted", "heading", "counted", "counted"]);
});

test("rows without the one flag that a strand looks at are named by their other columns", () => {
  const strands = sheet("Strands", "Strand | Column | Values\nDomestic | DA | Y");
  const read = (rows: string) => chain([strands, sheet("Data", `Month | Offence | DA | Count\n${rows}`)]);
  expect(lines(read("Jan 20 | Fraud | | 5\nJan 20 | Fraud | Y | 2\nFeb 20 | Fraud | | 6\nFeb 20 | Fraud | Y | 3"))).toEqual([]);
  expect(lines(read("Jan 20 | | | 5\nJan 20 | Fraud | Y | 2\nFeb 20 | Fraud | Y | 3"))).toContain("error rowsWithoutCategory Data C2");
});
