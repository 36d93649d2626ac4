import type { WorkbookModel } from "../engine/workbook-model";
import { accessDenied } from "../protocol";
import { type AnyDefinition, define } from "./definition";

declare module "./kinds" {
  interface ObjectKinds {
    WorkbookProtection: WorkbookModel;
  }
}

/** The protection of a workbook's structure: no sheet is added, deleted, moved or renamed. */
export const workbookProtection: AnyDefinition = define("WorkbookProtection", {
  properties: { Protected: { since: "1.1", get: (workbook) => workbook.hasLockedStructure } },
  methods: {
    Protect: {
      since: "1.1",
      call: (workbook, args) => {
        if (workbook.hasLockedStructure) throw accessDenied();
        workbook.book.protection = { lockStructure: true };
        workbook.structureLock = { password: args.has(0) ? args.text(0) : undefined };
      },
    },
    Unprotect: {
      since: "1.1",
      call: (workbook, args) => {
        if (!workbook.hasLockedStructure) return;
        const { protection } = workbook.book;
        // A file has only the hash of its password, so any password given is accepted.
        const hashed = protection?.hashValue !== undefined || protection?.workbookPassword !== undefined;
        const password = workbook.structureLock?.password;
        if (password !== undefined ? !args.has(0) || args.text(0) !== password : hashed && !args.has(0)) throw accessDenied();
        workbook.book.unprotect();
        workbook.structureLock = undefined;
      },
    },
  },
});
