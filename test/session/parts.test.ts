import { writing } from "../../src/session/parts";

jest.mock("../../src/jobs/writing", () => {
  throw new Error("Loading chunk writing failed.");
});

test("A part of the pane that does not come is said in words", async () => {
  await expect(writing()).rejects.toThrow(
    /^A part of Strand Report could not be loaded, and nothing was changed\. Check that this computer is online/,
  );
});
