import { type ComponentProps, type ComponentType, createContext, type ReactNode, useContext } from "react";

/** What every link of the design system is given, whichever router draws it. */
export type LinkProps = Omit<ComponentProps<"a">, "href"> & { href: string };

const LinkContext = createContext<ComponentType<LinkProps> | null>(null);

/** Wraps an app once so that all links here use its router's own link; without it they are plain anchors. */
export function LinkProvider(props: { component: ComponentType<LinkProps>; children: ReactNode }) {
  return <LinkContext value={props.component}>{props.children}</LinkContext>;
}

/** A link. Paths and queries are routed; fragments, other origins, downloads and new tabs stay with the browser. */
export function Link(props: LinkProps) {
  const Routed = useContext(LinkContext);
  const forBrowser = !/^[/?]/.test(props.href) || props.download !== undefined || props.target !== undefined;
  return Routed && !forBrowser ? <Routed {...props} /> : <a {...props} />;
}

/** Shared by navigation, tabs and menus. */
export type NavItem = {
  href: string;
  label: ReactNode;
  current?: boolean | undefined;
  count?: number | string | undefined;
};
