/** Today as YYYY-MM-DD in UTC, as the API counts. */
export const today = () => new Date().toISOString().slice(0, 10);
