import type { Answer } from "../domain/answer";
import type { Finding } from "../domain/finding";
import { cardOf } from "./all-checks";

/** The choices that answer a finding; none where it asks nothing. Each of them, if followed, removes the finding. */
export function answersTo({ code, details, sheet, address }: Finding): readonly Answer[] {
  return cardOf(code).answers?.(details, { sheet, address }) ?? [];
}
