import { chooseSheets, nameInTheWay } from "../../src/report/sheet-names";

const present = (...all: string[]) => ({ all, report: null, data: null });

describe("the sheets that a build writes", () => {
  test("are the former report's own, whatever they are called by now", () => {
    const former = { all: ["Board paper", "Figures", "Report"], report: "Board paper", data: "Figures" };
    expect(chooseSheets(former)).toEqual({ report: "Board paper", data: "Figures" });
    expect(nameInTheWay(former)).toBeNull();
  });

  test("are new ones where there was no report", () => {
    expect(chooseSheets(present("Data"))).toEqual({ report: "Report", data: "Strand data" });
    expect(nameInTheWay(present("Data"))).toBeNull();
  });

  test("leave alone a sheet of the analyst's that has the name, in capitals or not", () => {
    expect(chooseSheets(present("REPORT", "strand report"))).toEqual({ report: "Strand report 2", data: "Strand data" });
    expect(chooseSheets(present("strand DATA", "Strand report data", "Strand report data 2")).data).toBe("Strand report data 3");
    expect(chooseSheets(present("report")).report).toBe("Strand report");
    expect([nameInTheWay(present("report")), nameInTheWay(present("strand data"))]).toEqual(["Report", "Strand data"]);
  });
});
