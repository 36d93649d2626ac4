import { type Carried, NOTHING_CARRIED } from "./carried";
import type { Furniture } from "./furniture";

/** What is remembered about an opened package for its copy; nothing for a new workbook or a text. */
export interface Source {
  /** The paths of its parts. */
  readonly paths: readonly string[];
  readonly carried: Carried;
  readonly furniture: Furniture;
}

export const NO_SOURCE: Source = { paths: [], carried: NOTHING_CARRIED, furniture: new Map() };
