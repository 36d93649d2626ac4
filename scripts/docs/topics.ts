import type { CheckTopic } from "../../src/checks/card";

/** The topics of findings, in the order of the pages, and what each covers. */
export const TOPICS: readonly (readonly [CheckTopic, string])[] = [
  ["structure", "How the table is built: months, rows, names"],
  ["values", "The counts themselves"],
  ["sums", "Totals, parts and wholes"],
  ["comparison tables", "Tables of 12-month totals that analysts have added up themselves"],
  ["strands", "The “Strands” table, and what counts"],
  ["reading", "What the sheets are"],
  ["measures", "What sections tell beside their offences, as the sheet “Measures” says"],
  ["report", "Comparing and writing"],
  ["systems", "Two systems’ records that are compared"],
];
