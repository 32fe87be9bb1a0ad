import { MessagesProvider, UsedMessages, useLocale } from "@causeway/messages/react";
import { type LinkProps, LinkProvider } from "@causeway/ui/link";
import type { ReactNode } from "react";
import {
  Links,
  Meta,
  Link as RouterLink,
  Scripts,
  ScrollRestoration,
  useRouteLoaderData,
} from "react-router";
import type { RootData } from "./root-data.ts";

/** The HTML around every page, error pages too: language, styles, scripts of the page, and its wording. */
export function Document({ children }: { children: ReactNode }) {
  const negotiated = useLocale();
  const locale = useRootData()?.locale ?? negotiated;
  return (
    <MessagesProvider locale={locale}>
      <html lang={locale}>
        <head>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="format-detection" content="telephone=no, date=no, address=no" />
          <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
          <Meta />
          <Links />
        </head>
        <body>
          <LinkProvider component={AppLink}>{children}</LinkProvider>
          <UsedMessages />
          <ScrollRestoration />
          <Scripts />
        </body>
      </html>
    </MessagesProvider>
  );
}

/** What the root loader gave; undefined on an error page whose cause was the root loader. */
export function useRootData(): RootData | undefined {
  return useRouteLoaderData("root") as RootData | undefined;
}

function AppLink({ href, ...rest }: LinkProps) {
  // A server writes an address down; routing begins in the browser, and costs each of a list's links some work.
  if (onServer && /^\/(?!\/)/.test(href)) return <a {...rest} href={href} />;
  // Pages know of all routes from the beginning, so there is nothing for a link to discover.
  return <RouterLink to={href} discover="none" {...rest} />;
}

const onServer = typeof document === "undefined";
