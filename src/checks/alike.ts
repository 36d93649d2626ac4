/** From this many sheets on, findings that say the same become one. */
const FEWEST_ALIKE = 4;

/** A finding with what it says. */
export interface SaidFinding {
  readonly code: string;
  readonly severity: string;
  readonly sheet: string | null;
  readonly address: string | null;
  readonly message: string;
}

/** A finding, or several that say the same of different sheets. */
export type AlikeFindings<Found> = readonly [Found, ...Found[]];

/** Findings in their order. Those that say the same of many sheets come together, at the place of the first. */
export function alikeFindings<Found extends SaidFinding>(findings: readonly Found[]): readonly AlikeFindings<Found>[] {
  const groups = new Map<string, [Found, ...Found[]]>();
  for (const finding of findings) {
    const key = saidOf(finding);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].flatMap((group): readonly AlikeFindings<Found>[] =>
    new Set(group.map(({ sheet }) => sheet)).size >= FEWEST_ALIKE ? [group] : group.map((finding) => [finding]),
  );
}

/** What a finding says, apart from where: its sheet and its cells. */
function saidOf({ code, severity, sheet, address, message }: SaidFinding): string {
  const said = sheet === null ? message : message.replaceAll(`“${sheet}”`, "").replaceAll(address ?? "\n", "");
  return JSON.stringify([code, severity, said.replace("cells", "cell")]);
}

/**
 * The choices of findings that say the same, from a list of each finding's choices: those that all of them have, with the notes of each.
 */
export function choicesTogether<Choice extends { readonly label: string }>(
  choices: readonly (readonly Choice[])[],
): readonly (readonly [Choice, ...Choice[]])[] {
  const [first = [], ...others] = choices;
  return first.flatMap((choice) => {
    const same = others.flatMap((each) => each.find(({ label }) => label === choice.label) ?? []);
    return same.length < others.length ? [] : [[choice, ...same] as const];
  });
}
