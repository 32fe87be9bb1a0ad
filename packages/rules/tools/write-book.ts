import { writeFileSync } from "node:fs";
import { book } from "./book.ts";

// `pnpm rules:book` writes docs/rules.md; a test fails when it is stale.
writeFileSync(new URL("../../../docs/rules.md", import.meta.url), book());
