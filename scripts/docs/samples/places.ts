import type { FindingDetails, FindingPlace } from "../../../src/domain/finding";
import { monthOf } from "../../../src/domain/month";

/** One finding for each code of `Details`: where it is, and its details. */
export type Samples<Details extends Partial<FindingDetails>> = {
  readonly [Code in keyof Details]: readonly [FindingPlace, Details[Code]];
};

export const MONTHLY: FindingPlace = { sheet: "Monthly", address: "D5:D7, D9" };
export const STRANDS: FindingPlace = { sheet: "Strands", address: "E7" };
export const BOX: FindingPlace = { sheet: "Report", address: "A41" };
export const SHEET: FindingPlace = { sheet: "Monthly", address: null };
export const JAN_20 = monthOf(2020, 1);
