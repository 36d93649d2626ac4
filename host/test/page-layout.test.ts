import { quoteSheetName } from "../engine/sheet-names";
import { openHost } from "../node";

/** Runs on a new workbook, saves, and runs again on what was saved. */
async function saved(
  name: string,
  write: (sheet: Excel.Worksheet) => void,
  read: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>,
): Promise<void> {
  const host = await openHost();
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.getRange("A1:L80").values = Array.from({ length: 80 }, (_, row) => Array.from({ length: 12 }, (_value, column) => row * column));
    write(sheet);
    await context.sync();
  });
  const { bytes, problems } = await host.toBytes();
  expect(problems).toEqual([]);
  const again = await openHost({ workbook: bytes });
  await again.run(async (context) => read(context.workbook.worksheets.getItem(name), context));
}

describe("page layout", () => {
  test("orientation, paper, margins, centring and printed extras survive saving", async () => {
    await saved(
      "Report",
      ({ pageLayout }) => {
        pageLayout.orientation = "Landscape";
        pageLayout.paperSize = "A4";
        pageLayout.setPrintMargins("Centimeters", { top: 2.54, bottom: 1.27, left: 1, right: 1 });
        pageLayout.headerMargin = 18;
        pageLayout.centerHorizontally = true;
        pageLayout.printGridlines = true;
        pageLayout.printHeadings = true;
        pageLayout.blackAndWhite = true;
        pageLayout.firstPageNumber = 3;
        pageLayout.printOrder = "OverThenDown";
        pageLayout.printErrors = "Dash";
      },
      async ({ pageLayout }, context) => {
        pageLayout.load();
        await context.sync();
        expect(pageLayout.toJSON()).toMatchObject({
          orientation: "Landscape",
          paperSize: "A4",
          topMargin: 72,
          bottomMargin: 36,
          headerMargin: 18,
          centerHorizontally: true,
          centerVertically: false,
          printGridlines: true,
          printHeadings: true,
          blackAndWhite: true,
          firstPageNumber: 3,
          printOrder: "OverThenDown",
          printErrors: "Dash",
          zoom: { scale: 100 },
        });
        expect(pageLayout.leftMargin).toBeCloseTo(72 / 2.54, 6);
      },
    );
  });

  test("a scale and a fit to pages replace each other", async () => {
    await saved(
      "Report",
      ({ pageLayout }) => {
        pageLayout.zoom = { scale: 85 };
        pageLayout.zoom = { horizontalFitToPages: 1 };
      },
      async ({ pageLayout }, context) => {
        pageLayout.load("zoom");
        await context.sync();
        expect(pageLayout.zoom).toEqual({ horizontalFitToPages: 1 });
        pageLayout.zoom = { scale: 70 };
        pageLayout.load("zoom");
        await context.sync();
        expect(pageLayout.zoom).toEqual({ scale: 70 });
      },
    );
  });

  test.each(["Plain", "With space", "O'Brien's \"own\" & co", "2020", "Data, 1"])(
    "print area and titles survive on a sheet named %s",
    async (name) => {
      await saved(
        name,
        ({ pageLayout }) => {
          pageLayout.setPrintArea("A1:F40,H1:J10");
          pageLayout.setPrintTitleRows("$1:$2");
          pageLayout.setPrintTitleColumns("A:B");
        },
        async ({ pageLayout }, context) => {
          const area = pageLayout.getPrintArea();
          area.load("address,areaCount");
          const rows = pageLayout.getPrintTitleRowsOrNullObject();
          rows.load("address");
          const columns = pageLayout.getPrintTitleColumns();
          columns.load("address");
          await context.sync();
          expect(area.areaCount).toBe(2);
          expect(area.address).toBe(`${quoteSheetName(name)}!A1:F40,${quoteSheetName(name)}!H1:J10`);
          expect(rows.address).toMatch(/!1:2$/);
          expect(columns.address).toMatch(/!A:B$/);
        },
      );
    },
  );

  test("a sheet without print area or titles answers null objects, and getPrintArea fails", async () => {
    const host = await openHost();
    await host.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getFirst();
      const area = pageLayout.getPrintAreaOrNullObject();
      const rows = pageLayout.getPrintTitleRowsOrNullObject();
      await context.sync();
      expect([area.isNullObject, rows.isNullObject]).toEqual([true, true]);
      pageLayout.getPrintArea();
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    });
  });

  test("headers and footers keep their parts apart, ampersands and fonts within them too", async () => {
    await saved(
      "Report",
      ({ pageLayout: { headersFooters } }) => {
        headersFooters.defaultForAllPages.centerHeader = '&"Arial,Bold"&10OFFICIAL';
        headersFooters.defaultForAllPages.leftFooter = "Burglary && Robbery";
        headersFooters.defaultForAllPages.rightFooter = "Page &P of &N";
        headersFooters.state = "FirstAndDefault";
        headersFooters.firstPage.centerFooter = "Cover";
      },
      async ({ pageLayout: { headersFooters } }, context) => {
        headersFooters.load("state");
        headersFooters.defaultForAllPages.load();
        headersFooters.firstPage.load("centerFooter");
        await context.sync();
        expect(headersFooters.state).toBe("FirstAndDefault");
        expect(headersFooters.defaultForAllPages.toJSON()).toEqual({
          leftHeader: "",
          centerHeader: '&"Arial,Bold"&10OFFICIAL',
          rightHeader: "",
          leftFooter: "Burglary && Robbery",
          centerFooter: "",
          rightFooter: "Page &P of &N",
        });
        expect(headersFooters.firstPage.centerFooter).toBe("Cover");
      },
    );
  });

  test("page breaks are added, listed in order, deleted and kept", async () => {
    await saved(
      "Report",
      ({ horizontalPageBreaks, verticalPageBreaks }) => {
        horizontalPageBreaks.add("A41");
        horizontalPageBreaks.add("A21:C21");
        verticalPageBreaks.add("F1");
      },
      async ({ horizontalPageBreaks, verticalPageBreaks }, context) => {
        horizontalPageBreaks.load("items/rowIndex");
        verticalPageBreaks.load("items/columnIndex");
        await context.sync();
        expect(horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)).toEqual([20, 40]);
        expect(verticalPageBreaks.items.map(({ columnIndex }) => columnIndex)).toEqual([5]);
        const after = horizontalPageBreaks.items[1]!.getCellAfterBreak();
        after.load("address");
        horizontalPageBreaks.items[0]!.delete();
        verticalPageBreaks.removePageBreaks();
        const left = horizontalPageBreaks.getCount();
        const none = verticalPageBreaks.getCount();
        await context.sync();
        expect([after.address, left.value, none.value]).toEqual(["Report!A41", 1, 0]);
      },
    );
  });

  test("page breaks are got by their index, as Microsoft documents", async () => {
    const host = await openHost();
    await host.run(async (context) => {
      const { horizontalPageBreaks } = context.workbook.worksheets.getFirst();
      horizontalPageBreaks.add("A20");
      horizontalPageBreaks.add("A10");
      await context.sync();
      const cells = [0, 1].map((index) => horizontalPageBreaks.getItem(index).getCellAfterBreak().load("address"));
      await context.sync();
      expect(cells.map(({ address }) => address)).toEqual(["Sheet1!A10", "Sheet1!A20"]);
    });
  });

  test("what the engine cannot keep is refused by name", async () => {
    const host = await openHost();
    await host.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getFirst();
      pageLayout.headersFooters.useSheetMargins = false;
      await expect(context.sync()).rejects.toMatchObject({
        code: "ApiNotFound",
        message: expect.stringContaining("HeaderFooterGroup.useSheetMargins false"),
      });
      pageLayout.paperSize = "A2" as Excel.PaperType;
      await expect(context.sync()).rejects.toMatchObject({
        code: "ApiNotFound",
        message: expect.stringContaining('PageLayout.paperSize "A2"'),
      });
    });
  });
});
