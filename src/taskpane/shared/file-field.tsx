import { Field, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({ file: { width: "100%" } });

export interface FileFieldProps {
  readonly label: string;
  readonly hint: string;
  /** Endings of files that can be chosen, as the browser takes them. */
  readonly accept: string;
  readonly disabled?: boolean;
  /** Whether the field is emptied once a file is taken, so that the same file can be chosen again after it was mended. */
  readonly isEmptied?: boolean;
  /** Null where the choice was taken back. */
  readonly onFile: (file: File | null) => void;
}

/** A field for one file. The browser’s own input takes its label from the field’s properties alone. */
export function FileField({ label, hint, accept, disabled = false, isEmptied = false, onFile }: FileFieldProps): ReactNode {
  const styles = useStyles();
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          className={styles.file}
          type="file"
          accept={accept}
          disabled={disabled}
          onChange={({ target }) => {
            onFile(target.files?.[0] ?? null);
            if (isEmptied) target.value = "";
          }}
        />
      )}
    </Field>
  );
}
