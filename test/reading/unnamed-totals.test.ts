import { answersTo } from "../../src/checks/answers";
import { chain, figures, lines, only, sheet } from "./sheets";

const wide = (...rows: string[]) => sheet("Data", ["Offence | District | Jan 20 | Feb 20 | Mar 20", ...rows].join("\n"));
const ESSEX = wide(
  "Fraud | North | 1 | 2 | 3",
  "Fraud | South | 4 | 5 | 6",
  "Fraud | Essex | 5 | 7 | 9",
  "Theft | North | 2 | 2 | 2",
  "Theft | South | 1 | 1 | 1",
  "Theft | Essex | 3 | 3 | 3",
);

describe("a county's rows among its districts'", () => {
  test("are asked about, since everything would count twice", () => {
    expect(lines(chain([ESSEX]))).toEqual(["error unnamedTotal Data"]);
    expect(only(chain([ESSEX]), "unnamedTotal").details).toMatchObject({
      column: "District",
      value: "Essex",
      parts: ["North", "South"],
      all: true,
    });
    const strands = sheet("Strands", "Strand | Column | Values\nFraud | Offence | Fraud");
    expect(lines(chain([ESSEX, strands]))).toEqual(["error unnamedTotal Data"]);
  });

  test("are no question where strands say which districts count", () => {
    const strands = sheet("Strands", "Strand | Column | Values | Column 2 | Values 2\nFraud | Offence | Fraud | District | Essex");
    const read = chain([ESSEX, strands]);
    expect(lines(read)).toEqual([]);
    expect(figures(read).Fraud).toEqual({ "2020-01": 5, "2020-02": 7, "2020-03": 9 });
  });

  test("are found in long sheets too, and districts of any size are none", () => {
    const rows = (counts: readonly number[]) =>
      ["Jan 20", "Feb 20", "Mar 20"].flatMap((month) =>
        ["North", "South", "Essex"].map((place, index) => `${month} | Fraud | ${place} | ${counts[index]}`),
      );
    const long = (counts: readonly number[]) => sheet("Data", ["Month | Offence | District | Count", ...rows(counts)].join("\n"));
    expect(lines(chain([long([1, 2, 3])]))).toContain("error unnamedTotal Data");
    expect(lines(chain([long([1, 4, 2])])).filter((line) => line.includes("unnamedTotal"))).toEqual([]);
  });
});

describe("a group's row among its kinds, called like an offence", () => {
  const rows = [
    "Burglary | 310 | 295 | 288",
    "Violence against the person | 225 | 203 | 241",
    "Violence with injury | 101 | 93 | 112",
    "Violence without injury | 124 | 110 | 129",
    "Fraud | 87 | 90 | 64",
  ];
  const data = sheet("Data", ["Offence | Jan 20 | Feb 20 | Mar 20", ...rows].join("\n"));
  const strands = (row: string) => sheet("Strands", `Strand | Column | Values | Except\n${row}`);

  test("stops a strand that counts the group with its kinds", () => {
    const read = chain([data, strands("Violence | Offence | Violence*")]);
    expect(lines(read)).toContain("error totalCountedWithParts Data");
    expect(only(read, "totalCountedWithParts").details).toMatchObject({
      strand: "Violence",
      column: "Offence",
      value: "Violence against the person",
      parts: ["Violence with injury", "Violence without injury"],
    });
  });

  test("is no question where the strand leaves one of the two out", () => {
    const excepted = chain([data, strands("Violence | Offence | Violence* | Violence against*")]);
    expect(lines(excepted).filter((line) => line.startsWith("error"))).toEqual([]);
    expect(figures(excepted).Violence).toEqual({ "2020-01": 225, "2020-02": 203, "2020-03": 241 });
    const named = chain([data, strands("Violence | Offence | Violence against the person")]);
    expect(lines(named).filter((line) => line.startsWith("error"))).toEqual([]);
  });

  test("is found below its kinds and among columns too", () => {
    const across = sheet(
      "Data",
      [
        "Month | Violence with injury | Violence without injury | All violence against people",
        "Jan 20 | 101 | 124 | 225",
        "Feb 20 | 93 | 110 | 203",
        "Mar 20 | 112 | 129 | 241",
      ].join("\n"),
    );
    expect(lines(chain([across, strands("Violence | Offence | *violence*")]))).toContain("error totalCountedWithParts Data");
  });

  test("is asked about in a column that no strand looks at", () => {
    const lookedElsewhere = sheet(
      "Data",
      [
        "Offence | District | Jan 20 | Feb 20 | Mar 20",
        ...["North | 101 | 93 | 112", "South | 124 | 110 | 129", "Two divisions | 225 | 203 | 241", "West | 310 | 295 | 288"].map(
          (row) => `Fraud | ${row}`,
        ),
      ].join("\n"),
    );
    expect(
      only(chain([lookedElsewhere, sheet("Strands", "Strand | Column | Values\nFraud | Offence | Fraud")]), "unnamedTotal").details,
    ).toMatchObject({
      column: "District",
      value: "Two divisions",
      parts: ["North", "South"],
      all: false,
    });
  });

  test("is none where a month differs", () => {
    const differs = sheet("Data", ["Offence | Jan 20 | Feb 20 | Mar 20", ...rows.map((row) => row.replace("241", "240"))].join("\n"));
    expect(lines(chain([differs, strands("Violence | Offence | Violence*")])).filter((line) => line.startsWith("error"))).toEqual([]);
  });
});

