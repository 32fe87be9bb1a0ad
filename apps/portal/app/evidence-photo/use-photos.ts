import { useRef, useState } from "react";
import type { PhotoDoubt } from "./examine-photo.ts";
import { prepareFile } from "./prepare-file.ts";

/** A photograph that may be hard to read, and waits for its sender's word. */
export type DoubtfulPhoto = { key: number; file: File; doubts: readonly PhotoDoubt[] };

/** Files on their way to be sent: made ready one by one, and held where a photograph may be hard to read. */
export function usePhotos(send: (files: readonly File[]) => void) {
  const [held, setHeld] = useState<readonly DoubtfulPhoto[]>([]);
  const [looking, setLooking] = useState(0);
  const keys = useRef(0);
  const drop = (key: number) => setHeld((now) => now.filter((photo) => photo.key !== key));
  return {
    held,
    looking: looking > 0,
    async take(files: readonly File[]) {
      setLooking((now) => now + 1);
      for (const chosen of files) {
        const { file, warnings } = await prepareFile(chosen);
        if (warnings.length === 0) send([file]);
        else {
          keys.current += 1;
          const key = keys.current;
          setHeld((now) => [...now, { key, file, doubts: warnings }]);
        }
      }
      setLooking((now) => now - 1);
    },
    sendAnyway(photo: DoubtfulPhoto) {
      drop(photo.key);
      send([photo.file]);
    },
    drop,
  };
}
