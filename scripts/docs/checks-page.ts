import { ALL_CHECKS, type AnyCard } from "../../src/checks/all-checks";
import { DEFAULT_THRESHOLDS } from "../../src/checks/settings/thresholds";
import { capital } from "../../src/domain/text";
import { TOPICS } from "./topics";

const INTRODUCTION = `<!-- Made by \`npm run docs\` from src/checks; change it there. -->

# Checks

Every check looks at the figures before each build, on demand (\`npm run check\`), and, as far as an edit touches it, while figures
are typed. A finding names the sheet and the cells, says what was found and what is expected, and what to do. An **error** stops the
build, a **warning** shows beside it and in the report's data notes, an **info** is only said.

You can change how serious a check is (error, warning, info or off) and the thresholds below, and accept a finding with the reason. All
of it is kept in the workbook. A finding that was accepted stays so until what it rests on changes: the cells it names, or what it says
of them; rows that are inserted above change nothing. The report's data notes list it with your reason. Checks marked * ask
what only you can answer before anything can be counted, so they cannot be turned down.

    npm run check -- WORKBOOK --set zeroAmongCounts=off --threshold spreads=10
    npm run check -- WORKBOOK --accept implausibleCount@Data!F12 --reason "Op Sceptre: a week of searches"
    npm run check -- WORKBOOK --fix numbersAsText

| threshold | at first | meaning |
|---|---|---|
| \`spreads\` | ${DEFAULT_THRESHOLDS.spreads} | a count this many usual spreads away from its series' usual level stands out; three quarters of it where a slip of the keyboard explains it |
| \`months\` | ${DEFAULT_THRESHOLDS.months} | series with fewer months are not compared with their own history |
| \`zeroBelow\` | ${DEFAULT_THRESHOLDS.zeroBelow} | a single zero is remarked on where every other month has this many or more |

The usual level and spread of a series are its median and the median distance from it, on the scale 2√(count + 3/8) on which counts
of any size vary alike (Anscombe, 1948); wild values hardly move them. A row or column called a total is set against the candidates that
it could add up, and taken to add up the one that agrees in at least half of its cells; its other cells are the findings.
`;

/** docs/checks.md: every check by topic. */
export function checksPage(): string {
  const sections = TOPICS.map(([topic, what]) => {
    const rows = [...ALL_CHECKS.values()].filter((entry) => entry.topic === topic).map(row);
    return `## ${capital(topic)}\n\n${what}.\n\n| check | | looks at | what to do |\n|---|---|---|---|\n${rows.join("\n")}\n`;
  });
  return `${INTRODUCTION}\n${sections.join("\n")}`;
}

function row({ code, severity, adjustable, looksAt, toDo }: AnyCard): string {
  return `| \`${code}\`${adjustable ? "" : " *"} | ${severity} | ${looksAt} | ${toDo} |`;
}
