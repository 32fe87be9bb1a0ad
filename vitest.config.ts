import { defineConfig } from "vitest/config";

// Two projects: pure packages run without a database; the rest share one template database per run.
export default defineConfig({
  test: {
    // By itself it leaves a core idle, which on two cores is half of the machine.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "unit",
          include: ["packages/{rules,messages,ui,email,web}/**/*.test.{ts,tsx}", "scripts/**/*.test.ts"],
        },
      },
      {
        test: {
          name: "integration",
          include: ["packages/{db,api}/**/*.test.ts", "apps/*/**/*.test.ts"],
          globalSetup: ["packages/db/test/global-setup.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
