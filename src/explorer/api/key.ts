const name = "graphkb-key";

/** The key that the visitor has entered in this tab, for a server that needs one; null without. */
export function readKey(): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Stores a key until the tab is closed. A browser may refuse storage: false then. */
export function storeKey(key: string): boolean {
  try {
    sessionStorage.setItem(name, key);
    return true;
  } catch {
    return false;
  }
}
