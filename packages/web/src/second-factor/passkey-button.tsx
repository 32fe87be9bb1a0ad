import { useT } from "@causeway/messages/react";
import { Button } from "@causeway/ui/button";
import { LiveRegion } from "@causeway/ui/live-region";
import { type ReactNode, useRef, useState, useSyncExternalStore } from "react";
import { proofFields } from "./retry.ts";

type State = "idle" | "waiting" | "unsupported" | "cancelled";

/**
 * Asks the device and sends the form around it with the answer. Without script there is no such button: the code
 * beside it does the same.
 */
export function PasskeyButton(props: {
  purpose: "sign-in" | "pass" | "enrol";
  kind?: "primary" | "secondary";
  children: ReactNode;
}) {
  const t = useT("second-factor");
  const [state, setState] = useState<State>("idle");
  const answer = useRef<HTMLInputElement>(null);
  // Nothing to press before there is somebody to hear it.
  const live = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const press = async () => {
    setState("waiting");
    const { browserSupportsWebAuthn, startAuthentication, startRegistration } = await import(
      "@simplewebauthn/browser"
    );
    if (!browserSupportsWebAuthn()) return setState("unsupported");
    try {
      const optionsJSON = await ask(props.purpose);
      const start = props.purpose === "enrol" ? startRegistration : startAuthentication;
      const response = await start({ optionsJSON: optionsJSON as never });
      if (!answer.current?.form) return;
      answer.current.value = JSON.stringify(response);
      answer.current.form.requestSubmit();
      setState("idle");
    } catch {
      setState("cancelled");
    }
  };
  return (
    <>
      <input type="hidden" name={proofFields.response} ref={answer} />
      {live && (
        <Button type="button" kind={props.kind ?? "primary"} onClick={press} className="justify-self-start">
          {props.children}
        </Button>
      )}
      <LiveRegion visible>{state !== "idle" && t(`pass.${state}`)}</LiveRegion>
    </>
  );
}

async function ask(purpose: string): Promise<unknown> {
  const answer = await fetch("/sign-in/challenge", {
    method: "POST",
    body: new URLSearchParams({ purpose }),
  });
  if (!answer.ok) throw new Error(`no challenge: ${answer.status}`);
  return answer.json();
}

const never = () => () => {};
