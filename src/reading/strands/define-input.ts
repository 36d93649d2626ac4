import type { Finding } from "../../domain/finding";
import type { StrandDefinition } from "../../domain/strand";
import type { Ledger } from "../ledger/ledger";
import type { Recognition } from "../tables/tables";
import type { GivenStrand } from "./given-strand";

/** What strands are defined from. */
export interface DefineInput {
  readonly recognition: Recognition;
  /** In the order of the tables. */
  readonly ledgers: readonly (Ledger | null)[];
  /** The strands of the "Strands" table; null where there is none. */
  readonly given: readonly GivenStrand[] | null;
  /** The header of the column whose values are the strands. */
  readonly by: string | null;
}

/** What the strands are, and what is wrong with their definitions. */
export interface StrandDefinitions {
  readonly definitions: readonly StrandDefinition[];
  readonly findings: readonly Finding[];
}
