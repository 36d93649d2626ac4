import type { Finding } from "../domain/finding";

/** The strands that a finding names; null where it names none. */
export function strandsOf({ details }: Finding): readonly string[] | null {
  if ("strand" in details && typeof details.strand === "string") return [details.strand];
  return "strands" in details && details.strands.length > 0 ? details.strands : null;
}
