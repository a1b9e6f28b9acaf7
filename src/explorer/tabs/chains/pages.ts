/** A page of a list that is read in both directions. */
export interface Page {
  /** How many entries precede it. */
  readonly skipped: number;
  /** The cursors and sizes that the API takes; null and undefined mean left out. */
  readonly after: string | null;
  readonly before: string | null;
}

export const pageSize = 20;

export const firstPage: Page = { skipped: 0, after: null, before: null };

interface PageInfo {
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** The page after one. */
export const nextPage = (page: Page, info: PageInfo): Page => ({ skipped: page.skipped + pageSize, after: info.endCursor, before: null });

/** The page before one; the first page is always the first. */
export const previousPage = (page: Page, info: PageInfo): Page =>
  page.skipped <= pageSize ? firstPage : { skipped: page.skipped - pageSize, after: null, before: info.startCursor };

/** The arguments of the API for a page. */
export const pageVariables = (page: Page) =>
  page.before === null ? { first: pageSize, after: page.after } : { last: pageSize, before: page.before };
