import { columnLetters } from "../../../../../src/domain/address";
import { monthRuns, type MonthRun } from "../../../../../src/reading/recognise/layouts/month-run";
import { viewed, type Said } from "../viewed";

/** A grid's runs of months: "Month A2 below 1 of 1", with the column of the year or the year that all are of. */
export function runs(grid: string, said: Said = {}, name = "Data"): readonly string[] {
  const view = viewed(grid, said, name);
  return monthRuns(view, view.region).map(shown);
}

function shown({ header, column, firstRow, headerRow, length, year, inYear, byStep }: MonthRun): string {
  const years = year ? `, years ${columnLetters(year.column)}` : inYear ? `, in ${inYear.text}` : "";
  return `${header} ${columnLetters(column)}${firstRow + 1} below ${headerRow + 1} of ${length}${byStep ? " by step" : ""}${years}`;
}

/** Rows of texts below one another, each with a count beside it. */
export function counted(texts: readonly (string | number)[]): string {
  return texts.map((text, at) => `${text} | ${10 + at}`).join("\n");
}
