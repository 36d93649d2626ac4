import { excelCode } from "../failure";
import { sendSteps, type WriteStep } from "./send-steps";

/** Why Excel refuses steps that only change looks; null where it does not. */
export async function refusal(context: Excel.RequestContext, steps: readonly WriteStep[]): Promise<string | null> {
  try {
    await sendSteps(context, steps, () => undefined);
    return null;
  } catch (error) {
    if (excelCode(error) === null) throw error;
    return error instanceof Error ? error.message : String(error);
  }
}
