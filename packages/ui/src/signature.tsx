export type SignatureProps = {
  /** The strokes as the `d` of a path, in units of the frame. */
  path: string;
  frame: { width: number; height: number };
  /** Accessible name: "Drawn signature of LI Jing". */
  label: string;
};

/** A signature that was drawn by hand, to look at. */
export function Signature({ path, frame: { width, height }, label }: SignatureProps) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      className="block w-full max-w-72 text-ink"
    >
      <SignatureStroke path={path} />
    </svg>
  );
}

/** The line itself, inside the frame that it is drawn in. */
export function SignatureStroke({ path }: { path: string }) {
  return (
    <path
      d={path}
      fill="none"
      stroke="currentColor"
      strokeWidth="4"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  );
}
