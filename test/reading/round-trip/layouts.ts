import fc from "fast-check";
import { sum } from "./cells";
import { comparisonLooks, comparisonTables, totalSeries } from "./comparison";
import { longLooks, longTable } from "./long";
import { place, surroundings } from "./surroundings";
import { periodForms } from "./periods";
import { doubtsOf, isDoubtful, recordedIn, recordLooks, recordsTable } from "./records";
import { inPeriods, seriesOf, tidies, type Tidies } from "./tidy";
import { transposedLooks, transposedTable } from "./transposed";
import { wideLooks, wideTable } from "./wide";
import { workbookOf, type Workbook } from "./workbook";
import { workbooksOf } from "./workbooks";

const is1904 = ({ split, form }: { readonly split: unknown; readonly form: { readonly date1904: boolean } }) =>
  split === null && form.date1904;

const long = (data: Tidies) =>
  fc.record({ tidy: data(), look: longLooks, around: surroundings, by: fc.boolean() }).map(({ tidy, look, around, by }): Workbook => {
    const sheet = place("Data", [{ laid: longTable(tidy, look, around) }], around, is1904(look));
    return workbookOf([sheet], seriesOf(tidy), { by: by ? look.offence : null });
  });

const wide = (data: Tidies) =>
  fc.record({ tidy: data(), look: wideLooks, around: surroundings, by: fc.boolean() }).map(({ tidy, look, around, by }): Workbook => {
    const sheet = place("Data", [{ laid: wideTable(tidy, look, around) }], around, is1904(look));
    return workbookOf([sheet], seriesOf(tidy), { by: by ? look.offence : null });
  });

const transposed = (data: Tidies) =>
  fc
    .record({ tidy: data({ fewestOffences: 2 }), look: transposedLooks, around: surroundings })
    .map(({ tidy, look, around }): Workbook =>
      workbookOf([place("Data", [{ laid: transposedTable(tidy, look, around) }], around, is1904(look))], seriesOf(tidy)),
    );

const records = (data: Tidies) =>
  fc
    .record({ tidy: data({ mostMonths: 14, mostDistricts: 3, largest: 6 }), look: recordLooks, around: surroundings, by: fc.boolean() })
    .filter(({ tidy, look }) => sum(tidy.counts.flat(2)) >= 4 && !(look.days === "month first" && isDoubtful(tidy, look)))
    .map(({ tidy, look, around, by }): Workbook => {
      const sheet = place("Data", [{ laid: recordsTable(tidy, look, around) }], around);
      return workbookOf([sheet], recordedIn(tidy), { by: by ? look.offence : null, doubts: doubtsOf(tidy, look) });
    });

const quartersAndYears = (data: Tidies) =>
  fc
    .record({
      form: periodForms,
      layout: fc.constantFrom("long", "wide", "transposed"),
      header: fc.nat(2),
      long: longLooks,
      wide: wideLooks,
      transposed: transposedLooks,
      around: surroundings,
    })
    .chain((looks) => {
      const { form } = looks;
      const starts = form.length === 3 ? [1, 4, 7, 10] : [form.yearStart];
      const size = {
        starts,
        fewestMonths: 3 * form.length,
        mostMonths: (form.length === 3 ? 12 : 6) * form.length,
        fewestOffences: 2,
        largest: 2_500,
      };
      return fc.record({ looks: fc.constant(looks), tidy: data(size) });
    })
    .map(({ looks: { form, layout, header, long: down, wide: across, transposed: turned, around }, tidy }): Workbook => {
      const periods = inPeriods(tidy, form.length);
      const month = form.headers[header % form.headers.length]!;
      const own = { form, month, split: null, yearTotals: "none" as const };
      const laid =
        layout === "long"
          ? longTable(periods, { ...down, ...own }, around)
          : layout === "wide"
            ? wideTable(periods, { ...across, ...own }, around)
            : transposedTable(periods, { ...turned, ...own, totals: turned.totals === "years" ? "none" : turned.totals }, around);
      return workbookOf([place("Data", [{ laid }], around)], seriesOf(periods), { doubts: form.doubts, length: form.length });
    });

const comparisons = (data: Tidies) =>
  fc
    .record({ tidy: data({ fewestMonths: 24, mostMonths: 26, mostDistricts: 1 }), look: comparisonLooks, around: surroundings })
    .map(({ tidy, look, around }): Workbook => {
      const plain = { ...around, cutAt: null, excelTable: false, beside: false, gapBelowHeader: false };
      return workbookOf([place("Board", comparisonTables(tidy, look, around), plain)], totalSeries(tidy));
    });

/** Workbooks of some data by the layout that they are of. */
export function layoutsOf(data: Tidies): Readonly<Record<string, fc.Arbitrary<Workbook>>> {
  return {
    "a long sheet": long(data),
    "a wide sheet": wide(data),
    "a transposed sheet": transposed(data),
    "a sheet of records": records(data),
    "quarters or years": quartersAndYears(data),
    "comparison tables": comparisons(data),
    ...workbooksOf(data),
  };
}

export const LAYOUTS = layoutsOf(tidies);
