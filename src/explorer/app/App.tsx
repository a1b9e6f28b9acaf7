import { keyNeeded } from "../api/client.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { AskPage } from "../ask/AskPage.tsx";
import { ListsDocument } from "../generated/graphql.ts";
import { LayersContext } from "../parts/FromPackage.tsx";
import { Errors, Notice } from "../parts/Notice.tsx";
import { EntityPage } from "../pages/EntityPage.tsx";
import type { Open } from "../view/address.ts";
import { KeyForm } from "./KeyForm.tsx";
import { Fallback } from "./Fallback.tsx";
import { Header } from "./Header.tsx";
import { NewData } from "./NewData.tsx";
import { NavigationContext, useBrowserNavigation, type Route } from "./router.ts";
import { useBeginning } from "./useBeginning.ts";
import { ViewPage } from "./ViewPage.tsx";

/** The whole explorer: the header, and the page of the address. */
export function App() {
  const navigation = useBrowserNavigation();
  const lists = useAnswer({ document: ListsDocument, variables: {} });
  const needsKey = lists.errors.some((error) => error.extensions?.code === keyNeeded);
  return (
    <NavigationContext.Provider value={navigation}>
      <LayersContext.Provider value={(lists.data?.dataset.packages.length ?? 0) > 1}>
        <Header route={navigation.route} />
        <main id="main">
          {lists.isUnreachable && <Notice kind="wrong">The server does not answer. It is asked again every few seconds.</Notice>}
          {lists.data && <NewData version={lists.data.dataset.version} />}
          {needsKey ? <KeyForm /> : <Errors errors={lists.errors} />}
          {lists.data ? (
            <Fallback key={navigation.route.page}>
              <Page route={navigation.route} lists={lists.data} />
            </Fallback>
          ) : (
            !lists.isUnreachable && lists.errors.length === 0 && <Notice>Loading …</Notice>
          )}
        </main>
      </LayersContext.Provider>
    </NavigationContext.Provider>
  );
}

function BegunPage({ view, open, lists }: Parameters<typeof ViewPage>[0] & { open: Open }) {
  const begun = useBeginning(view, open, lists);
  return begun === null ? <Notice>Loading …</Notice> : <ViewPage view={begun} lists={lists} />;
}

function Page({ route, lists }: { route: Route; lists: Parameters<typeof ViewPage>[0]["lists"] }) {
  switch (route.page) {
    case "view":
      return <BegunPage view={route.view} open={route.open} lists={lists} />;
    case "entity":
      return <EntityPage key={route.id} id={route.id} kind={route.kind} lists={lists} />;
    case "ask":
      return <AskPage />;
    case "unknown":
      return (
        <Notice kind="wrong">
          There is no page at {route.path}. The <a href="/">explorer</a> begins at /.
        </Notice>
      );
  }
}
