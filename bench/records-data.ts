/** Made-up records in order of their months: eight columns of the kind that police extracts have. */
export interface RecordColumns {
  readonly headers: readonly string[];
  readonly rows: number;
  readonly columns: readonly (readonly (string | number)[])[];
}

export const TYPES = [
  "Anti-social behaviour",
  "Bicycle theft",
  "Burglary",
  "Criminal damage and arson",
  "Drugs",
  "Other crime",
  "Other theft",
  "Public order",
  "Shoplifting",
  "Violence and sexual offences",
] as const;
const MONTHS = 24;

/** The 24 months of the records, as "2018-02". */
export const MONTH_NAMES: readonly string[] = Array.from(
  { length: MONTHS },
  (_, index) => `${2018 + Math.floor((index + 1) / 12)}-${String(((index + 1) % 12) + 1).padStart(2, "0")}`,
);

export function recordColumns(rows: number): RecordColumns {
  let state = 20180201;
  const random = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
  const of = <T>(cell: (row: number) => T) => Array.from({ length: rows }, (_, row) => cell(row));
  return {
    headers: ["Crime ID", "Month", "Falls within", "Longitude", "Latitude", "LSOA name", "Crime type", "Last outcome category"],
    rows,
    columns: [
      of((row) => `${row.toString(16).padStart(8, "0")}${random(1 << 22).toString(16)}d5ded5fc79e5ec508fb464c04f645f1ff`),
      of((row) => MONTH_NAMES[Math.floor((row * MONTHS) / rows)]!),
      of(() => "Essex Police"),
      of(() => random(1_500_000) / 1_000_000),
      of(() => 51 + random(1_000_000) / 1_000_000),
      of(() => `Chelmsford ${random(200)}A`),
      of(() => TYPES[random(TYPES.length)]!),
      of(() => "Investigation complete; no suspect identified"),
    ],
  };
}

/** The records as .csv. */
export function csvOf({ headers, rows, columns }: RecordColumns): Uint8Array {
  const lines = Array.from({ length: rows }, (_, row) => columns.map((cells) => cells[row]).join(","));
  return new TextEncoder().encode([headers.join(","), ...lines].join("\n"));
}
