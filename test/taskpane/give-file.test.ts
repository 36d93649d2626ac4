import { giveFile } from "../../src/taskpane/give-file";

describe("a file in an Excel that ignores downloads", () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
  const onMac = async (name: string) => {
    const opened: string[] = [];
    const given = await giveFile(
      { name, type: "application/octet-stream", bytes },
      { platform: "Mac", createWorkbook: (base64) => Promise.resolve(void opened.push(base64)) },
    );
    return { given, opened };
  };

  test("is opened where it is a workbook, byte for byte", async () => {
    const { given, opened } = await onMac("Report, values only.xlsx");
    expect(given).toBe("opened");
    expect(Buffer.from(opened[0]!, "base64").equals(bytes)).toBe(true);
  });

  test("is not given where it is none, so that the pane can say what to do", async () => {
    expect(await onMac("Report.docx")).toEqual({ given: "notHere", opened: [] });
  });
});
