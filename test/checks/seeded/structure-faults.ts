import { addMonths, isoMonth, monthName, monthToSerial, shortMonth, yearOf, type Month } from "../../../src/domain/month";
import { laid, type Clean, type Layout } from "./clean";
import { withoutMonth } from "./figures";
import { inCell, isMiddle, middle, type Fault } from "./fault";
import { cell, inserted, placesOf, renamed, written } from "./grid";
import { monthRaw } from "./look";

const ACROSS: readonly Layout[] = ["wide", "quarters", "districts"];
const DOWN: readonly Layout[] = ["long", "transposed"];
const monthOfCell = ({ figures, look }: Clean, month: Month) => monthRaw(month, look, figures.length);
const sheetName = (month: Month) => `${monthName(month).slice(0, 3)} ${yearOf(month)}`;
/** A table with a month twice or missing adds up to something else. */
const SUMS = ["totalDisagrees", "partsDoNotAddUp", "partExceedsWhole"] as const;

/** What is wrong in how a sheet is built. */
export const STRUCTURE_FAULTS: readonly Fault[] = [
  inCell({
    kind: "header cleared",
    certain: true,
    codes: [
      "nothingRecognised",
      "ambiguousColumn",
      "sheetNotRecognised",
      "monthsMissing",
      "unknownColumn",
      "columnNotNamed",
      "noFigures",
      "noStrands",
    ],
    also: [],
    harmless: true,
    of: ["header"],
    layouts: ["long", "records", "wide", "transposed", "quarters", "a sheet a month", "districts"],
    change: (grids, place) => ({ grids: written(grids, [{ ...place, raw: "" }]), at: [] }),
  }),
  inCell({
    kind: "month header unreadable",
    certain: true,
    codes: ["monthsMissing", "rowsWithoutMonth", "valuesMissingInMonths", "severalSources", "monthNotRead"],
    also: [...SUMS],
    of: ["month"],
    layouts: [...ACROSS, ...DOWN, "records"],
    fits: isMiddle,
    change: (grids, place) => written(grids, [{ ...place, raw: "Jaun", format: "General" }]),
  }),
  {
    kind: "month missing",
    certain: true,
    codes: ["monthsMissing"],
    also: [],
    // Of two sheets the other one has it.
    layouts: [...ACROSS, ...DOWN, "records", "a sheet a month"],
    put: (clean, random) => ({
      grids: laid({ ...clean, figures: withoutMonth(clean.figures, middle(clean, random)) }).grids,
      at: placesOf(clean.grids, "count"),
    }),
  },
  {
    kind: "month twice",
    certain: true,
    // With a month twice and a total, a table with months down is read as a long one: its strands are asked about instead.
    codes: ["twoColumnsForMonth", "twoRowsForMonth", "sameMonthTwice", "severalSources", "unknownColumn"],
    also: ["monthsMissing", "monthsOutOfOrder", "duplicateRows", "titleOtherMonth", ...SUMS],
    layouts: [...ACROSS, ...DOWN, "a sheet a month"],
    put: (clean, random) => {
      const at = middle(clean, random);
      const { months } = clean.figures;
      if (clean.layout === "a sheet a month")
        return { grids: renamed(clean.grids, sheetName(months[at]!), `${sheetName(months[at - 1]!)} (2)`), at: [] };
      const places = placesOf(clean.grids, "month").filter(({ role }) => role.at === at);
      const grids = written(
        clean.grids,
        places.map((place) => ({ ...place, ...monthOfCell(clean, months[at - 1]!) })),
      );
      const named = [...placesOf(clean.grids, "month"), ...placesOf(clean.grids, "count"), ...placesOf(clean.grids, "column total")];
      return { grids, at: named.filter(({ role }) => role.at === at || role.at === at - 1) };
    },
  },
  inCell({
    kind: "month out of order",
    certain: true,
    codes: ["monthsOutOfOrder"],
    also: [...SUMS, "implausibleCount", "severalSources"],
    of: ["month"],
    layouts: [...ACROSS, ...DOWN],
    fits: isMiddle,
    change: (grids, place, clean) => {
      const months = placesOf(grids, "month");
      const row = rowText(grids, place);
      const other = months.find(
        (each) =>
          each.role.at === place.role.at + 1 &&
          (clean.layout === "long" ? rowText(grids, each) === row : clean.layout === "transposed" || each.row === place.row),
      )!;
      return {
        grids: written(grids, [
          { ...place, raw: other.cell.raw },
          { ...other, raw: place.cell.raw },
        ]),
        at: [place, other],
      };
    },
  }),
  inCell({
    kind: "month with the wrong year, in the future",
    certain: true,
    // A month without any offence, ahead of its time, breaks the order alone.
    codes: ["monthInFuture", "monthsOutOfOrder", "yearOutOfPlace"],
    also: ["monthsMissing", "severalSources", "valuesMissingInMonths", "blankCounts", ...SUMS],
    of: ["month"],
    layouts: [...ACROSS, ...DOWN, "records"],
    fits: isMiddle,
    change: (grids, place, clean) => {
      const month = addMonths(clean.figures.months[place.role.at]!, 120);
      const raw = clean.layout === "records" ? { raw: monthToSerial(month) } : monthOfCell(clean, month);
      const counts = placesOf(grids, "count").filter(({ role }) => role.at === place.role.at);
      return { grids: written(grids, [{ ...place, ...raw }]), at: [place, ...counts] };
    },
  }),
  inCell({
    kind: "a quarter among months",
    certain: true,
    codes: ["mixedPeriods", "monthNotRead", "rowsWithoutMonth", "valuesMissingInMonths", "severalSources"],
    also: ["monthsMissing", ...SUMS],
    of: ["month"],
    layouts: ["wide", "districts", ...DOWN],
    fits: isMiddle,
    change: (grids, place, { figures }) => {
      const raw = monthRaw(figures.months[place.role.at]!, { form: "text" }, 3).raw;
      const counts = placesOf(grids, "count").filter(({ role }) => role.at === place.role.at);
      return { grids: written(grids, [{ ...place, raw, format: "General" }]), at: [place, ...counts] };
    },
  }),
  inCell({
    kind: "same month, offence and place twice",
    certain: true,
    codes: ["sameMonthTwice"],
    also: ["totalDisagrees", "partExceedsWhole", "partsDoNotAddUp", "severalSources"],
    of: ["offence"],
    layouts: ["long", "wide", "quarters", "a sheet a month", "districts"],
    change: (grids, place, _, random) => {
      const cells = grids.find(({ name }) => name === place.sheet)!.rows[place.row]!;
      const again = cells.map((each) => (each.role?.kind === "count" ? cell(Number(each.raw) + 1 + random.below(3), each.role) : each));
      const below = { sheet: place.sheet, row: place.row + 1 };
      return {
        grids: inserted(grids, below, again),
        at: cells.flatMap((_each, column) => [
          { ...below, column },
          { ...place, column },
        ]),
      };
    },
  }),
  inCell({
    kind: "offence that is in no strand",
    certain: true,
    codes: ["valuesInNoStrand", "strandMatchesNothing"],
    also: ["offenceMissing", "valuesMissingInMonths", "totalDisagrees", "valueMatchesNothing", "partExceedsWhole", "partsDoNotAddUp"],
    of: ["offence"],
    layouts: ["long", "wide", "transposed", "records", "quarters", "a sheet a month", "districts"],
    fits: (_, { look }) => look.strands,
    change: (grids, place) => written(grids, [{ ...place, raw: "Arson endangering life" }]),
  }),
  inCell({
    kind: "offence misspelt, strands named",
    certain: true,
    codes: ["nearMiss", "valueMatchesNothing", "strandMatchesNothing"],
    also: ["offenceMissing", "valuesMissingInMonths", "partExceedsWhole", "partsDoNotAddUp", "totalDisagrees"],
    of: ["offence"],
    layouts: ["long", "wide", "transposed", "records", "quarters", "a sheet a month", "districts"],
    fits: (_, { look }) => look.strands,
    change: (grids, place) => written(grids, [{ ...place, raw: misspelt(String(place.cell.raw)) }]),
  }),
  inCell({
    kind: "offence misspelt, no strands named",
    certain: false,
    codes: ["similarNames", "nearMiss"],
    also: ["offenceMissing", "valuesMissingInMonths", "partExceedsWhole", "partsDoNotAddUp", "totalDisagrees"],
    of: ["offence"],
    layouts: ["long", "wide", "records", "quarters", "a sheet a month", "districts"],
    fits: (_, { look }) => !look.strands,
    change: (grids, place) => written(grids, [{ ...place, raw: misspelt(String(place.cell.raw)) }]),
  }),
  inCell({
    kind: "offence with a space behind it",
    certain: true,
    codes: ["spelledDifferently"],
    also: [],
    of: ["offence"],
    layouts: ["long", "wide", "records", "quarters", "a sheet a month", "districts"],
    change: (grids, place) => written(grids, [{ ...place, raw: `${String(place.cell.raw)} ` }]),
  }),
  inCell({
    kind: "offence in capitals",
    certain: true,
    codes: ["spelledDifferently"],
    also: [],
    of: ["offence"],
    layouts: ["long", "wide", "records", "quarters", "a sheet a month"],
    change: (grids, place) => written(grids, [{ ...place, raw: String(place.cell.raw).toUpperCase() }]),
  }),
  inCell({
    kind: "date as text",
    certain: true,
    codes: ["textAmongDates"],
    also: [],
    of: ["month"],
    layouts: [...DOWN, "records"],
    fits: (_, { look, layout }) => look.form === "date" || layout === "records",
    change: (grids, place, clean) => {
      const month = clean.figures.months[place.role.at]!;
      return written(grids, [
        { ...place, raw: clean.layout === "records" ? `${isoMonth(month)}-14` : shortMonth(month).replace(" ", "-"), format: "General" },
      ]);
    },
  }),
];

/** A slip that every reader knows for one: "Burglery", "Violance with injury". */
function misspelt(name: string): string {
  const known: Readonly<Record<string, string>> = {
    Burglary: "Burglery",
    Shoplifting: "Shoplfting",
    Robbery: "Robery",
    Homicide: "Homocide",
    "Criminal damage": "Crimnal damage",
    "Drug offences": "Drug ofences",
    "Vehicle crime": "Vehcile crime",
    "Violence with injury": "Violance with injury",
    "Possession of weapons": "Posession of weapons",
  };
  return known[name]!;
}

/** What a row of a long sheet is of. */
function rowText(grids: Clean["grids"], { sheet, row }: { readonly sheet: string; readonly row: number }): string {
  const cells = grids.find(({ name }) => name === sheet)!.rows[row]!;
  return `${String(cells[1]?.raw)} ${String(cells[2]?.raw)}`;
}
