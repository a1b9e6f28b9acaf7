import { useView } from "../app/router.ts";
import { BandEvidence } from "./BandEvidence.tsx";
import { BoxEvidence } from "./BoxEvidence.tsx";
import { ChangesEvidence } from "./ChangesEvidence.tsx";
import { EstimatesEvidence, IntakeEvidence } from "./IntakeEvidence.tsx";
import { AvoidedEvidence, PassedEvidence } from "./PassedEvidence.tsx";
import { parseSubject, type Subject } from "./subject.ts";
import { SupplyList } from "./SupplyList.tsx";

/** The evidence of what was clicked. */
export function EvidencePanel() {
  const { view, change } = useView();
  return (
    <section class="card evidence" aria-label="Evidence">
      <header>
        <h2>Evidence</h2>
        {view.show !== null && <button aria-label="close the evidence" onClick={() => change({ show: null })}>×</button>}
      </header>
      {view.show === null
        ? <p class="hint">Click a number of the sentence, a box or a band: its supplies, sources and confidence appear here.</p>
        : <SubjectEvidence subject={parseSubject(view.show)} />}
    </section>
  );
}

function SubjectEvidence({ subject }: { subject: Subject }) {
  switch (subject.kind) {
    case "intake":
      return <IntakeEvidence />;
    case "estimates":
      return <EstimatesEvidence />;
    case "what-if":
      return <ChangesEvidence />;
    case "through":
      return <PassedEvidence index={subject.index} />;
    case "avoid":
      return <AvoidedEvidence index={subject.index} />;
    case "supplies":
      return <SupplyList ids={subject.ids} />;
    case "band":
      return <BandEvidence key={subject.key} band={subject.key} />;
    case "box":
      return <BoxEvidence key={subject.key} box={subject.key} />;
  }
}
