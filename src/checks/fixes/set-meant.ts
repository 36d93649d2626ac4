import { parseAddress } from "../../domain/address";
import type { FindingOf } from "../../domain/finding";
import type { CellFix } from "./fix";

/** Puts the count that a slip of the keyboard most likely stands for in its place; nothing where it cannot be told. */
export function setMeant({ sheet, address, details }: FindingOf<"implausibleCount">): readonly CellFix[] {
  const [value, ...others] = details.values;
  if (sheet === null || address === null || !value || value.meant === null || others.length > 0) return [];
  const { row, column } = parseAddress(address);
  return [{ sheet, row, column, value: value.meant }];
}
