import { ALL_CHECKS, type AnyCard } from "../../src/checks/all-checks";
import { DEFAULT_THRESHOLDS } from "../../src/checks/settings/thresholds";
import { capital } from "../../src/domain/text";
import { TOPICS } from "./topics";

const INTRODUCTION = `<!-- Made by \`npm run docs\` from src/checks; change it there. -->

# Checks

Every check looks at the figures before each build, on demand<!-- command line --> (\`npm run check\`)<!-- /command line -->, and, as far as an edit touches it, while figures
are typed. A finding names the sheet and the cells, says what was found and what was expected, and what to do. An **error** stops the
build. A **warning** does not, and is listed in the report's data notes. An **info** is for information only.

You can change how serious a check is (error, warning, info or off) and the thresholds below, and accept a finding with a reason. All
of it is saved in the workbook. An accepted finding stays accepted until the cells it names, or what it says of them,
change. Inserting rows above changes nothing. The report's data notes list it with your reason. Checks marked * ask
something that must be answered before anything can be counted, so they cannot be turned off.

<!-- command line -->

    npm run check -- WORKBOOK --set zeroAmongCounts=off --threshold spreads=10
    npm run check -- WORKBOOK --accept implausibleCount@Data!F12 --reason "Op Sceptre: a week of searches"
    npm run check -- WORKBOOK --fix numbersAsText

<!-- /command line -->

| threshold | at first | meaning |
|---|---|---|
| \`spreads\` | ${DEFAULT_THRESHOLDS.spreads} | a count is reported if it is this many usual spreads away from the usual level of its series, or three quarters of that if a typing slip explains it |
| \`months\` | ${DEFAULT_THRESHOLDS.months} | series with fewer months are not compared with their own history |
| \`zeroBelow\` | ${DEFAULT_THRESHOLDS.zeroBelow} | a single 0 is reported if every other month has this many or more |

The usual level and spread of a series are its median and the median distance from it, on the scale 2√(count + 3/8) on which counts
of any size vary alike (Anscombe, 1948); outliers hardly change them. A row or column called a total is compared with everything that
it could be the sum of. The one that agrees in at least half of the cells is taken, and the other cells are the findings.
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
