/** One fault that the engine's package check found. */
export interface PackageProblem {
  readonly kind: string;
  readonly severity: "error" | "warning";
  readonly file?: string;
  readonly message: string;
}

/** Checks a package as Excel would on opening it. */
export type PackageCheck = (bytes: Uint8Array) => Promise<{ readonly ok: boolean; readonly problems: readonly PackageProblem[] }>;

/** References of charts that Excel reads and the check does not know: names of this workbook, and sheets with "!" in their names. */
const READ_BY_EXCEL = /<c:f>(?:'(?:[^']|'')*!(?:[^']|'')*'!|\[0\]!)[^<]*<\/c:f> is not a valid/;

/** The check's faults, without those that Excel would not find. */
export function soundAsExcelReads({ problems }: { readonly problems: readonly PackageProblem[] }): Awaited<ReturnType<PackageCheck>> {
  const left = problems.filter(({ message }) => !READ_BY_EXCEL.test(message));
  return { ok: left.every(({ severity }) => severity !== "error"), problems: left };
}
