/** The look of the self-test: the pane's colours, set here again, and the browser's own controls. */
export const STYLE = `
.self-test { min-height: 100vh; box-sizing: border-box; padding: 12px 14px 24px; overflow-wrap: anywhere;
  font: 14px/20px "Segoe UI", "Segoe UI Web (West European)", -apple-system, BlinkMacSystemFont, Roboto, sans-serif;
  background: var(--back); color: var(--text); }
.self-test h1 { font-size: 16px; line-height: 22px; margin: 0 0 8px; }
.self-test h2 { font-size: 14px; margin: 12px 0 4px; }
.self-test p { margin: 0 0 8px; }
.self-test .buttons { display: flex; flex-wrap: wrap; gap: 8px; margin: 12px 0; }
.self-test button { font: inherit; font-weight: 600; padding: 5px 12px; border: 1px solid var(--line); border-radius: 4px;
  background: var(--back); color: inherit; cursor: pointer; }
.self-test button.primary { background: var(--primary); border-color: var(--primary); color: var(--onPrimary); }
.self-test button:disabled { opacity: 0.5; cursor: default; }
.self-test :focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }
.self-test progress { appearance: none; width: 100%; height: 4px; border: 0; }
.self-test progress::-webkit-progress-bar { background: var(--line); }
.self-test progress::-webkit-progress-value { background: var(--primary); }
.self-test .came { padding: 8px 12px; border: 1px solid var(--line); border-radius: 4px; background: var(--well); }
.self-test .came.wrong { background: var(--wrong); }
.self-test dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 8px; margin: 0 0 8px; font-size: 12px; }
.self-test dt { color: var(--quiet); }
.self-test dd { margin: 0; max-height: 120px; overflow-y: auto; font-family: Consolas, "Courier New", monospace; }
.self-test summary { cursor: pointer; }
.self-test ul { margin: 4px 0; padding-inline-start: 18px; }
.self-test textarea { box-sizing: border-box; width: 100%; height: 180px; padding: 6px; font: 12px/16px Consolas, "Courier New", monospace;
  border: 1px solid var(--line); border-radius: 4px; background: transparent; color: inherit; }
`;
