import { FluentProvider, type Theme, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PaneActions } from "../session/pane-actions";
import type { PaneState } from "../session/pane-state";
import { ChecksPlace } from "./checks/checks-place";
import { ReportPlace } from "./report/report-place";
import { SettingsPlace } from "./settings/settings-place";
import { useKeptFocus } from "./shared/kept-focus";
import { Part } from "./shared/part";
import { OutcomeBar, spokenText } from "./shared/outcome-bar";
import { Reading, Start } from "./shared/start";
import { tabId, Tabs } from "./shared/tabs";
import { StrandsPlace } from "./strands/strands-place";

const useStyles = makeStyles({
  pane: {
    minHeight: "100vh",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
  },
  place: {
    padding: "12px 14px 24px",
    outlineStyle: "none",
    // Fields are as wide as the pane, however narrow it is or large its text.
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
    // High contrast has no colour of its own for links that are buttons.
    "& .fui-Link": { "@media (forced-colors: active)": { textDecorationLine: "underline" } },
    "& .fui-Select, & .fui-Select__select, & .fui-Input, & .fui-Input__input": { minWidth: 0 },
  },
  badge: {
    marginInlineStart: "6px",
    padding: "0 6px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorPaletteYellowBackground3,
    color: "#1a1a1a",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

export interface AppProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly theme: Theme;
}

/** The pane: four places, what came of the last thing done above them, and nothing of Office. */
export function App({ state, actions, theme }: AppProps): ReactNode {
  const styles = useStyles();
  return (
    <FluentProvider theme={theme} className={styles.pane}>
      <Part of={[state]}>
        <Frame state={state} actions={actions} />
      </Part>
    </FluentProvider>
  );
}

function Frame({ state, actions }: Omit<AppProps, "theme">): ReactNode {
  const styles = useStyles();
  useKeptFocus("place");
  const grave = (state.now?.findings ?? []).filter(({ severity }) => severity !== "info").length;
  return (
    <>
      <Tabs
        label="Strand Report"
        panel="place"
        chosen={state.place}
        onChoose={actions.show}
        tabs={[
          { value: "strands", content: "Strands" },
          {
            value: "checks",
            content: (
              <>
                Checks
                {grave > 0 && (
                  <span className={styles.badge}>
                    {grave > 99 ? "99+" : grave}
                    <span className={styles.unseen}> to look at</span>
                  </span>
                )}
              </>
            ),
          },
          { value: "report", content: "Report" },
          { value: "settings", content: "Settings" },
        ]}
      />
      {/* There before anything is to be read out, since readers pass over what comes together with its text. */}
      <div className={styles.unseen} role="status">
        {spokenText(state)}
      </div>
      <main>
        <div className={styles.place} id="place" role="tabpanel" tabIndex={-1} aria-labelledby={tabId(state.place)}>
          <Part of={[state]}>
            <OutcomeBar state={state} actions={actions} />
          </Part>
          <Part key={state.place} of={[state]}>
            <PlaceOf state={state} actions={actions} />
          </Part>
        </div>
      </main>
    </>
  );
}

function PlaceOf({ state, actions }: Omit<AppProps, "theme">): ReactNode {
  if (!state.now) return state.trouble === null ? <Reading /> : null;
  const isEmpty = state.now.whole.read.recognition.tables.length === 0;
  switch (state.place) {
    case "strands":
      return isEmpty ? (
        <Start now={state.now} actions={actions} busy={state.job !== null} />
      ) : (
        <StrandsPlace now={state.now} actions={actions} busy={state.job !== null} />
      );
    case "checks":
      return <ChecksPlace state={state} now={state.now} actions={actions} />;
    case "report":
      return <ReportPlace state={state} now={state.now} actions={actions} />;
    case "settings":
      return (
        <SettingsPlace
          now={state.now}
          actions={actions}
          busy={state.job !== null}
          colours={state.report.colours}
          startsWithWorkbook={state.startsWithWorkbook}
        />
      );
  }
}
