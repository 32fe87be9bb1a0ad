import { Component, type ReactNode, Suspense } from "react";

type Props = { shows: ReactNode; children: ReactNode };

const againMs = 10_000;

/**
 * Around a part of a page that fetches something while the page is open. Without this a line that goes down at that
 * moment puts an error page in the place of all of it, and of what was being typed there; so only this part is missing,
 * and is tried again every now and then. It does not hold up the rest of the page either.
 */
export class Otherwise extends Component<Props, { failed: boolean }> {
  override state = { failed: false };
  private timer: ReturnType<typeof setTimeout> | undefined;

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.setState({ failed: false }), againMs);
  }

  override componentWillUnmount(): void {
    clearTimeout(this.timer);
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.shows : <Suspense fallback={null}>{this.props.children}</Suspense>;
  }
}
