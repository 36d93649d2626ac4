import type { ReactNode } from "react";
import { tally } from "../../self-test/result-text";
import type { Step } from "../../self-test/trial";

/** The results of a self-test: first what differed, with both values; the rest folded, by scenario. */
export function Steps({ steps }: { readonly steps: readonly Step[] }): ReactNode {
  const differed = steps.filter(({ came }) => came === "differed");
  const scenarios = [...new Set(steps.map(({ scenario }) => scenario))];
  return (
    <>
      {differed.length > 0 && <h2>Not as expected</h2>}
      {differed.map(({ scenario, what, expected, seen }) => (
        <div key={`${scenario} ${what}`}>
          <p>{`${scenario}: ${what}`}</p>
          <dl>
            <dt>Expected</dt>
            <dd>{expected}</dd>
            <dt>Seen</dt>
            <dd>{seen}</dd>
          </dl>
        </div>
      ))}
      <h2>All that was looked at</h2>
      {scenarios.map((title) => (
        <ScenarioSteps key={title} title={title} steps={steps.filter(({ scenario }) => scenario === title)} />
      ))}
    </>
  );
}

const WORDS = { passed: "As expected", differed: "Not as expected", noted: "Seen" } as const;

function ScenarioSteps({ title, steps }: { readonly title: string; readonly steps: readonly Step[] }): ReactNode {
  const { passed, differed } = tally(steps);
  return (
    <details>
      <summary>{`${title}: ${differed > 0 ? `${differed} not, ` : ""}${passed} as expected`}</summary>
      <ul>
        {steps.map(({ what, came, seen }) => (
          <li key={what}>{`${WORDS[came]}: ${what}${came === "noted" ? `: ${seen}` : ""}`}</li>
        ))}
      </ul>
    </details>
  );
}
