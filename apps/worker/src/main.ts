import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

// Started from anywhere, by plain `node`: the mails are JSX, and their settings stand in the base tsconfig.
register({ tsconfig: fileURLToPath(new URL("../../../tsconfig.base.json", import.meta.url)) });
const { run } = await import("./run.ts");
await run();
