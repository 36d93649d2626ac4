type Told = (result: object) => unknown;

/** `Office` beside a workbook, as far as samples use it. */
export function officeOf({ run }: typeof Excel) {
  const settings = new Map<string, unknown>();
  const succeeded = (then: Told | undefined, value?: unknown) => void then?.({ status: "succeeded", value });
  return {
    onReady: async (then?: (info: object) => unknown) => {
      const info = { host: "Excel", platform: "PC" };
      await then?.(info);
      return info;
    },
    CoercionType: { Text: "text", Matrix: "matrix" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    context: {
      requirements: { isSetSupported: () => true },
      platform: "PC",
      host: "Excel",
      document: {
        settings: {
          get: (name: string) => settings.get(name) ?? null,
          set: (name: string, value: unknown) => void settings.set(name, value),
          remove: (name: string) => void settings.delete(name),
          saveAsync: (then?: Told) => succeeded(then),
        },
        /** The selected cells, as text with tabs and line ends or as rows of values. */
        getSelectedDataAsync: (as: string, then: Told) =>
          run(async (context) => {
            const cells = context.workbook.getSelectedRange().load("text,values");
            await context.sync();
            succeeded(then, as === "matrix" ? cells.values : cells.text.map((row) => row.join("\t")).join("\n"));
          }),
      },
    },
  };
}

/** Older samples let the Office helpers make their sheet: a new one of that name, replacing any old one. */
export async function forceCreateSheet(workbook: Excel.Workbook, name: string): Promise<Excel.Worksheet> {
  const former = workbook.worksheets.getItemOrNullObject(name);
  await workbook.context.sync();
  const made = workbook.worksheets.add();
  if (!former.isNullObject) former.delete();
  made.name = name;
  return made;
}
