import { serverBundle } from "@causeway/api/server-bundle";
import { compiledWording } from "@causeway/messages/vite-plugin";
import { keepServerModules } from "@causeway/web/vite-plugin";
import { reactRouter } from "@react-router/dev/vite";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";

/**
 * What a page asks for comes in few files: on a slow line every request costs its headers and a wait, and forty small
 * files pack worse than three. Each group takes along what its modules import.
 */
const groups = [
  {
    name: "framework",
    test: /node_modules[\\/](react|react-dom|scheduler|react-router|use-intl)[\\/]|rolldown[\\/]runtime/,
    priority: 4,
  },
  { name: "shell", test: modules("web/src", "document|error-page|frame-parts|reason-text"), priority: 3 },
  { name: "shell", test: modules("ui/src", "app-shell|page|banner|error-summary"), priority: 3 },
  { name: "shell", test: modules("app/shell", "public-frame"), priority: 3 },
  { name: "form", test: modules("app/form", "section-editor|section-action"), priority: 2 },
  { name: "candidate", test: modules("app/candidate-form", "form-head|answers-summary|steps"), priority: 1 },
  {
    name: "candidate",
    test: modules("rules/src", "candidate-form/(schema|asked)|change-request/open-fields"),
    priority: 1,
  },
];

function modules(folder: string, names: string): RegExp {
  return new RegExp(`/${folder}/(${names})\\.tsx?$`.replaceAll("/", "[\\\\/]"));
}

export default defineConfig({
  plugins: [keepServerModules(), serverBundle(), compiledWording(), tailwindcss(), reactRouter()],
  environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } } },
  // Embedded in our own server: the socket for reloads needs a port of its own.
  server: { middlewareMode: true, hmr: { port: 4101 } },
});
