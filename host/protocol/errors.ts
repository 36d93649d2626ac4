/** The error codes of Excel's client library that the host uses. */
export type ErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "NotImplemented"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "UnsupportedOperation";

/** An error that Excel would give: the client turns it into `OfficeExtension.Error`. */
export class HostError extends Error {
  override readonly name = "HostError";
  constructor(
    readonly code: ErrorCode | (string & {}),
    message: string,
  ) {
    super(message);
  }
}

/** What was asked for does not exist. */
export const itemNotFound = (what = "The requested resource doesn't exist."): HostError => new HostError("ItemNotFound", what);

/** The argument is missing, of the wrong type or out of range. */
export const invalidArgument = (why = "The argument is invalid or missing or has an incorrect format."): HostError =>
  new HostError("InvalidArgument", why);

/** The host does not provide this object, member or option: never a silent success. */
export const apiNotFound = (api: string): HostError => new HostError("ApiNotFound", `${api} is not provided by the embedded host`);

/** The range or object of this proxy no longer exists. */
export const invalidReference = (): HostError =>
  new HostError("InvalidReference", "This reference is not valid for the current operation.");

/** The cell or sheet is protected. */
export const accessDenied = (): HostError =>
  new HostError("AccessDenied", "You cannot perform the requested operation. The sheet is protected.");

/** The operation is not possible in the present state. */
export const invalidOperation = (why: string): HostError => new HostError("InvalidOperation", why);
