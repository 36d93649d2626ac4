import { parseAddress } from "../../domain/address";
import type { FindingOf } from "../../domain/finding";
import type { Fix } from "./fix";

/** Puts the count that a slip of the keyboard most likely stands for in its place; null where it cannot be told. */
export function setMeant({ sheet, address, details }: FindingOf<"implausibleCount">): Fix | null {
  const [value, ...others] = details.values;
  if (sheet === null || address === null || !value || value.meant === null || others.length > 0) return null;
  const { row, column } = parseAddress(address);
  return { label: `Set ${value.meant.toLocaleString("en-GB")}`, changes: [{ sheet, row, column, value: value.meant }] };
}
