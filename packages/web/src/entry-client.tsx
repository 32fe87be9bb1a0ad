import { isLocale } from "@causeway/messages/locale";
import { keepCarriedMessages, MessagesProvider } from "@causeway/messages/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { HydratedRouter } from "react-router/dom";

/** Brings the page to life with the wording that came along in it. */
export function hydrate(): void {
  keepCarriedMessages();
  const { lang } = document.documentElement;
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <MessagesProvider locale={isLocale(lang) ? lang : "en"}>
          <HydratedRouter />
        </MessagesProvider>
      </StrictMode>,
    );
  });
}
