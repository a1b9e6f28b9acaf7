// Runs every server audit of graphql-http against the address given and prints those that fail, one a line.
import { serverAudits } from "graphql-http";

const audits = serverAudits({ url: process.argv[2], fetchFn: fetch });
let failed = 0;
for (const audit of audits) {
  const result = await audit.fn();
  if (result.status !== "ok") {
    failed++;
    console.log(`${result.status} ${audit.id} ${audit.name}: ${result.reason}`);
  }
}
console.log(`${audits.length} audits, ${failed} failed`);
process.exit(failed === 0 && audits.length > 0 ? 0 : 1);
