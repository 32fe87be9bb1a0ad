import { startApp } from "@causeway/web/start";

const developing = process.argv.includes("--dev");
const vite = developing ? await (await import("vite")).createServer({ appType: "custom" }) : undefined;

await startApp({
  app: "admin",
  directory: import.meta.dirname,
  development: vite && {
    middleware: vite.middlewares,
    loadBuild: () => vite.ssrLoadModule("virtual:react-router/server-build"),
  },
});
