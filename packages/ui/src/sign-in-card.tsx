import type { ReactNode } from "react";

export type SignInCardProps = {
  title: ReactNode;
  lede?: ReactNode;
  /** The form. */
  children: ReactNode;
  /** Below a rule: the other way in, who to ask. */
  aside?: ReactNode;
};

/** The one thing on a sign-in page: the shores on top, the form below. */
export function SignInCard({ title, lede, children, aside }: SignInCardProps) {
  return (
    <div className="mx-auto mt-4 w-full max-w-[28rem] rounded-md border border-line bg-panel sm:mt-12">
      <svg
        viewBox="0 0 448 64"
        className="block w-full text-harbour"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
      >
        <path d="M0 40h40q184-40 368 0h40" strokeWidth="5" />
        <path d="M104 31v18M164 24.5v24.5M224 22v27M284 24.5v24.5M344 31v18" strokeWidth="3" />
        <path d="M0 60h78M98 60h62M180 60h88M288 60h62M370 60h78" strokeWidth="3" stroke="var(--kumquat)" />
      </svg>
      <div className="grid gap-5 p-6">
        <div>
          <h1 className="text-2xl">{title}</h1>
          {lede && <p className="mt-1 text-ink-soft">{lede}</p>}
        </div>
        {children}
      </div>
      {aside && <div className="border-t border-line px-6 py-4 text-sm">{aside}</div>}
    </div>
  );
}
