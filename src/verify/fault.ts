/** One thing of a report that is not as its months give it. */
export interface Fault {
  readonly kind: "month" | "cell" | "chart";
  readonly sheet: string;
  /** Cells without the sheet; null for the whole sheet. */
  readonly address: string | null;
  /** What stands there, and what should. */
  readonly stands: string;
  readonly wanted: string;
}

/** "Report!D12 has 9,999. It should have 2,097." */
export function faultLine({ kind, sheet, address, stands, wanted }: Fault): string {
  const place = address === null ? sheet : `${sheet}!${address}`;
  const since = kind === "month" ? " It was changed since the report was built." : "";
  return `${place} has ${stands}. It should have ${wanted}.${since}`;
}
