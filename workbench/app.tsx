import { type DragEvent, type ReactElement, useState, useSyncExternalStore } from "react";
import type { Bench } from "./bench";
import { BusyVeil } from "./busy-veil";
import { Grid } from "./grid/grid";
import { NoticeLine } from "./notice";
import { PaneFrame } from "./pane/pane-frame";
import { QuestionBox } from "./question-box";
import { useRegions } from "./regions";
import { Ribbon } from "./ribbon/ribbon";
import { TrafficStrip } from "./traffic/traffic-strip";

/** The whole page: ribbon, grid, pane, traffic. A file can be dropped anywhere except on the pane. */
export function App({ bench }: { readonly bench: Bench }): ReactElement {
  const view = useSyncExternalStore(bench.subscribe, bench.snapshot);
  const [over, setOver] = useState(false);
  useRegions(bench.stepOn);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) void bench.openFile(file);
  };
  return (
    <div
      className={`bench ${view.theme}`}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={drop}
    >
      <Ribbon bench={bench} view={view} />
      <main>
        <div className="sheet">
          <Grid key={view.opened} session={view.session} theme={view.theme} />
          {view.notice && <NoticeLine notice={view.notice} onClose={bench.closeNotice} />}
        </div>
        <PaneFrame loads={view.opened} visible={view.paneVisible} onClose={bench.closePane} />
      </main>
      <TrafficStrip key={view.opened} session={view.session} />
      {view.busy !== undefined && <BusyVeil text={view.busy} />}
      {view.question && <QuestionBox key={view.question.text} question={view.question} onAnswer={bench.answered} />}
      {over && <div className="veil">Drop an .xlsx or .csv file to open it</div>}
    </div>
  );
}
