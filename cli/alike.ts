import type { JsonAnswer, JsonFinding } from "./json-result";

/** Of so many sheets, findings that say the same are told once. */
const FEWEST_ALIKE = 4;

/** A finding, or several that say the same of different sheets. */
export type AlikeFindings = readonly [JsonFinding, ...JsonFinding[]];

/** Findings in their order, those that say the same of many sheets together, at the place of the first. */
export function alikeFindings(findings: readonly JsonFinding[]): readonly AlikeFindings[] {
  const groups = new Map<string, [JsonFinding, ...JsonFinding[]]>();
  for (const finding of findings) {
    const key = saidOf(finding);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].flatMap((group): readonly AlikeFindings[] =>
    new Set(group.map(({ sheet }) => sheet)).size >= FEWEST_ALIKE ? [group] : group.map((finding) => [finding]),
  );
}

/** What a finding says but for where: its sheet and its cells. */
function saidOf({ code, severity, sheet, address, message }: JsonFinding): string {
  const said = sheet === null ? message : message.replaceAll(`“${sheet}”`, "").replaceAll(address ?? "\n", "");
  return JSON.stringify([code, severity, said.replace("cells", "cell")]);
}

/** The choices of findings that say the same: each once, with what it takes on all of their sheets. Choices of one sheet alone are left out. */
export function answersTogether([first, ...others]: AlikeFindings): readonly JsonAnswer[] {
  return (first.answers ?? []).flatMap(({ label, arguments: given }) => {
    const same = others.map(({ answers = [] }) => answers.find((answer) => answer.label === label));
    const all = [given, ...same.flatMap((answer) => (answer ? [answer.arguments] : []))];
    if (all.length <= others.length) return [];
    const different = [...new Map(all.map((each) => [each.join("\n"), each])).values()];
    return [{ label, arguments: different.flat() }];
  });
}
