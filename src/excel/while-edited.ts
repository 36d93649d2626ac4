import { excelCode } from "./failure";
import type { ExcelRun } from "./workbook";

/** Milliseconds to wait for an answer before looking why. People who leave a cell at once notice nothing. */
const PATIENCE = 2_000;

interface EditEdge {
  /** An `Excel.run` that waits until a cell is left, and one that fails while one is edited. */
  readonly waiting: ExcelRun;
  readonly failing: ExcelRun;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Called when Excel begins to wait for a cell to be left, and when it stops. */
  readonly told: (isEdited: boolean) => void;
}

/** A run that waits until the edited cell is left, rather than fail, and reports a long wait. */
export function whileEdited({ waiting, failing, wait, told }: EditEdge): ExcelRun {
  return async (batch) => {
    let [isOpen, isTold] = [true, false];
    const look = async (): Promise<void> => {
      await wait(PATIENCE);
      if (!isOpen) return;
      const isEdited = await isCellEdited(failing);
      // oxlint-disable-next-line typescript/no-unnecessary-condition -- it may have come to its end meanwhile
      if (isOpen && isEdited !== isTold) told((isTold = isEdited));
      await look();
    };
    void look();
    try {
      return await waiting(batch);
    } finally {
      isOpen = false;
      if (isTold) told(false);
    }
  };
}

async function isCellEdited(failing: ExcelRun): Promise<boolean> {
  try {
    await failing(async (context) => {
      context.workbook.application.load("calculationMode");
      await context.sync();
    });
    return false;
  } catch (error) {
    return excelCode(error) === "InvalidOperationInCellEditMode";
  }
}
