import type { Theme } from "@fluentui/react-components";
import { useSyncExternalStore, type ReactNode } from "react";
import type { Session } from "../session/session";
import { App } from "./app";

export interface PaneProps {
  readonly session: Session;
  readonly theme: Theme;
  readonly openSelfTest: () => void;
}

/** The pane of a session: shows its state as it changes. */
export function Pane({ session, ...rest }: PaneProps): ReactNode {
  const state = useSyncExternalStore(session.subscribe, session.current);
  return <App state={state} actions={session.actions} views={session.views} {...rest} />;
}
