import { Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { listedSome } from "../../domain/text";
import type { PaneActions } from "../../session/pane-actions";
import type { ProgressView } from "../../session/views/progress";
import { BuildProgressBar } from "../report/build-progress";
import { More } from "../shared/more";

const useStyles = makeStyles({
  whole: { marginTop: "12px" },
  drop: {
    display: "grid",
    rowGap: "6px",
    gridTemplateColumns: "minmax(0, 1fr)",
    padding: "10px",
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorNeutralBackground3 },
  file: { width: "100%" },
  names: { overflowWrap: "anywhere" },
});

const MOST_NAMED = 3;

export interface FromFilesProps {
  /** Whether it is open to begin with. */
  readonly isOpen: boolean;
  /** How far counting has got. */
  readonly progress: ProgressView | null;
  readonly actions: Pick<PaneActions, "countFiles" | "cancel">;
  readonly busy: boolean;
}

/** Files of records that are chosen here, or dropped: counted onto a sheet of this workbook. */
export function FromFiles({ isOpen, progress, actions, busy }: FromFilesProps): ReactNode {
  const styles = useStyles();
  const [isOver, over] = useState(false);
  const [names, name] = useState<readonly string[]>([]);
  const id = useId();
  const take = (files: FileList | null) => {
    if (busy || files === null) return;
    name([...files].map((file) => file.name));
    void actions.countFiles([...files]);
  };
  return (
    <More title="From files" isOpen={isOpen} className={styles.whole}>
      <div
        className={mergeClasses(styles.drop, isOver && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          // Nothing is taken meanwhile, and the pointer shows it.
          if (busy) event.dataTransfer.dropEffect = "none";
          over(!busy);
        }}
        onDragLeave={() => over(false)}
        onDrop={(event) => {
          event.preventDefault();
          over(false);
          take(event.dataTransfer.files);
        }}
      >
        <Text size={200} id={`${id}-what`}>
          Counts records by month, offence and place onto the sheet “Records”, a row an offence in each file: .csv, .csv.gz or .parquet. The
          files stay on this computer.
        </Text>
        {progress === null ? (
          <label htmlFor={id}>
            <Text size={200}>Choose files, or drop them here</Text>
          </label>
        ) : (
          <Text size={200} className={styles.names}>
            {listedSome(names, MOST_NAMED)}
          </Text>
        )}
        <input
          // Emptied, so that the same file can be chosen again, it would say meanwhile that none is chosen.
          hidden={progress !== null}
          id={id}
          aria-describedby={`${id}-what`}
          className={styles.file}
          type="file"
          multiple
          accept=".csv,.tsv,.txt,.gz,.parquet"
          disabled={busy}
          onChange={({ target }) => {
            take(target.files);
            target.value = "";
          }}
        />
        {progress && <BuildProgressBar view={progress} onCancel={actions.cancel} />}
      </div>
    </More>
  );
}
