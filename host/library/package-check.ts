/** One thing that the engine's package check found wrong. */
export interface PackageProblem {
  readonly kind: string;
  readonly severity: "error" | "warning";
  readonly file?: string;
  readonly message: string;
}

/** Checks a package as Excel would on opening it. */
export type PackageCheck = (bytes: Uint8Array) => Promise<{ readonly ok: boolean; readonly problems: readonly PackageProblem[] }>;
