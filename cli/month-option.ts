import { InvalidArgumentError } from "commander";
import { type Month, parseIsoMonth } from "../src/domain/month";

/** Reads a month such as 2020-01. */
export function endMonth(text: string): Month {
  const month = parseIsoMonth(text);
  if (month === null) throw new InvalidArgumentError("Give a month as year and number, such as 2020-01.");
  return month;
}
