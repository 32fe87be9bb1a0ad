import { Link, Text } from "react-email";
import { light } from "./palette.tsx";
import type { Reader } from "./templates.tsx";
import { wording } from "./wording.tsx";

/** The lines that let a reader tell our mail from a forged one. */
export function Footer({ reader }: { reader: Reader }) {
  const t = wording(reader);
  return (
    <>
      {reader.phrase && (
        <Text className="soft" style={line}>
          <strong className="ink" style={{ color: light.ink }}>
            {t("frame.phrase", { phrase: reader.phrase })}
          </strong>
          <br />
          {t("frame.phraseHint")}
        </Text>
      )}
      <Text className="soft" style={line}>
        {t("frame.neverAsk")}
      </Text>
      <Text className="soft" style={line}>
        {t("frame.sentFor", { agency: reader.agency })}{" "}
        <Link className="harbour" href={reader.home} style={{ color: light.harbour }}>
          {new URL(reader.home).host}
        </Link>
      </Text>
      {reader.choice && (
        <Text className="soft" style={line}>
          <Link className="harbour" href={reader.choice} style={{ color: light.harbour }}>
            {t("frame.choice")}
          </Link>
        </Text>
      )}
    </>
  );
}

const line = { color: light.soft, fontSize: "13px", lineHeight: "inherit", margin: "12px 4px 0" };
