import type { ReactNode } from "react";

/** Says aloud what changed elsewhere on the page. Stays mounted; only its words change. */
export function LiveRegion(props: {
  children?: ReactNode;
  urgent?: boolean | undefined;
  visible?: boolean | undefined;
}) {
  return (
    <div role={props.urgent ? "alert" : "status"} className={props.visible ? undefined : "sr-only"}>
      {props.children}
    </div>
  );
}
