import { FluentProvider, type Theme, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PaneActions } from "../session/pane-actions";
import type { PaneState } from "../session/pane-state";
import type { PaneViews } from "../session/views";
import { ChecksPlace } from "./checks/checks-place";
import { stepByKey } from "./checks/step-by-key";
import { OutOfDateLine } from "./report/out-of-date-line";
import { Breaks } from "./report/breaks";
import { Measures } from "./report/measures";
import { ReportPlace } from "./report/report-place";
import { SettingsPlace } from "./settings/settings-place";
import { useKeptFocus } from "./shared/kept-focus";
import { Part } from "./shared/part";
import { CELL_EDITED, OutcomeBar } from "./shared/outcome-bar";
import { Reading, Start } from "./shared/start";
import { tabId, Tabs } from "./shared/tabs";
import { FromFiles } from "./strands/from-files";
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
    // Fields are as wide as the pane, even where it is narrow or its text is large.
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
  readonly views: PaneViews;
  readonly theme: Theme;
  readonly openSelfTest: () => void;
}

/** The pane: four places, with the last outcome above them. It knows nothing of Office. */
export function App({ theme, ...pane }: AppProps): ReactNode {
  const styles = useStyles();
  return (
    <FluentProvider theme={theme} className={styles.pane}>
      <Part of={[pane.state]}>
        <Frame {...pane} />
      </Part>
    </FluentProvider>
  );
}

function Frame({ state, actions, views, openSelfTest }: Omit<AppProps, "theme">): ReactNode {
  const styles = useStyles();
  useKeptFocus("place");
  const toLookAt = views.toLookAt(state.now && views.forChosen(state.now, state.report, state.endSaid, state.boxes));
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
                {toLookAt !== null && (
                  <span className={styles.badge}>
                    {toLookAt}
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
        {state.cellEdited ? `${CELL_EDITED.title}. ${CELL_EDITED.text} ` : ""}
        {views.spoken(state.outcome, state.trouble, state.job)}
      </div>
      {state.now && (
        <Part of={[state]}>
          <OutOfDateLine
            view={views.outOfDate(state.now, state.standing, state.unmarked)}
            busy={state.job !== null}
            build={() => void actions.build()}
          />
        </Part>
      )}
      <main>
        <div className={styles.place} id="place" role="tabpanel" tabIndex={-1} aria-labelledby={tabId(state.place)} onKeyDown={stepByKey}>
          <Part of={[state]}>
            <OutcomeBar
              said={views.outcome(state.outcome, state.standing?.canUndo ?? false)}
              trouble={state.trouble}
              cellEdited={state.cellEdited}
              busy={state.job !== null}
              actions={actions}
            />
          </Part>
          <Part key={state.place} of={[state]}>
            <PlaceOf state={state} actions={actions} views={views} openSelfTest={openSelfTest} />
          </Part>
        </div>
      </main>
    </>
  );
}

function PlaceOf({ state, actions, views, openSelfTest }: Omit<AppProps, "theme">): ReactNode {
  if (!state.now) return state.trouble === null ? <Reading /> : null;
  const now = views.forChosen(state.now, state.report, state.endSaid, state.boxes);
  const busy = state.job !== null;
  switch (state.place) {
    case "strands": {
      const start = views.start(now);
      return (
        <>
          {start ? (
            <Start view={start} actions={actions} busy={busy} />
          ) : (
            <StrandsPlace
              view={views.strands(now, state.report)}
              understood={() => views.understood(now)}
              choices={() => views.choices(now)}
              forms={{
                ofStrand: (strand) => views.strandForm(now, strand),
                changes: (form, texts) => views.strandChanges(now, form, texts),
                values: (column) => views.valuesToChoose(now, column),
              }}
              actions={actions}
              busy={busy}
            />
          )}
          <FromFiles
            isOpen={start !== null}
            progress={state.job?.kind === "countingFiles" ? views.progress(state.job) : null}
            actions={actions}
            busy={busy}
          />
        </>
      );
    }
    case "checks":
      return (
        <ChecksPlace
          view={views.checks(now)}
          preview={state.preview && views.preview(state.preview)}
          watching={state.watching}
          actions={actions}
          busy={busy}
        />
      );
    case "report":
      return (
        <>
          <ReportPlace
            view={views.report(now, state.report, state.standing)}
            earlier={views.earlier(now, state.earlier)}
            // The build's questions are already shown above.
            asks={state.outcome?.kind !== "stopped"}
            ready={views.ready(now, state.standing, state.boxes)}
            progress={state.job?.kind === "countingFiles" ? null : views.progress(state.job)}
            actions={actions}
            busy={busy}
          />
          <Breaks view={views.breaks(now)} actions={actions} busy={busy} />
          <Measures view={views.measures(now)} said={views.measureSaid} actions={actions} busy={busy} />
        </>
      );
    case "settings":
      return (
        <SettingsPlace
          view={views.settings(now)}
          actions={actions}
          busy={busy}
          colours={state.report.colours}
          startsWithWorkbook={state.startsWithWorkbook}
          openSelfTest={openSelfTest}
          changed={views.changedSettings(now, state.report)}
          carry={{ text: views.settingsToCarry(now, state.report), carried: views.carried }}
        />
      );
  }
}
