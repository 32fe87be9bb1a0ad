import { useT } from "@causeway/messages/react";
import {
  type Drawing,
  drawingHeight,
  drawingPath,
  drawingWidth,
  readDrawing,
  writeDrawing,
} from "@causeway/rules/candidate-form/drawing";
import { Button } from "@causeway/ui/button";
import { Signature, SignatureStroke } from "@causeway/ui/signature";
import { type PointerEvent, useState, useSyncExternalStore } from "react";

/**
 * A frame to sign in with a finger, a pen or a mouse. The strokes are a drawing of vectors, not pixels, so what is
 * signed is small and the same on every screen. Without script it is absent, and for the keyboard there is the name.
 */
export function SignaturePad({
  defaultValue = "",
  error,
}: {
  defaultValue?: string;
  error?: string | undefined;
}) {
  const t = useT("candidate");
  const [strokes, setStrokes] = useState<Drawing>(() => readDrawing(defaultValue) ?? []);
  const [open, setOpen] = useState(false);
  const live = useSyncExternalStore(never, onClient, onServer);
  if (!live) return null;

  const add = (event: PointerEvent<SVGSVGElement>, begin: boolean) => {
    const at = pointOf(event);
    setStrokes((drawn) => {
      if (begin) return [...drawn, at];
      const last = drawn.at(-1) ?? [];
      // A still finger reports the same point over and over.
      if (last.at(-2) === at[0] && last.at(-1) === at[1]) return drawn;
      return [...drawn.slice(0, -1), [...last, ...at]];
    });
  };
  return (
    <fieldset className={error ? "border-s-4 border-not-met ps-4" : undefined}>
      <legend className="font-semibold">{t("sign.draw")}</legend>
      <p className="text-ink-soft" id="drawn-description">
        {t("sign.drawHint")}
      </p>
      {error && (
        <p id="drawn-error" className="font-semibold text-not-met">
          {error}
        </p>
      )}
      <input type="hidden" name="drawn" value={writeDrawing(strokes)} />
      <svg
        id="drawn"
        role="img"
        aria-label={t(strokes.length > 0 ? "sign.drawDone" : "sign.drawEmpty")}
        viewBox={`0 0 ${drawingWidth} ${drawingHeight}`}
        className="mt-2 block w-full max-w-xl cursor-crosshair touch-none rounded-sm border border-line-strong bg-paper text-ink select-none"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setOpen(true);
          add(event, true);
        }}
        onPointerMove={(event) => open && add(event, false)}
        onPointerUp={() => setOpen(false)}
        onPointerCancel={() => setOpen(false)}
      >
        <line x1="20" x2="580" y1="165" y2="165" className="stroke-line" strokeWidth="2" />
        <SignatureStroke path={drawingPath(strokes)} />
      </svg>
      {strokes.length > 0 && (
        <div className="mt-2">
          <Button type="button" kind="quiet" size="small" onClick={() => setStrokes([])}>
            {t("sign.drawClear")}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** A signature as it is kept, to look at; nothing for what is none. */
export function DrawnSignature({ drawn, label }: { drawn: string; label: string }) {
  const drawing = readDrawing(drawn);
  if (!drawing) return null;
  const frame = { width: drawingWidth, height: drawingHeight };
  return <Signature path={drawingPath(drawing)} frame={frame} label={label} />;
}

/** Where the pointer is, in units of the frame and never outside it. */
function pointOf(event: PointerEvent<SVGSVGElement>): [number, number] {
  const box = event.currentTarget.getBoundingClientRect();
  const within = (share: number, most: number) => Math.round(Math.min(1, Math.max(0, share)) * most);
  return [
    within((event.clientX - box.left) / box.width, drawingWidth),
    within((event.clientY - box.top) / box.height, drawingHeight),
  ];
}

const never = () => () => {};
const onClient = () => true;
const onServer = () => false;
