import { normalised } from "../../domain/text";

const OUTCOME_HEADER =
  /^((crime|offence|latest|current|final|investigation|case) )?(outcomes?|outcome (type|group|status|category|description)|disposals?|disposal (type|method)|status|result|solved( status)?|detected|detections?|detection (status|type)|cleared( up)?|clear[- ]?up( status)?|positive outcomes?)( ?\?| ?\(?y\/n\)?)?$/;
const FLAG_HEADER = /\b(solved|detected|cleared|positive)\b/;

const SOLVED =
  /^((solved|detected|detections?|cleared( up)?|clear[- ]?ups?|clearances?|positive outcomes?)( (offences|crimes))?|(offences|crimes) (solved|detected|cleared( up)?))$/;
const NOT_SOLVED =
  /^(un-?solved|un-?detected|not (yet )?(solved|detected|cleared( up)?)|no(t)? (a )?positive( outcome)?|open|ongoing|pending|outstanding|(still )?under investigation)$/;
const YES = /^(y|yes|true|1)$/;
const NO = /^(n|no|false|0)$/;

/** True for the header of a column that says what became of each offence: "Outcome", "Solved?", "Crime status". */
export function isOutcomeHeader(header: string): boolean {
  return OUTCOME_HEADER.test(normalised(header).replace(/[_-]/g, " ").replace(/:$/, ""));
}

/** True for words that name solved offences and nothing else: "Solved", "Positive outcomes". "Outcomes" may be any, and "Charged" is one of several. */
export function isSolved(text: string): boolean {
  return SOLVED.test(normalised(text));
}

/** The values of a column that are solved offences, where each of its values says whether it is one; null where one does not. */
export function solvedAmong(header: string, values: readonly string[]): readonly string[] | null {
  const isFlag = FLAG_HEADER.test(normalised(header));
  const isYes = (text: string) => isSolved(text) || (isFlag && YES.test(normalised(text)));
  const isNo = (text: string) => NOT_SOLVED.test(normalised(text)) || (isFlag && NO.test(normalised(text)));
  const solved = values.filter(isYes);
  return solved.length > 0 && values.every((text) => isYes(text) || isNo(text)) ? solved : null;
}
