import { Component, type ComponentChildren } from "preact";
import { Notice } from "../parts/Notice.tsx";

/** Shows a sentence in place of a part that failed, instead of a blank page. */
export class Fallback extends Component<{ children: ComponentChildren }, { failure: string | null }> {
  override state = { failure: null as string | null };

  static override getDerivedStateFromError(failure: unknown) {
    return { failure: failure instanceof Error ? failure.message : String(failure) };
  }

  override render() {
    return this.state.failure === null ? this.props.children : (
      <Notice kind="wrong">
        This part of the explorer has a defect and cannot be shown ({this.state.failure}). <a href="/">Begin again</a>.
      </Notice>
    );
  }
}
