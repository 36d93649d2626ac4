import { HostError } from "../protocol";
import type { MethodDefinition, PropertyDefinition, Session } from "./definition";

function requireWindow({ workbook }: Session): void {
  if (workbook.otherInFront && workbook.platform.needsWindow)
    throw new HostError("GeneralException", "There was an internal error while processing the request.");
}

/** A method that works in the workbook's own window: it fails while the person looks at another workbook. */
export const needsWindow = <T>(method: MethodDefinition<T>): MethodDefinition<T> => ({
  ...method,
  call: (self, args, session) => {
    requireWindow(session);
    return method.call(self, args, session);
  },
});

/** A property that is set in the workbook's own window. */
export const setInWindow = <T>(property: PropertyDefinition<T>): PropertyDefinition<T> => ({
  ...property,
  set: (self, value, session) => {
    requireWindow(session);
    property.set!(self, value, session);
  },
});
