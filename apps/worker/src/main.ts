import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

// From source, by plain `node`, for development and tests: the mails are JSX, and their settings stand in the base
// tsconfig. What runs elsewhere is built from ../server.ts.
register({ tsconfig: fileURLToPath(new URL("../../../tsconfig.base.json", import.meta.url)) });
const { run } = await import("./run.ts");
await run();
