import { Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRightRegular, EditRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { PartedView } from "../../session/views/beside-totals";
import type { StrandView } from "../../session/views/strands";
import { MonthsChart } from "./months-chart";

const useStyles = makeStyles({
  line: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: "10px 0",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    "@media (max-width: 230px)": { gridTemplateColumns: "minmax(0, 1fr)" },
    columnGap: "12px",
    rowGap: "2px",
    alignItems: "end",
  },
  name: { fontWeight: tokens.fontWeightSemibold, alignSelf: "start" },
  figures: { color: tokens.colorNeutralForeground2 },
  arrow: { verticalAlign: "text-bottom" },
  percent: { fontWeight: tokens.fontWeightSemibold, textAlign: "right" },
  edit: { minWidth: "24px", height: "24px", padding: 0, verticalAlign: "middle" },
  form: { gridColumn: "1 / -1" },
  reason: { gridColumn: "1 / -1", color: tokens.colorNeutralForeground3 },
});

export interface StrandLineProps {
  readonly view: StrandView;
  readonly isEditing: boolean;
  /** Null where strands are not defined in a table. */
  readonly onEdit: (() => void) | null;
  /** Turns it on or off that the report says where the difference comes from. */
  readonly onPart: (chosen: PartedView["chosenElse"]) => void;
  /** The form below the line, while it is edited. */
  readonly children: ReactNode;
}

/** One strand: its name, the two windows' totals, the months as a chart, and the change. */
export function StrandLine({
  view: { name, strand, totals, end, percent, standsOut, reason, parted, chart },
  isEditing,
  onEdit,
  onPart,
  children,
}: StrandLineProps): ReactNode {
  const styles = useStyles();
  return (
    <li className={styles.line}>
      <Text className={styles.name}>{name}</Text>
      {chart ? <MonthsChart {...chart} /> : <span />}
      <Text size={200} className={styles.figures}>
        {typeof totals === "string" ? (
          totals
        ) : (
          <>
            {totals[0]} <ArrowRightRegular role="img" aria-label="to" className={styles.arrow} /> {totals[1]}
          </>
        )}
        , to {end}
        {standsOut && ", stands out"}{" "}
        {onEdit && (
          <Button
            className={styles.edit}
            size="small"
            appearance="subtle"
            icon={<EditRegular />}
            aria-label={`Edit ${strand}`}
            aria-expanded={isEditing}
            onClick={onEdit}
          />
        )}
      </Text>
      <Text className={styles.percent}>{percent}</Text>
      {parted && (
        <Text size={200} className={styles.reason}>
          <Link as="button" aria-pressed={parted.isParted} aria-label={`Where from? ${strand}`} onClick={() => onPart(parted.chosenElse)}>
            Where from?
          </Link>
          {parted.isParted && " The next report says where the difference comes from."}
        </Text>
      )}
      {reason !== null && (
        <Text size={200} className={styles.reason}>
          {reason}
        </Text>
      )}
      {isEditing && <div className={styles.form}>{children}</div>}
    </li>
  );
}
