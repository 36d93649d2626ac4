import { useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import { requirementSets, resultText, tally, type AboutExcel } from "../../self-test/result-text";
import { resultOnSheet, runSelfTest, type SelfTestProgress, type SelfTestResult } from "../../self-test/run-self-test";
import type { SelfTestEdge } from "../../self-test/trial";
import { VERSION } from "../../domain/version";
import { Steps } from "./steps";

/** What Office says about itself. */
export interface OfficeFacts extends Pick<AboutExcel, "platform" | "version" | "languages"> {
  isSetSupported(set: string, version: string): boolean;
}

export interface SelfTestPageProps {
  readonly edge: SelfTestEdge;
  readonly office: OfficeFacts;
  /** Begins without being asked. */
  readonly atOnce: boolean;
  readonly onLeave: () => void;
}

type Outcome =
  | { readonly is: "refused"; readonly why: string }
  | { readonly is: "done"; readonly result: SelfTestResult; readonly text: string };

/**
 * Sent on the document when a self-test has ended, so that `npm run excel:selftest` can print the result in its terminal.
 */
const ENDED = "strand-report-self-test";

/** Checks in the analyst's own Excel that Strand Report works there. */
export function SelfTestPage({ edge, office, atOnce, onLeave }: SelfTestPageProps): ReactNode {
  const [now, setNow] = useState<SelfTestProgress | "starting" | null>(atOnce ? "starting" : null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const end = useCallback((came: Outcome) => {
    setNow(null);
    setOutcome(came);
    const isWell = came.is === "done" && tally(came.result.steps).differed === 0;
    const text = came.is === "done" ? came.text : `The self-test was not run. ${came.why}`;
    document.dispatchEvent(new CustomEvent(ENDED, { detail: { text, isWell } }));
  }, []);
  const run = useCallback(() => void selfTest(edge, office, setNow).then(end), [edge, office, end]);
  useEffect(() => {
    if (atOnce) run();
  }, [atOnce, run]);
  const again = () => {
    setOutcome(null);
    setNow("starting");
    run();
  };
  return (
    <main>
      <h1>Self-test</h1>
      <p>
        Does in this workbook what Strand Report does, and compares what Excel then holds with what must be there. It takes a minute or two,
        and runs in a new, empty workbook alone. Leave Excel alone until it is done, then close the workbook without saving. Nothing is
        sent.
      </p>
      <div className="buttons">
        <button type="button" className="primary" disabled={now !== null} onClick={again}>
          {outcome === null ? "Run" : "Run again"}
        </button>
        <button type="button" disabled={now !== null} onClick={onLeave}>
          Back
        </button>
      </div>
      <div role="status">
        {now !== null && <Running now={now} />}
        {outcome !== null && <Came outcome={outcome} />}
      </div>
      {outcome?.is === "done" && (
        <>
          <Steps steps={outcome.result.steps} />
          <ResultText text={outcome.text} edge={edge} />
        </>
      )}
    </main>
  );
}

/** Runs it, and gives the result in words. Never throws. */
async function selfTest(edge: SelfTestEdge, office: OfficeFacts, progress: (now: SelfTestProgress) => void): Promise<Outcome> {
  try {
    const result = await runSelfTest(edge, progress);
    const sets = requirementSets((set, version) => office.isSetSupported(set, version));
    return { is: "done", result, text: resultText(result, { ...office, requirementSets: sets, addIn: VERSION, at: new Date() }) };
  } catch (error) {
    return { is: "refused", why: error instanceof Error ? error.message : String(error) };
  }
}

function Running({ now }: { readonly now: SelfTestProgress | "starting" }): ReactNode {
  const { at, of, title } = now === "starting" ? { at: 1, of: 1, title: "looking at the workbook" } : now;
  return (
    <>
      <p>{`${at} of ${of}: ${title}`}</p>
      <progress aria-label="The self-test" value={at - 1} max={of} />
    </>
  );
}

function Came({ outcome }: { readonly outcome: Outcome }): ReactNode {
  if (outcome.is === "refused")
    return (
      <p className="came wrong">
        <strong>Not run.</strong> {outcome.why}
      </p>
    );
  const { passed, differed } = tally(outcome.result.steps);
  return (
    <p className={differed === 0 ? "came" : "came wrong"}>
      <strong>{differed === 0 ? "All as expected." : `${differed} not as expected.`}</strong>
      {` ${passed} things were as expected, in ${Math.round(outcome.result.milliseconds / 1000)} s.`}
      {differed > 0 && " Send the text below to the people who look after Strand Report."}
    </p>
  );
}

function ResultText({ text, edge }: { readonly text: string; readonly edge: SelfTestEdge }): ReactNode {
  const [said, setSaid] = useState("");
  const area = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    area.current!.select();
    // Excel may not let a pane use the clipboard; selected text can still be copied.
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setSaid(copied ? "Copied." : "Selected. Press Ctrl+C, or Cmd+C on a Mac.");
  };
  const put = async () => {
    const came = await resultOnSheet(edge.run, text).then(
      (sheet) => `It is on the sheet “${sheet}”: save the workbook to keep it.`,
      String,
    );
    setSaid(came);
  };
  return (
    <>
      <div className="buttons">
        <button type="button" onClick={() => void copy()}>
          Copy the result
        </button>
        <button type="button" onClick={() => void put()}>
          Put it on a sheet
        </button>
      </div>
      <p role="status">{said}</p>
      <textarea ref={area} readOnly aria-label="The result as text" value={text} />
    </>
  );
}
