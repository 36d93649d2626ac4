import { checkedChain, figures, lines, sheet } from "../../sheets";

const MONTHS = ["Jan 19", "Feb 19", "Mar 19", "Apr 19"];
type Row = readonly [string, ...number[]];
const of = (salt: number) => MONTHS.map((_, at) => 20 + ((at * 7 + salt * 5) % 13));
const plus = (one: readonly number[], other: readonly number[]) => one.map((count, at) => count + other[at]!);
const [A, B, C, D] = [of(1), of(2), of(3), of(4)] as const;
const read = (...rows: readonly Row[]) =>
  checkedChain([sheet("Crime", [`Offence | ${MONTHS.join(" | ")}`, ...rows.map((row) => row.join(" | "))].join("\n"))], { by: "Offence" });
const counts = (of: ReturnType<typeof read>) => Object.entries(figures(of)).map(([name, months]) => [name, ...Object.values(months)]);

describe("rows of one name below several offences", () => {
  const parts = (one: Row[0], other: Row[0]): readonly Row[] => [
    [one, ...plus(A, B)],
    ["With injury", ...A],
    ["Without injury", ...B],
    [other, ...plus(C, D)],
    ["With injury", ...C],
    ["Without injury", ...D],
  ];
  const NAMED = [
    ["Assault", ...plus(A, B)],
    ["Assault: With injury", ...A],
    ["Assault: Without injury", ...B],
    ["Robbery", ...plus(C, D)],
    ["Robbery: With injury", ...C],
    ["Robbery: Without injury", ...D],
  ];

  test("have the offence before their names, and are not added up", () => {
    const own = read(...parts("Assault", "Robbery"));
    expect(counts(own)).toEqual(NAMED);
    expect(lines(own)).toEqual([]);
  });

  test("have it too where an offence without parts stands among them, and a total below", () => {
    const [first, ...rest] = parts("Assault", "Robbery");
    const arson: Row = ["Arson", 9, 8, 7, 9];
    const total: Row = ["Total", ...plus(plus(plus(A, B), plus(C, D)), [9, 8, 7, 9])];
    expect(counts(read(first!, rest[0]!, rest[1]!, arson, ...rest.slice(2), total))).toEqual([
      ...NAMED.slice(0, 3),
      [...arson],
      ...NAMED.slice(3),
    ]);
  });

  test("have it where the offence stands without counts", () => {
    const rows = parts("Assault", "Robbery").map((row, at): Row => (at % 3 === 0 ? [row[0]] : row));
    expect(counts(read(...rows))).toEqual(NAMED.filter((_, at) => at % 3 !== 0));
  });

  test("are asked about where what stands above may be a place, or says what is counted", () => {
    for (const [one, other] of [
      ["Epping", "Elsewhere"],
      ["Robbery recorded", "Robbery solved"],
      ["Assault", "Elsewhere"],
    ] as const)
      expect(lines(read(...parts(one, other)))[0]).toMatch(/^error/);
  });

  test("are added up where places are the rows of each offence's own", () => {
    const rows = parts("Assault", "Robbery").map((row): Row => [
      row[0].replace("With injury", "Basildon").replace("Without injury", "Harlow"),
      ...(row.slice(1) as number[]),
    ]);
    expect(Object.keys(figures(read(...rows)))).not.toContain("Assault: Basildon");
  });

  const without = parts("Assault", "Robbery").map((row, at): Row => (at % 3 === 0 ? [row[0]] : row));
  const called = (one: string, other: string) =>
    without.map((row): Row => [row[0].replace("With injury", one).replace("Without injury", other), ...(row.slice(1) as number[])]);
  const composed = (of: ReturnType<typeof read>) => Object.keys(figures(of)).filter((name) => name.includes(": "));

  test("are asked about where another row stands outside, or what stands below each is not the same", () => {
    const [one, a, b, other, c, d] = without as [Row, Row, Row, Row, Row, Row];
    const arson: Row = ["Arson", 9, 8, 7, 9];
    for (const rows of [
      [one, a, b, other, c, d, arson],
      [arson, one, a, b, other, c, d],
      [one, a, b, other, c, d, [" "] as const, arson],
      [one, a, arson, other, c, d],
      [one, a, other, c],
      [one, a, a, other, c, d],
      [one, a, b, other, c, [" "] as const, d],
    ])
      expect([composed(read(...rows)), lines(read(...rows))[0]]).toEqual([[], expect.stringMatching(/^error/)]);
  });

  test("are asked about where they are measures, wholes or named parts", () => {
    for (const [one, other] of [
      ["Recorded", "Solved"],
      ["Offences", "Arrests"],
      ["All", "Repeat victims"],
      ["Any weapon", "Knife"],
      ["Dwelling", "of which attempted"],
      ["Crimes", "Flagged"],
    ] as const)
      expect([composed(read(...called(one, other))), lines(read(...called(one, other))).join()]).toEqual([
        [],
        expect.stringMatching(/^error|,error/),
      ]);
  });

  test("have it where totals among them are their sums, and are asked about where they are not", () => {
    const totalled = (first: readonly number[]) => [
      ...without.slice(0, 3),
      ["Total", ...first] as const,
      ...without.slice(3),
      ["Total", ...plus(C, D)] as const,
    ];
    expect(counts(read(...totalled(plus(A, B))))).toEqual(NAMED.filter((_, at) => at % 3 !== 0));
    expect(composed(read(...totalled(plus(A, A))))).toEqual([]);
  });

  test("have it where they are attempts", () => {
    expect(composed(read(...called("Attempted", "Completed")))).toHaveLength(4);
  });

  const given = (...strands: readonly string[]) => {
    const data = sheet("Crime", [`Offence | ${MONTHS.join(" | ")}`, ...without.map((row) => row.join(" | "))].join("\n"));
    return checkedChain([data, sheet("Strands", ["Strand | Column | Values", ...strands].join("\n"))]);
  };

  test("are looked up as they are written where the Strands table does not name the offence before them", () => {
    expect(lines(given("Injury | Offence | With injury"))).toContainEqual(expect.stringMatching(/^error severalSources/));
    const found = lines(given("Assault | Offence | Assault*"));
    expect(found).toEqual([expect.stringMatching(/^error strandMatchesNothing/)]);
  });

  test("are looked up with the offence before them where the Strands table names it", () => {
    const found = given("Injury | Offence | Assault: With injury; Robbery: With injury");
    expect(counts(found)).toEqual([["Injury", ...plus(A, C)]]);
  });
});
