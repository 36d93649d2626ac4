import type { RawValue } from "../../../src/domain/cell";

type Rows = readonly (readonly RawValue[])[];

const row = (index: number) => [`42/${1000 + index * 37}/19`, 43_525 + index];
const records = (headers: readonly string[], ...more: readonly string[]): Rows => [
  headers,
  ...Array.from({ length: 20 }, (_, index) => [...row(index), ...more]),
];
/** Extracts of three systems. */
export const ATHENA = records(
  ["Crime ref", "Date recorded", "Station", "Offence", "Knife used", "Domestic"],
  "Harlow",
  "Robbery",
  "Yes",
  "No",
);
export const STORM: Rows = [["STORM, March 2019"], ...records(["Crime no", "Created", "Knife; any", "Gun", "DA flag"], "No", "No", "No")];
export const NICHE = records(["Crime ref", "Date", "Knife used"], "Yes");
