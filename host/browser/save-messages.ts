import type { PackageParts, SentBook } from "../files";

/** What the page asks of the thread that saves. Rows go ahead of their workbook, in portions that do not hold up the page. */
export type SaveRequest =
  | { readonly do: "rows"; readonly sheet: number; readonly rows: readonly unknown[] }
  | { readonly do: "write"; readonly model: SentBook["model"] }
  | { readonly do: "pack"; readonly parts: PackageParts }
  | { readonly do: "check"; readonly bytes: Uint8Array };

/** One for each request but rows. */
export type SaveAnswer = { readonly value: unknown } | { readonly error: string };
