import { ALL_CHECKS, type AnyCard } from "../../src/checks/all-checks";
import { answersTo } from "../../src/checks/answers";
import { messageOf } from "../../src/checks/messages";
import { finding } from "../../src/domain/finding";
import { capital } from "../../src/domain/text";
import { SAMPLES } from "./message-samples";
import { TOPICS } from "./topics";

const INTRODUCTION = `<!-- Made by \`npm run docs\` from src/checks and scripts/docs/samples/; change it there. -->

# What findings say

Every finding, with an example of its message. The sheets and figures in the examples are made up. Where a finding asks, its answers
are buttons in the pane. [Checks](checks.md) says what each check looks at and how serious it is.
`;

/** docs/messages.md: an example of every finding, by topic. */
export function messagesPage(): string {
  const sections = TOPICS.map(([topic, what]) => {
    const entries = [...ALL_CHECKS.values()].filter((card) => card.topic === topic).map(entry);
    return `## ${capital(topic)}\n\n${what}.\n\n${entries.join("\n")}`;
  });
  return `${INTRODUCTION}\n${sections.join("\n")}`;
}

function entry({ code, title, severity, toDo }: AnyCard): string {
  const [place, details] = SAMPLES[code];
  const example = finding(code, place, details);
  const answers = answersTo(example).map(({ label }) => `- ${escaped(label)}`);
  const parts = [
    `### ${title}`,
    `\`${code}\`, ${severity}`,
    `> ${escaped(messageOf(example))}`,
    ...(answers.length === 0 ? [] : [`Answers:\n\n${answers.join("\n")}`]),
    `What to do: ${toDo}`,
  ];
  return `${parts.join("\n\n")}\n`;
}

/** Marks such as "*" and "[c]" are the message's own. */
function escaped(text: string): string {
  return text.replace(/[*_[\]<>\\]/g, "\\$&");
}
