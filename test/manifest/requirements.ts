import { readFileSync } from "node:fs";
import path from "node:path";
import type { NodeHost } from "../../host/node";
import { registry } from "../../host/objects/provided";
import { apiOf } from "../../host/objects/registry";
import { everyElement, parseXml } from "./xml";

const manifest = parseXml(readFileSync(path.join(__dirname, "..", "..", "manifest.xml"), "utf8"));
/** The sets that the manifest declares, with their versions. */
export const declared = new Map(
  everyElement(manifest)
    .filter(({ name }) => name === "Set")
    .map(({ attributes }) => [attributes["Name"]!, attributes["MinVersion"]!]),
);

/** "1.9" as 9: all sets of ExcelApi so far are 1.something. */
export const minor = (version: string): number => Number(version.split(".")[1]);
export const floor = minor(declared.get("ExcelApi")!);

/** The requirement set of each member that the host provides, which is that of the client's own table (host/test/requirements.test.ts). */
export const since = new Map(
  registry.all.flatMap(({ name, properties, methods }) => [
    ...Object.entries(methods).map(([member, one]) => [apiOf(name, member), one.since] as const),
    ...Object.entries(properties).flatMap(([member, one]) =>
      [member, one.sentAs ?? member].map((sent) => [apiOf(name, sent), one.since] as const),
    ),
  ]),
);
/** What was used of Excel that goes beyond the declared set. */
export const beyond = ({ traffic }: NodeHost): readonly string[] => traffic.api.filter((api) => minor(since.get(api) ?? "1.99") > floor);
