import fc from "fast-check";
import { yearOf } from "../../../src/domain/month";
import { sum, upTo } from "./cells";
import { longLooks, longTable } from "./long";
import { otherSheets } from "./others";
import { longSheetAMonth, sheetAMonth, sheetAYear, sheetLooks, tableADistrict, type Looks } from "./several-sheets";
import { place, surroundings, type Placed } from "./surroundings";
import { monthsFrom, seriesOf, type Tidies, type Tidy, type TidySize } from "./tidy";
import { transposedLooks, transposedTable } from "./transposed";
import { wideLooks, wideTable } from "./wide";
import { workbookOf, type Code, type Workbook } from "./workbook";

const looks: fc.Arbitrary<Looks> = fc.record({
  sheets: sheetLooks,
  long: longLooks,
  wide: wideLooks,
  transposed: transposedLooks,
  around: surroundings,
});

interface Sheets {
  readonly size: TidySize;
  readonly lay: (tidy: Tidy, looks: Looks) => readonly Placed[];
  readonly fits?: (tidy: Tidy, looks: Looks) => boolean;
  readonly doubts?: (tidy: Tidy, looks: Looks) => readonly Code[];
}

/** Workbooks of several sheets that belong together, with sheets that hold no offences among them. */
function workbooks(data: Tidies, { size, lay, fits = () => true, doubts = () => [] }: Sheets): fc.Arbitrary<Workbook> {
  return fc
    .record({ tidy: data(size), looks, others: otherSheets, by: fc.constant(null) })
    .filter(({ tidy, looks: look }) => fits(tidy, look))
    .map(({ tidy, looks: look, others, by }) => workbookOf(lay(tidy, look), seriesOf(tidy), { others, by, doubts: doubts(tidy, look) }));
}

/** One sheet a part of the months, each in a layout of its own. */
function mixedSheets(tidy: Tidy, { sheets, long, wide, transposed, around }: Looks): readonly Placed[] {
  const third = Math.floor(tidy.months.length / 3);
  const [first, second, last] = [monthsFrom(tidy, 0, third), monthsFrom(tidy, third, 2 * third), monthsFrom(tidy, 2 * third)];
  const named = { offence: "Offence", district: "District" };
  const is1904 = (look: { readonly split: unknown; readonly form: { readonly date1904: boolean } }) =>
    look.split === null && look.form.date1904;
  const placed = [
    place("Earlier", [{ laid: wideTable(first, { ...wide, ...named }, around) }], around, is1904(wide)),
    place("Table", [{ laid: transposedTable(second, { ...transposed, district: "District" }, around) }], around, is1904(transposed)),
    place("Latest", [{ laid: longTable(last, { ...long, ...named }, around) }], around, is1904(long)),
  ];
  return sheets.backwards ? placed.toReversed() : placed;
}

const hasCounts = (tidy: Tidy) => tidy.counts.every((ofOffence) => ofOffence.every((all) => sum(all) > 0));
/** Tables that are the same but for their place, with the same figures, are copies to any reader. */
const differ = (tidy: Tidy) =>
  new Set(upTo(tidy.districts.length).map((district) => JSON.stringify(tidy.counts.map((all) => all[district])))).size ===
  tidy.districts.length;

export function workbooksOf(data: Tidies): Readonly<Record<string, fc.Arbitrary<Workbook>>> {
  return {
    "a sheet a month": workbooks(data, { size: { mostMonths: 8, mostDistricts: 3, placesAlone: true }, lay: sheetAMonth }),
    "a long sheet a month": workbooks(data, { size: { mostMonths: 8, mostDistricts: 3 }, lay: longSheetAMonth }),
    "a table a district": workbooks(data, {
      size: { mostMonths: 14, fewestDistricts: 2, fewestOffences: 2, placesAlone: true },
      lay: tableADistrict,
      fits: (tidy) => hasCounts(tidy) && differ(tidy),
    }),
    "a sheet a year": workbooks(data, {
      size: { starts: [1], fewestMonths: 15 },
      lay: sheetAYear,
      fits: ({ months }) => [0, 3, 4, 5, 6, 7, 8, 9, 10, 11].includes(months.length % 12) && yearOf(months[0]!) < yearOf(months.at(-1)!),
    }),
    "sheets of several layouts": workbooks(data, { size: { fewestMonths: 9, fewestOffences: 2 }, lay: mixedSheets }),
  };
}
