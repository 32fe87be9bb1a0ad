import { existsSync, statfsSync } from "node:fs";
import { availableParallelism, freemem, tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** A file that takes half a minute and begins last leaves the other cores with nothing to do; sizes do not tell which. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => longFiles.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

const longFiles =
  /\/(access\/access|jobs\/(outage|worker)|change-request\/rounds|travel-document|decision\/every-move|kill-upload|case-import|soundness|mutants|demo|migration)\.test\.ts$/;

/** One folder a run, which the global set-up makes and takes away with all that the tests have put into it. */
const scratch = join(scratchPlace(), `causeway-tests-${process.pid}`);
process.env.CAUSEWAY_TEST_SCRATCH = scratch;

// Two projects: pure packages run without a database; the rest share one template database per run.
export default defineConfig({
  test: {
    // One more than there are cores: several files wait for a lease, a worker or a killed process, and not for a core.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: "unit",
          // No test mocks a module, so the packages are loaded once a worker and not once a file.
          isolate: false,
          include: ["packages/{rules,messages,ui,email,web}/**/*.test.{ts,tsx}", "scripts/**/*.test.ts"],
        },
      },
      {
        test: {
          name: "integration",
          isolate: false,
          include: ["packages/{db,api}/**/*.test.ts", "apps/*/**/*.test.ts"],
          globalSetup: ["packages/db/test/global-setup.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          env: { TMPDIR: scratch },
        },
      },
    ],
  },
});

/** Files of the tests are flushed as in production, which memory does at once; where it is scarce they go to the disk. */
function scratchPlace(): string {
  const memory = "/dev/shm";
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return Math.min(bavail * bsize, freemem() / 2) > 2 ** 31 ? memory : tmpdir();
}
