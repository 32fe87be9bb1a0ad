import { Banner } from "@causeway/ui/banner";
import { useRootData } from "./document.tsx";

/** What the last action has to say, on top of the page it led to. */
export function FlashBanner() {
  const flash = useRootData()?.flash;
  if (!flash) return null;
  return (
    <div className="mx-auto w-full max-w-page px-gutter pt-4">
      <Banner tone={flash.tone} role="status" title={flash.message} />
    </div>
  );
}
