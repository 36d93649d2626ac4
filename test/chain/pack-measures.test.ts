import type { AllPacks } from "../../src/chain/pack-figures";
import { isOfMeasures } from "../../src/chain/pack-measures";
import { shownPacks } from "../../src/chain/shown-packs";
import { messageOf } from "../../src/checks/messages";
import type { Finding, FindingCode } from "../../src/domain/finding";
import { atOnce } from "../../src/domain/slices";
import type { SheetHead } from "../../src/reading";
import { sheet } from "../reading/sheets";
import { LINES, long, made, readOf, steady } from "./pack-sheets";

const STRANDS = sheet("Strands", "Strand | Column | Values\nBurglary | Offence | Burglary\nRobbery | Offence | Robbery");
const PLACES = ["North", "South", "West"];
const KINDS = ["Police", "School", "Health"];
const REFERRED = PLACES.flatMap((place) => KINDS.map((kind) => `${place} | ${kind}`));
/** Referrals of each place and kind, in every month the same. */
const referred = (line: number) => 10 + line;
const referrals = (count: (line: number, month: number) => number | string = referred, lines = REFERRED) =>
  long("Referrals", lines, count, "Month | District | Kind | Count");
const HEADERS = "Section | Measure | Kind | Theme | Sheet | Column | Values | Of | From | To | Target";
const ROWS = [
  "Burglary | From police | count | | Referrals | Kind | Police | | | | 400",
  "Burglary | Police share | rate | | Referrals | Kind | Police | Police; School; Health | | | 85%",
  "Robbery | Referred | tally | | Referrals | Kind | Police; School | | @2019-06 | @2020-01 |",
  "Robbery | Kinds | theme | | Referrals | Kind | | | @2019-02 | @2020-01 |",
];
const ALONE = [
  "Burglary | Deployments | tally | | | | 207 | | @2019-06 | @2020-01 |",
  "Burglary | Trained | progress | | Referrals | Kind | Police | | @2019-06 | @2020-01 | 500",
  "Robbery | Stops | count | | Stops | Kind | Police | | | |",
];
const stops = long("Stops", ["Police"], () => 30, "Month | Kind | Count");

const sheets = (rows: readonly string[], ...others: readonly SheetHead[]) => [
  ...[STRANDS, long("Data", LINES, steady), sheet("Measures", [HEADERS, ...rows].join("\n"))],
  ...others,
];
const packs = (heads: readonly SheetHead[]): AllPacks => {
  const all = made(heads);
  if ("stopped" in all) throw new Error(all.stopped.map(messageOf).join("\n"));
  return all;
};
const told = ({ packs: all }: Pick<AllPacks, "packs">) =>
  all.map(({ measures }) =>
    measures.map((each) => {
      switch (each.kind) {
        case "count":
        case "rate":
          return [each.name, each.later?.count ?? null, each.later?.of ?? null, each.target];
        case "theme":
          return [each.name, ...each.themes.map(({ count }) => count), each.total];
        default:
          return [each.name, each.value];
      }
    }),
  );

describe("Measures in packs", () => {
  it("are counted for each place by their worksheet’s column, without targets of the whole", () => {
    const all = packs(sheets(ROWS, referrals()));
    expect(told(all)).toEqual(
      PLACES.map((_, place) => {
        const [police, school, health] = KINDS.map((_kind, kind) => referred(place * 3 + kind)) as [number, number, number];
        return [
          ["From police", 12 * police, null, null],
          ["Police share", 12 * police, 12 * (police + school + health), null],
          ["Referred", 8 * (police + school)],
          ["Kinds", 12 * police, 12 * school, 12 * health, 12 * (police + school + health)],
        ];
      }),
    );
    expect([...all.left, ...all.findings]).toEqual([]);
  });

  it("are left out where nothing says their place, each with its reason", () => {
    const all = packs(sheets([...ROWS.slice(0, 1), ...ALONE], referrals(), stops));
    expect(told(all).map((each) => each.map(([name]) => name))).toEqual(PLACES.map(() => ["From police"]));
    expect(all.left.map(messageOf)).toEqual([
      "Deployments: not in the packs, because its number is typed for the whole. Name a worksheet with the column “District” in its place.",
      "Trained: not in the packs, because its target is of the whole.",
      "Stops: not in the packs, because “Stops” does not have the column “District”. Without it, the figures cannot be split.",
    ]);
  });

  it("are wanting in the place alone whose cell is no count, and the packs are made", () => {
    const all = packs(
      sheets(
        ROWS.slice(0, 1),
        referrals((line, month) => (line === 0 && month === 20 ? "tbc" : referred(line))),
      ),
    );
    expect(told(all).map(([first]) => first![1])).toEqual([null, 12 * referred(3), 12 * referred(6)]);
    expect(all.packs.map(({ findings }) => findings.some(({ severity }) => severity === "error"))).toEqual([false, false, false]);
  });

  it("that do not come to the whole are said", () => {
    const all = packs(
      sheets(
        ROWS.slice(0, 1),
        referrals((line) => (line === 9 ? 7 : referred(line)), [...REFERRED, " | Police"]),
      ),
    );
    expect(all.findings.filter(({ code }) => code === "packsDoNotAddUp")).toMatchObject([
      { details: { strand: "From police", total: 12 * (39 + 7), sum: 12 * 39 } },
    ]);
  });
});

