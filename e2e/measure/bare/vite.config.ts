import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

// The floor under `pnpm measure:pages`: React Router, one form on each of two pages, and nothing of ours.
export default defineConfig({ plugins: [reactRouter()] });
