import type { Finding, FindingCode } from "../domain/finding";
import { BUILDING } from "./messages/building";
import { COUNTS } from "./messages/counts";
import { FIGURES } from "./messages/figures";
import { RECOGNISING } from "./messages/recognising";
import { STRANDS } from "./messages/strands";
import { capital } from "../domain/text";
import type { Messages } from "./messages/words";

/** Every text that a finding can have; the compiler sees to it that none is missing. */
const MESSAGES: Messages<FindingCode> = { ...RECOGNISING, ...STRANDS, ...COUNTS, ...FIGURES, ...BUILDING };

/** What a finding says to the analyst: one text that reads well by itself, place included. */
export function messageOf(finding: Finding): string {
  const message = MESSAGES[finding.code] as (found: Finding) => string;
  return capital(message(finding));
}
