/**
 * A hash, as much of it as tells it from its neighbours. The whole of it is there to be copied and to be printed, and is
 * said when one points at it.
 */
export function Fingerprint({ value }: { value: string }) {
  return (
    <code
      title={value}
      className="inline-block max-w-[13ch] overflow-hidden align-bottom text-ellipsis whitespace-nowrap select-all print:max-w-none print:break-all print:whitespace-normal"
    >
      {value}
    </code>
  );
}
