import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useView } from "../app/router.ts";
import { Notice } from "../parts/Notice.tsx";
import { ShareMenu } from "../share/ShareMenu.tsx";
import { FlowTab } from "./flow/FlowTab.tsx";
import { isScenario } from "../view/view.ts";
import { tabs } from "./tabs.ts";

const loaded = new Map<string, ComponentType>([["flow", FlowTab]]);

/** The tabs, and the one that is open. */
export function TabPanel() {
  const { view, change } = useView();
  const open = tabs.find((tab) => tab.id === view.tab) ?? tabs[0]!;
  const Content = useTab(open.id);
  return (
    <section class="tabs">
      <div class="tab-row">
        <div class="tab-list" role="tablist" aria-label="Views of the answer">
          {tabs.map((tab) => (
            <button key={tab.id} role="tab" id={`tab-${tab.id}`} aria-selected={tab.id === open.id} aria-controls="tab-panel"
              tabIndex={tab.id === open.id ? 0 : -1} onKeyDown={moveFocus} onClick={() => change({ tab: tab.id })}>
              {tab.name}
            </button>
          ))}
        </div>
        {!view.embed && <ShareMenu />}
      </div>
      {isScenario(view.scenario) && open.id !== "flow" && <p class="hint">This tab shows the chains as they are, without the scenario.</p>}
      <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${open.id}`}>
        {Content === undefined ? <Notice>Loading …</Notice>
          : Content === null ? <Notice kind="wrong">This part could not be loaded; load the page again.</Notice>
          : <Content />}
      </div>
    </section>
  );
}

// Undefined while it is loading, null where it could not be loaded.
function useTab(id: string): ComponentType | undefined | null {
  const [, setState] = useState(0);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    if (!loaded.has(id)) {
      tabs.find((tab) => tab.id === id)!.load().then((component) => {
        loaded.set(id, component);
        setState((count) => count + 1);
      }, () => setFailed(id));
    }
  }, [id]);
  return loaded.get(id) ?? (failed === id ? null : undefined);
}

function moveFocus(event: KeyboardEvent): void {
  const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  const list = (event.currentTarget as HTMLElement).parentElement!;
  const buttons = [...list.querySelectorAll<HTMLButtonElement>("[role=tab]")];
  const next = buttons[(buttons.indexOf(event.currentTarget as HTMLButtonElement) + step + buttons.length) % buttons.length]!;
  if (step !== 0) {
    next.focus();
    next.click();
  }
}
