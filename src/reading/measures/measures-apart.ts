import { finding, NOWHERE, type Finding } from "../../domain/finding";
import { normalised } from "../../domain/text";
import type { GivenStrand } from "../strands/given-strand";
import { sheetIsMeant } from "../strands/rules";
import type { MonthlyTable, Recognition } from "../tables/tables";

/** The worksheets with measures' months, and what was found of them. */
export interface MeasureSheets {
  readonly tables: readonly MonthlyTable[];
  readonly findings: readonly Finding[];
}

/**
 * Takes the worksheets that the sheet "Measures" names out of those with offences, so that no strand counts a measure. One that a strand
 * names too is both.
 */
export function measuresApart(
  recognised: Recognition,
  strands: readonly GivenStrand[],
): { readonly offences: Recognition; readonly ofMeasures: MeasureSheets } {
  const named = new Set(recognised.measures.rows.flatMap(({ texts }) => (texts.Sheet === "" ? [] : [normalised(texts.Sheet)])));
  if (named.size === 0) return { offences: recognised, ofMeasures: { tables: [], findings: [] } };
  const rules = strands.flatMap((strand) => strand.rules).filter(({ sheets }) => sheets.length > 0);
  const isNamed = (sheet: string | null): sheet is string => sheet !== null && named.has(normalised(sheet));
  const isApart = (sheet: string | null) => isNamed(sheet) && !rules.some((rule) => sheetIsMeant(rule, sheet));
  const tables = recognised.tables.filter(({ sheet }) => !isApart(sheet));
  const comparisons = recognised.comparisons.filter(({ sheet }) => !isApart(sheet));
  const isEmptied = tables.length + comparisons.length === 0 && recognised.tables.length > 0;
  const apart = recognised.findings.filter(({ sheet }) => isApart(sheet));
  return {
    offences: {
      ...recognised,
      tables,
      comparisons,
      findings: [
        ...recognised.findings.filter((each) => !apart.includes(each)),
        ...(isEmptied ? [finding("nothingRecognised", NOWHERE, { seen: recognised.seen })] : []),
      ],
    },
    ofMeasures: { tables: recognised.tables.filter(({ sheet }) => isNamed(sheet)), findings: apart },
  };
}
