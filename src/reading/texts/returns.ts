import { normalised } from "../../domain/text";

const DONE = "(?:submitted|sent|received|returned|uploaded|entered|completed|created|modified)";

/** When a return was sent: "Timestamp", "Completion time", "Date sent". */
const WHEN = new RegExp(
  `^(?:time ?stamp|(?:date|time|date and time|date/time|last) ${DONE}|${DONE}(?: (?:on|at|date|time|date and time))?|(?:start|completion|submission|upload|last modified|entry) (?:time|date)|last modified)$`,
);

/** Who sent it. */
const WHO =
  /^(?:(?:submitted|sent|returned|uploaded|entered|completed|created|modified|last modified|compiled|prepared|filled in) by|e-?mail(?: address)?|submitter|sender|respondent|user ?name)$/;

/** The file that it came in. */
const FILE = /^(?:source[. ]?(?:name|file|file ?name|workbook)|file ?(?:name|path)?|folder path)$/;

/** What a header says of the return that a row came in: when it was sent, who sent it or its file; null where it says nothing of one. */
export function ofReturn(header: string): "when" | "who" | "file" | null {
  const words = normalised(header.replaceAll("_", " "));
  return WHEN.test(words) ? "when" : WHO.test(words) ? "who" : FILE.test(words) ? "file" : null;
}
