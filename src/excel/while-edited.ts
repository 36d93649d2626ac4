import { excelCode } from "./failure";
import type { ExcelRun } from "./workbook";

/** Milliseconds without an answer after which it is looked why; those of people who leave a cell at once are not noticed. */
const PATIENCE = 2_000;

interface EditEdge {
  /** `Excel.run` that waits until a cell is left, and one that fails while one is edited. */
  readonly waiting: ExcelRun;
  readonly failing: ExcelRun;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Told that Excel waits for a cell to be left, and that it does no longer. */
  readonly told: (isEdited: boolean) => void;
}

/** A run that waits until a cell that is being edited is left, rather than fail, and says so where that takes its time. */
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
