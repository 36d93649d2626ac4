import { monthOf, type Month } from "../domain/month";

/** A strand of the sample: what its row of the "Strands" table says, its two totals, and the offences that make it up. */
export interface SampleStrand {
  readonly section: string;
  readonly strand: string;
  readonly measure: string;
  readonly lead: string;
  readonly values: string;
  /** The last month that it has figures for. */
  readonly end: Month;
  readonly earlier: number;
  readonly later: number;
  /** Offences with their share of the strand. */
  readonly offences: readonly (readonly [offence: string, share: number])[];
}

/** The last month of the sample's report. */
export const SAMPLE_END = monthOf(2020, 1);
const FEBRUARY = monthOf(2020, 2);

/** The totals are those of a public board paper of March 2020; what they are split into is made up. */
export const SAMPLE_STRANDS: readonly SampleStrand[] = [
  {
    section: "5.0",
    strand: "Domestic Abuse",
    measure: "DA Offences",
    lead: "Chief Superintendent",
    values: "DA: *",
    end: SAMPLE_END,
    earlier: 24675,
    later: 29981,
    offences: [
      ["DA: violence against the person", 0.78],
      ["DA: other", 0.22],
    ],
  },
  {
    section: "5.1",
    strand: "Knife Crime",
    measure: "Knife Crime Offences",
    lead: "Chief Superintendent",
    values: "Knife enabled",
    end: SAMPLE_END,
    earlier: 983,
    later: 1405,
    offences: [["Knife enabled", 1]],
  },
  {
    section: "5.2",
    strand: "Night Time Economy",
    measure: "NTE Offences",
    lead: "Superintendent",
    values: "NTE",
    end: FEBRUARY,
    earlier: 948,
    later: 971,
    offences: [["NTE", 1]],
  },
  {
    section: "5.5",
    strand: "Hate Crime",
    measure: "Hate Crime Offences",
    lead: "Detective Superintendent",
    values: "Hate: *",
    end: SAMPLE_END,
    earlier: 2605,
    later: 2992,
    offences: [
      ["Hate: race", 0.68],
      ["Hate: other", 0.32],
    ],
  },
  {
    section: "5.6",
    strand: "Fraud",
    measure: "Fraud Offences",
    lead: "Detective Chief Inspector",
    values: "Fraud",
    end: SAMPLE_END,
    earlier: 2228,
    later: 2087,
    offences: [["Fraud", 1]],
  },
  {
    section: "5.7",
    strand: "Cyber",
    measure: "Cyber / Online Offences",
    lead: "Detective Chief Inspector",
    values: "Cyber enabled; Cyber dependent",
    end: SAMPLE_END,
    earlier: 4118,
    later: 4267,
    offences: [
      ["Cyber enabled", 0.88],
      ["Cyber dependent", 0.12],
    ],
  },
  {
    section: "5.8",
    strand: "Business Crime",
    measure: "Business Crime Offences",
    lead: "Chief Inspector",
    values: "Business: *",
    end: SAMPLE_END,
    earlier: 24429,
    later: 24043,
    offences: [
      ["Business: shoplifting", 0.6],
      ["Business: other", 0.4],
    ],
  },
  {
    section: "5.9",
    strand: "Rural Crime",
    measure: "Rural Crime Offences",
    lead: "Chief Inspector",
    values: "Rural",
    end: SAMPLE_END,
    earlier: 12897,
    later: 13107,
    offences: [["Rural", 1]],
  },
  {
    section: "5.10",
    strand: "House Burglary",
    measure: "Burglary (Dwelling) Offences",
    lead: "Chief Superintendent",
    values: "Burglary (Dwelling)",
    end: SAMPLE_END,
    earlier: 6244,
    later: 5452,
    offences: [["Burglary (Dwelling)", 1]],
  },
  {
    section: "5.11",
    strand: "Street Robbery",
    measure: "Robbery (Personal) Offences",
    lead: "Chief Superintendent",
    values: "Robbery (Personal)",
    end: SAMPLE_END,
    earlier: 1506,
    later: 1541,
    offences: [["Robbery (Personal)", 1]],
  },
];