test("Rows of running totals are left out as totals are", () => {
  const data = sheet(
    "Data",
    "Offence | Jan 20 | Feb 20 | Mar 20\nFraud | 1 | 2 | 3\nTheft | 2 | 2 | 2\nCumulative | 3 | 7 | 12\nYTD | 3 | 7 | 12\nRolling 12 months | 50 | 51 | 49",
  );
  const read = chain([data, sheet("Strands", "Strand | Column | Values\nAll | Offence | *")]);
  expect(figures(read).All).toEqual({ "2020-01": 3, "2020-02": 4, "2020-03": 5 });
  expect(only(read, "totalsLeftOut").details.labels).toEqual(["Cumulative", "YTD", "Rolling 12 months"]);
});

describe("a whole among its parts", () => {
  const year = (counts: (at: number) => number) => Array.from({ length: 24 }, (_, at) => counts(at)).join(" | ");
  const months = Array.from(
    { length: 24 },
    (_, at) =>
      `${["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][at % 12]} ${18 + Math.floor(at / 12)}`,
  );
  const grid = (...rows: readonly string[]) => sheet("Data", [`Offence | District | ${months.join(" | ")}`, ...rows].join("\n"));
  const north = (at: number) => 40 + ((at * 7) % 11);
  const south = (at: number) => 60 + ((at * 5) % 13);
  const west = (at: number) => 20 + ((at * 3) % 7);
  const places = (whole: string, counts: (at: number) => number) =>
    grid(
      `Fraud | Harlow | ${year(north)}`,
      `Fraud | Southend | ${year(south)}`,
      `Fraud | Thurrock | ${year(west)}`,
      `Fraud | ${whole} | ${year(counts)}`,
    );
  const all = (at: number) => north(at) + south(at) + west(at);

  test("is a total, whatever it is called, where it is their sum in every month of a year", () => {
    const data = places("The county", all);
    const read = chain([data], { by: "Offence" });
    expect(lines(read, { infos: true }).filter((line) => /error|totals/.test(line))).toEqual(["info totalsLeftOut Data B5"]);
    expect(figures(read).Fraud!["2018-01"]).toBe(all(0));
    const strands = sheet(
      "Strands",
      "Strand | Column | Values | Column 2 | Values 2\nFraud | Offence | Fraud\nIn Harlow | Offence | Fraud | District | Harlow\nIn the county | Offence | Fraud | District | The county",
    );
    const told = chain([data, strands]);
    expect(figures(told)["In Harlow"]!["2018-02"]).toBe(north(1));
    expect(figures(told)["In the county"]!["2018-02"]).toBe(all(1));
    // Named by one strand it counts, so that another would count it with its parts.
    expect(only(told, "totalCountedWithParts").details).toMatchObject({ strand: "Fraud", value: "The county" });
  });

  test("that is called a total and named by one strand is not counted twice by another in silence", () => {
    const data = grid(
      `Fraud | Harlow | ${year(north)}`,
      `Fraud | Southend | ${year(south)}`,
      `Fraud | Total | ${year((at) => north(at) + south(at))}`,
    );
    const strands =
      "Strand | Column | Values | Column 2 | Values 2\nFraud | Offence | Fraud\nTotal fraud | Offence | Fraud | District | Total";
    expect(only(chain([data, sheet("Strands", strands)]), "totalCountedWithParts").details).toMatchObject({
      strand: "Fraud",
      value: "Total",
    });
  });

  test("is asked about where it is their sum over all offences, and not of each", () => {
    const swapped = (sign: number) => (at: number) => all(at) + sign;
    const rows = ["Fraud", "Arson"].flatMap((offence, index) =>
      Object.entries({ Harlow: north, Southend: south, Thurrock: west, "The county": swapped(index === 0 ? 1 : -1) }).map(
        ([place, counts]) => `${offence} | ${place} | ${year(counts)}`,
      ),
    );
    expect(lines(chain([grid(...rows)], { by: "Offence" }))).toContain("error totalOrParts Data B5, B9");
  });

  test("is asked about though some of its sums are off by a little", () => {
    const read = chain([places("Westland", (at) => all(at) + (at % 12 === 3 ? 1 : 0))], { by: "Offence" });
    expect(only(read, "unnamedTotal").details).toMatchObject({ value: "Westland", how: "nearly" });
    const apart = chain([places("Elsewhere", (at) => all(at) + (at % 3) * 90 - 80)], { by: "Offence" });
    expect(lines(apart).filter((line) => line.includes("unnamedTotal"))).toEqual([]);
  });

  test("is asked about where it is a force that is never smaller than its districts", () => {
    const read = chain([places("Essex", (at) => all(at) + 30)], { by: "Offence" });
    expect(only(read, "unnamedTotal").details).toMatchObject({ value: "Essex", how: "named" });
    const unitary = chain([places("Wiltshire", (at) => north(at) + 30)], { by: "Offence" });
    expect(lines(unitary).filter((line) => line.includes("unnamedTotal"))).toEqual([]);
  });

  test("goes with each of the answers", () => {
    const data = places("Westland", (at) => all(at) + (at === 3 ? 1 : 0));
    const by = { by: "Offence" };
    const answers = answersTo(only(chain([data], by), "unnamedTotal"));
    const followed = answers.map(({ label, notes }) => {
      const rows = notes.map((note) => `${note.sheet} | ${note.column} | ${note.readAs}`);
      const read = chain([data, sheet("Reading", ["Sheet | Column | Read as", ...rows].join("\n"))], by);
      return [label, lines(read).filter((line) => line.startsWith("error")).length, figures(read).Fraud!["2018-01"]];
    });
    expect(followed).toEqual([
      ["Leave “Westland” out", 0, all(0)],
      ["Count “Westland” alone", 0, all(0)],
      ["They do not overlap: add them all up", 0, 2 * all(0)],
    ]);
  });
});

test("a county among its districts on a sheet a month shows over the months, and the answers hold for all sheets", () => {
  const month = (name: string, at: number) =>
    sheet(
      name,
      `Offence | District | Count\nFraud | Harlow | ${40 + at * 7}\nFraud | Southend | ${60 + at * 5}\nFraud | Essex | ${100 + at * 12}`,
    );
  const sheets = ["Jan 20", "Feb 20", "Mar 20", "Apr 20"].map(month);
  const read = chain(sheets, { by: "Offence" });
  const found = only(read, "unnamedTotal");
  expect(found.details).toMatchObject({ value: "Essex", how: "sum", sheets: ["Jan 20", "Feb 20", "Mar 20", "Apr 20"] });
  const [leaveOut] = answersTo(found);
  const reading = ["Sheet | Column | Read as", ...leaveOut!.notes.map((note) => `${note.sheet} | ${note.column} | ${note.readAs}`)];
  const answered = chain([...sheets, sheet("Reading", reading.join("\n"))], { by: "Offence" });
  expect(lines(answered).filter((line) => line.startsWith("error"))).toEqual([]);
  expect(figures(answered).Fraud).toEqual({ "2020-01": 100, "2020-02": 112, "2020-03": 124, "2020-04": 136 });
});
