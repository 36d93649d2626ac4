import type { ReportPlan } from "../plan";

/** A cell that a rule is broken at; an address of null stands for the whole sheet. */
export interface FlawPlace {
  readonly sheet: string;
  readonly address: string | null;
}

/** A place at which a report breaks a rule, by the rule’s name. */
export interface Flaw extends FlawPlace {
  readonly rule: string;
}

/** One rule of the checklist for accessible spreadsheets. */
export interface Rule {
  /** What is wrong, at this many places: "2 tables have a header cell without words." */
  readonly text: (places: number) => string;
  readonly toDo: string;
  /** Where a plan breaks it. What is seen in Excel alone is found in what-excel-shows.ts. */
  readonly broken: (plan: ReportPlan) => readonly FlawPlace[];
}
