import { createContext } from "react-router";

/** What the request wanted, so that a proof of identity asked for in between loses nothing of it. */
export type Retry = {
  /** The address, without its origin. */
  back: string;
  /** Where the form stood, when the address itself shows no page: a download. */
  from: string;
  /** The fields of a form; null for a page that was only looked at. */
  kept: readonly (readonly [name: string, value: string])[] | null;
};

/** Set by `confirmInPassing` for every request of the admin app's own pages. */
export const retryContext = createContext<Retry | null>(null);

/** The page that asks for a fresh proof and leads back. */
export function confirmPath(back: string): string {
  return `/confirm?return_to=${encodeURIComponent(back)}`;
}

/** The page of staff who have read their mail and go on to their second factor. */
export function secondFactorPath(back: string): string {
  return back === "/"
    ? "/sign-in/second-factor"
    : `/sign-in/second-factor?return_to=${encodeURIComponent(back)}`;
}

/** Names of the fields that carry a proof; they never belong to the form around them. */
export const proofFields = { code: "second_factor_code", response: "second_factor_response" } as const;
