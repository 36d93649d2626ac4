import type { SystemsDetails } from "../../../src/domain/systems-details";
import { NOWHERE } from "../../../src/domain/finding";
import type { Samples } from "./places";

export const SYSTEMS: Samples<SystemsDetails> = {
  countedBy: [
    { sheet: "Strands", address: "J7" },
    { strand: "Knife Crime", found: "NICHE", systems: ["ATHENA", "STORM"], why: { code: "unknown" } },
  ],
  wordsUnlike: [
    { sheet: "Strands", address: "J7" },
    {
      ...{ strand: "Knife Crime", says: "either", systems: ["ATHENA", "STORM"] },
      ...{ of: "type", words: ["Robbery", "ROB personal"], records: 14, cell: { row: 6, column: 9 } },
    },
  ],
  countedUnsure: [
    { sheet: "Strands", address: "J7" },
    { strand: "Knife Crime", says: "both", systems: ["ATHENA", "STORM"], unsure: 14, of: 612, cell: { row: 6, column: 9 } },
  ],
  systemsNotTwo: [NOWHERE, { why: "many", found: ["ATHENA", "STORM", "NICHE"] }],
  badSystem: [
    { sheet: "Systems", address: "B5" },
    { system: "STORM", found: "STORM extract", why: "sheet" },
  ],
  referencesBlank: [
    { sheet: "STORM", address: "B2" },
    { system: "STORM", header: "Crime ref", rows: 1840 },
  ],
  referenceRepeated: [
    { sheet: "STORM", address: "B7" },
    { system: "STORM", reference: "42/1/19", times: 1000 },
  ],
  noCommonReference: [
    { sheet: "Systems", address: null },
    { systems: ["ATHENA", "STORM"], matched: 0, of: 1840, apart: 0 },
  ],
  systemDates: [
    { sheet: "STORM", address: "C14" },
    { header: "Date", why: "mixed", found: "02/23/2019", other: "25/02/2019" },
  ],
  flagNotRead: [
    { sheet: "STORM", address: "F14" },
    { header: "Knife used", found: "see log" },
  ],
  noSharedMonths: [
    NOWHERE,
    {
      systems: [
        { system: "ATHENA", from: 43_132, to: 43_496 },
        { system: "STORM", from: 43_497, to: 43_861 },
      ],
    },
  ],
};
