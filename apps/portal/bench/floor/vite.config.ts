import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

// The floor under `pnpm bench:web`: React Router and nothing of ours.
export default defineConfig({ plugins: [reactRouter()] });
