import type { FirstRecords } from "../../src/records";
import type { FilesProgress } from "./duckdb";
import type { RecordsEngine, SourceColumn, SqlValue } from "./engine";
import type { Credentials, ServerTable } from "./server-address";

/** How a table on a server is read. */
export interface TableAsked {
  readonly table: ServerTable;
  readonly credentials: Credentials;
  /** The most memory that the server takes for it, such as "4GB". */
  readonly memory: string;
  readonly timeZone: string | null;
  readonly signal?: AbortSignal | undefined;
  readonly progress: (step: FilesProgress) => void;
}

/** Opens a table of a server, which is only read. Throws a SourceError for what cannot be read. */
export type OpenTable = (asked: TableAsked) => Promise<RecordsEngine>;

/** A column of a table on a server: how its dialect's SQL has it as a text or date, and whether it holds numbers. */
export interface TableColumn extends Pick<SourceColumn, "name" | "kind"> {
  readonly sql: string;
  readonly isNumber: boolean;
}

/** How many of the first records tell what the columns are, as of a sheet. */
export const FIRST = 500;
/** The longest that one statement may take, in seconds. */
export const LONGEST = 1800;
/** The most rows of an answer. */
export const MOST_ANSWERED = 1_000_000;

/** The first records as a sheet would show them. Dates are serial numbers in the rows, 0 where they are missing. */
export function firstRecords(columns: readonly TableColumn[], rows: readonly (readonly SqlValue[])[]): FirstRecords {
  return {
    headers: columns.map(({ name }) => name),
    rows: rows.map((row) =>
      row.map((value, at) => {
        const { kind, isNumber } = columns[at]!;
        if (kind === "date") return Number(value) === 0 ? "" : Number(value);
        return isNumber && value !== "" ? Number(value) : String(value);
      }),
    ),
    dates: columns.map(({ kind }) => kind === "date"),
  };
}

/** Throws unless a statement is one SELECT: nothing else is ever sent. `quoted` matches the texts and names of its dialect. */
export function refuseOther(sql: string, quoted: RegExp): void {
  const bare = sql.replace(quoted, "");
  if (!/^SELECT\b/.test(sql) || bare.includes(";") || /\b(INTO|INSERT|ALTER|DROP|CREATE)\b/i.test(bare))
    throw new Error("Only one SELECT may be sent to a server.");
}
