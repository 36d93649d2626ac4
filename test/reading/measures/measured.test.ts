import { recogniseSheets } from "../../../src/reading";
import { asGivenStrands } from "../../../src/reading/measures/measured";
import { cut, sheet } from "../sheets";
import { CUSTODY, DATA, measured, measuresSheet, monthsOf, read } from "./measured-of";

const VIDEO = "Knife | Video | count | | Custody | Kind | Video";
const codes = ({ findings }: { readonly findings: readonly { readonly code: string }[] }) => findings.map(({ code }) => code);
const countsOf = ({ measures }: ReturnType<typeof measured>) =>
  (measures as never as { counts: never }[]).map(({ counts }) => monthsOf(counts));

describe("worksheets that the sheet Measures names", () => {
  test("are no offences: no strand counts them, and what is found there is told with the measures", () => {
    const broken = sheet("custody", "Kind | Jan 20 | Feb 20 | Mar 20\nVideo | 5 | some | 7\nAudio | 1 | 1 | 1");
    const all = read([DATA, broken, measuresSheet(VIDEO)]);
    expect(all.strands.map(({ definition }) => definition.strand)).toEqual(["Knife", "Fraud"]);
    expect([codes(all), codes(all.measured)]).toEqual([[], ["notACount"]]);
    expect(all.recognition.tables.map(({ sheet: name }) => name)).toEqual(["Data"]);
    expect(all.measured.recognition.tables.map(({ sheet: name }) => name)).toEqual(["custody"]);
    expect([all.measured.recognition.comparisons, all.measured.recognition.findings]).toEqual([[], []]);
    const without = read([DATA, broken]);
    expect([without.measured.measures, without.recognition.tables.length]).toEqual([[], 2]);
  });

  test("are both where a strand names them too", () => {
    const strands = sheet("Strands", "Strand | Sheet | Column | Values\nKnife | Data | Offence | Knife\nVideos | Custody | Kind | Video");
    const all = read([DATA, CUSTODY, strands, measuresSheet("Videos | Held | count | | Custody | Kind | Video")]);
    expect(all.strands.map((strand) => monthsOf(strand)[0])).toEqual(["2020-01 1", "2020-01 6"]);
    expect([countsOf(all.measured)[0]![0], all.recognition.tables.length, all.measured.recognition.tables.length]).toEqual([
      "2020-01 6",
      2,
      1,
    ]);
  });

  test("tell which strands would have counted there", () => {
    const strands = (sheets: string) =>
      sheet("Strands", `Strand | Sheet | Column | Values\nKnife | ${sheets} | Offence | Knife\nFraud | | Offence | Fraud`);
    const more = sheet("More", "Offence | Jan 20 | Feb 20 | Mar 20\nKnife | 7 | 8 | 9\nStops | 1 | 1 | 1");
    const told = (sheets: string) =>
      read([DATA, more, strands(sheets), measuresSheet("Fraud | Stops | count | | more | Offence | Stops")]).measured.findings.map(
        ({ code, address, details }) => [code, address, details],
      );
    expect(told("")).toEqual([["measureSheetApart", "E2", { of: "More", strands: ["Knife"] }]]);
    expect(told("Data")).toEqual([]);
  });

  test("are asked about with the measures, and their comparisons are no strands", () => {
    const quarters = sheet("Custody", "Kind | Q1 2019 | Q2 2019 | Q3 2019\nVideo | 5 | 6 | 7\nAudio | 1 | 1 | 1");
    const asked = read([DATA, quarters, measuresSheet(VIDEO)]);
    expect([codes(asked), codes(asked.measured)]).toEqual([[], expect.arrayContaining(["ambiguousPeriod"])]);
    const compared = sheet("Custody", "Video used\n12 months to Jan 19 | 12 months to Jan 20 | Diff. | % Diff.\n100 | 120 | 20 | 20%");
    const strandsOf = (...sheets: Parameters<typeof read>[0]) => read(sheets).strands.map(({ definition }) => definition.strand);
    expect([strandsOf(compared), strandsOf(compared, measuresSheet(VIDEO))]).toEqual([["Video used"], []]);
  });

  test("leave nothing of offences where there is no other sheet, which is said", () => {
    const alone = read([CUSTODY, measuresSheet(VIDEO)]);
    expect([codes(alone), alone.strands]).toEqual([expect.arrayContaining(["nothingRecognised"]), []]);
    expect(codes(read([DATA, CUSTODY, measuresSheet(VIDEO)]))).toEqual([]);
    // No sheet at all is no sheet that was taken away.
    expect(codes(read([sheet("Notes", "a | b"), measuresSheet("Knife | Arrests | tally | | | | 5")]))).toEqual(["nothingRecognised"]);
  });

  test("have their months read as those of offences", () => {
    expect(countsOf(measured(VIDEO))).toEqual([["2020-01 6", "2020-02 7", "2020-03 8"]]);
    const { defined, definitions, strands, ledgers, entered, counted } = measured(VIDEO, "Knife | All | count | | Custody");
    expect([defined.length, definitions.map(({ strand, measure }) => [strand, measure])]).toEqual([
      2,
      [
        ["Video", "Video"],
        ["All", "All"],
      ],
    ]);
    expect([strands.length, ledgers.length, entered.length, counted.length]).toEqual([2, 1, 1, 1]);
  });
});

describe("long worksheets that measures need", () => {
  const LONG = sheet(
    "Custody",
    [
      "Month | Kind | Place | Count",
      ...Array.from(
        { length: 12 },
        (_, at) => `@2020-${String(1 + (at % 3)).padStart(2, "0")} | ${at < 6 ? "Video" : "Audio"} | North | ${at}`,
      ),
    ].join("\n"),
  );

  test("are read in full, by the columns that are looked up", () => {
    const sheets = [DATA, LONG, measuresSheet(VIDEO)];
    expect(countsOf(read(sheets, [DATA, cut(LONG, 6), sheets[2]!]).measured)).toEqual(countsOf(read(sheets).measured));
    expect(countsOf(read(sheets).measured)).toEqual([["2020-01 3", "2020-02 5", "2020-03 7"]]);
  });

  test("are asked for as strands would ask", () => {
    const rows = [
      VIDEO,
      "Knife | All | count | | Custody",
      "Knife | Typed | tally | | | | 5",
      "Knife | Any | count | | Custody | | Video; Audio",
    ];
    const asked = asGivenStrands(recogniseSheets([DATA, LONG, measuresSheet(...rows)], { by: null, strandsFrom: null }).recognised);
    expect(
      asked.map(({ strand, measure, rules }) => [
        strand,
        measure,
        rules.map(({ sheets, conditions }) => [sheets, conditions.map(({ column, values, except }) => [column, values, except])]),
      ]),
    ).toEqual([
      ["Video", "Video", [[["Custody"], [["Kind", ["Video"], []]]]]],
      ["All", "All", [[["Custody"], []]]],
      ["Any", "Any", [[["Custody"], [[null, ["Video", "Audio"], []]]]]],
    ]);
    expect(asked[0]).toMatchObject({ section: null, lead: null, favourable: null, periodEnd: null, definedAt: null });
    expect(asked[0]!.rules[0]).toMatchObject({
      ...{ sheetCell: { column: 4 }, strandCell: { column: 1 }, columnCell: { column: 5 } },
      conditions: [{ columnCell: { column: 5 }, valuesCell: { column: 6 }, exceptCell: { column: 6 } }],
    });
  });
});
