import { attack } from "../packages/api/attack/run.ts";
import { buildApps } from "./lib/build-apps.ts";

// Attacks the apps as they are built, so they are built first.
await buildApps();
process.exit((await attack()) ? 0 : 1);
