import type { Finding } from "../domain/finding";
import { messageOf } from "./messages";

/** How a sentence begins that says what to do. */
const TO_DO =
  /^(Accept|Add|Build|Check|Choose|Clear|Correct|Draw|End|Enter|Extract|Fill|Give|Keep|Leave|Look|Make|Move|Name|Put|Remove|Rename|Resize|Say|Set|Unhide|Unprotect|Write)\b|^If .+, (accept|add|choose|correct|enter|keep|leave|name|remove|say|set|write)\b|\bstays as it is\.$/;

/** What a finding says, without what to do about it: an accepted finding is a fact in the report. The first sentence always stays. */
export function factOf(finding: Finding): string {
  const [first = "", ...others] = sentencesOf(messageOf(finding));
  return [first, ...others.filter((sentence) => !TO_DO.test(sentence) && !sentence.endsWith("?"))].join(" ");
}

/** A message's sentences. Text in quotes or brackets, such as a name with a full stop, is not divided. */
function sentencesOf(message: string): readonly string[] {
  const sentences: string[] = [];
  let [from, inside] = [0, 0];
  for (let at = 0; at < message.length; at += 1) {
    const letter = message.charAt(at);
    if ("“(".includes(letter)) inside += 1;
    else if ("”)".includes(letter)) inside -= 1;
    else if (inside === 0 && /^[.?!] \p{Lu}/u.test(message.slice(at, at + 3))) {
      sentences.push(message.slice(from, at + 1));
      from = at + 2;
    }
  }
  return [...sentences, message.slice(from)];
}
