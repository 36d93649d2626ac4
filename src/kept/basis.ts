import * as v from "valibot";
import type { ReportBasis } from "../report/basis";
import { readText, textOf, type KeptForm, type KeptReading } from "./kept";

const COUNT = v.union([v.strictTuple([v.number(), v.number()]), v.strictTuple([v.number(), v.number(), v.number()])]);

/**
 * The parts that are read here have their form; what is only said again, such as details and notes, is taken as this program wrote it. A report
 * from another version is not checked by its words: see src/verify.
 */
const FORM: KeptForm<ReportBasis> = {
  version: 1,
  schema: v.pipe(
    v.looseObject({
      program: v.string(),
      builtAt: v.string(),
      sheets: v.object({ report: v.string(), data: v.string() }),
      said: v.looseObject({ details: v.looseObject({ title: v.string(), classification: v.string() }), end: v.number() }),
      asAt: v.tuple([v.number(), v.number(), v.number()]),
      coverage: v.array(v.looseObject({ sheet: v.string() })),
      comparing: v.looseObject({}),
      smallestBase: v.number(),
      strands: v.array(
        v.object({ definition: v.looseObject({ strand: v.string() }), kind: v.picklist(["months", "totals"]), counts: v.array(COUNT) }),
      ),
      beside: v.array(v.looseObject({})),
      shown: v.nullable(v.array(v.object({ comparison: v.looseObject({}), judgement: v.looseObject({}) }))),
    }),
    v.transform((basis) => basis as unknown as ReportBasis),
  ),
};

/** What a report was composed from, in the text that its plan keeps. */
export function parseBasis(text: string): KeptReading<ReportBasis> {
  return readText(FORM, text);
}

export function basisText(basis: ReportBasis): string {
  return textOf(FORM, basis);
}
