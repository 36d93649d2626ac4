import type { PackageParts, SentBook } from "../files";

/** The page's requests to the thread that saves. Rows come before their workbook, in portions that do not block the page. */
export type SaveRequest =
  | { readonly do: "rows"; readonly sheet: number; readonly rows: readonly unknown[] }
  | { readonly do: "write"; readonly model: SentBook["model"] }
  | { readonly do: "pack"; readonly parts: PackageParts }
  | { readonly do: "check"; readonly bytes: Uint8Array };

/** One for each request except rows. */
export type SaveAnswer = { readonly value: unknown } | { readonly error: string };