describe("Small counts of measures in packs", () => {
  const shown = (heads: readonly SheetHead[]) => atOnce(shownPacks(packs(heads), 5, 50));
  const few = (line: number, month: number) => (line === 0 && month === 20 ? 3 : referred(line));

  it("take all measures out of all packs, since the whole and the others would tell them, and are said", () => {
    const { packs: all, left } = shown(sheets(ROWS, referrals(few)));
    expect(all.map(({ measures }) => measures)).toEqual([[], [], []]);
    expect(left.map(messageOf)).toEqual([
      "From police, Police share, Referred and Kinds: not in the packs, because one District has a small count, which the others and the whole would tell.",
    ]);
  });

  it("take them out also where what no place has would tell a small one", () => {
    const stray = referrals((line) => (line === 9 ? 7 : referred(line)), [...REFERRED, " | Police"]);
    expect(shown(sheets(ROWS.slice(0, 1), stray)).packs.flatMap(({ measures }) => measures)).toEqual([]);
  });

  it("take them out where one place has no figure, which the whole less the others would be", () => {
    const gap = referrals((line, month) => (line === 0 && month === 20 ? "[c]" : referred(line)));
    expect(shown(sheets(ROWS.slice(0, 1), gap)).packs.flatMap(({ measures }) => measures)).toEqual([]);
  });

  it("leave them where there is none", () => {
    const { packs: all, left } = shown(sheets(ROWS, referrals()));
    expect([all.map(({ measures }) => measures.length), left]).toEqual([[4, 4, 4], []]);
  });
});

describe("What is said of measures’ worksheets", () => {
  const wrong = referrals((line, month) => (line === 0 && month === 20 ? "tbc" : referred(line)));
  const OF_DATA = "Burglary | Of the data | count | | Data | Offence | Burglary | | | |";
  const NAMED = sheet("Strands", "Strand | Sheet | Column | Values\nBurglary | Data | Offence | Burglary");
  /** Strands that are counted on the sheet of a measure. */
  const shared = (...rows: readonly string[]) => [NAMED, ...sheets(rows, referrals()).slice(1)];

  it("is told by the sheet, where no offences are counted on it too, or by what it is of", () => {
    const read = readOf(shared(...ROWS, OF_DATA));
    const isOf = (sheet: string | null, code: FindingCode = "notACount") => isOfMeasures(read, { sheet, code } as Finding);
    expect(["Measures", "Referrals", "Data", "Strands", "Other"].map((name) => isOf(name))).toEqual([true, true, false, false, false]);
    expect([isOf(null), isOf(null, "measureInDoubt"), isOf(null, "measureMonthsMissing")]).toEqual([false, true, true]);
  });

  it("is said in the pack of the place whose cell it is, and in none that it is of another", () => {
    const all = packs(sheets(ROWS.slice(0, 1), wrong));
    const said = all.packs.map(({ findings }) => findings.map(({ code, sheet }) => [code, sheet]));
    expect(said[0]).toContainEqual(["notACount", "Referrals"]);
    expect(said.slice(1)).toEqual([[], []]);
  });

  it("is whether offences are counted on one of them", () => {
    const shares = (...rows: readonly string[]) => packs(shared(...rows)).measures.sharesSheets;
    expect([shares(ROWS[0]!), shares(ROWS[0]!, OF_DATA), shares(OF_DATA)]).toEqual([false, true, true]);
  });

  it("is of the whole without what is in no pack", () => {
    const { measures } = packs(
      sheets([...ROWS.slice(0, 1), ...ALONE, "Fraud | Lost | count | | Referrals | Kind | Health | | | |"], referrals(), stops),
    );
    expect(measures.whole.map(({ name }) => name)).toEqual(["From police"]);
  });
});
