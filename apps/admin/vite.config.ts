import { serverBundle } from "@causeway/api/server-bundle";
import { compiledWording } from "@causeway/messages/vite-plugin";
import { keepServerModules } from "@causeway/web/vite-plugin";
import { reactRouter } from "@react-router/dev/vite";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [keepServerModules(), serverBundle(), compiledWording(), tailwindcss(), reactRouter()],
  // Embedded in our own server: the socket for reloads needs a port of its own.
  server: { middlewareMode: true, hmr: { port: 4201 } },
});
