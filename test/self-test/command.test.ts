import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { idOf } from "../../scripts/manifest/readdress";
import { selfTestManifest } from "../../scripts/manifest/self-test";
import { receiver } from "../../scripts/self-test/receive";
import { RESULT_PATH, type SentResult } from "../../scripts/self-test/result-path";
import { everyElement, parseXml } from "../manifest/xml";

const MANIFEST = readFileSync(path.join(__dirname, "..", "..", "manifest.xml"), "utf8");

describe("npm run excel:selftest", () => {
  test("brings an add-in of its own to Excel, whose pane opens on the self-test", () => {
    const manifest = selfTestManifest(MANIFEST);
    const values = (text: string) => everyElement(parseXml(text)).map(({ name, attributes }) => `${name} ${attributes["DefaultValue"]}`);
    const before = values(MANIFEST);
    expect(values(manifest).filter((value) => !before.includes(value))).toEqual([
      "DisplayName Strand Report self-test",
      "SourceLocation https://localhost:3000/taskpane.html?self-test",
      "bt:Url https://localhost:3000/taskpane.html?self-test",
      "bt:String Strand Report self-test",
    ]);
    expect(idOf(manifest)).not.toBe(idOf(MANIFEST));
    expect(manifest).not.toContain('taskpane.html"');
  });

  test("takes a result that comes as JSON, and nothing else", async () => {
    const received: SentResult[] = [];
    const take = receiver((result) => received.push(result));
    const server = createServer((request, response) => take(request, response, () => response.writeHead(404).end()));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${RESULT_PATH}`;
    const send = async (body: string, type = "application/json") =>
      (await fetch(address, { method: "POST", headers: { "Content-Type": type }, body })).status;
    const result: SentResult = { text: "All £ as expected", isWell: true };
    // A page of another server may send text without asking, JSON only where it is let.
    expect([
      await send(JSON.stringify(result), "text/plain"),
      await send("{"),
      await send('{"text":1}'),
      (await fetch(address)).status,
    ]).toEqual([404, 400, 400, 404]);
    expect(received).toEqual([]);
    expect([await send(JSON.stringify(result)), received]).toEqual([204, [result]]);
    server.close();
  });
});
