import { Body, Container, Head, Html, Preview, Section } from "react-email";
import { Footer } from "./footer.tsx";
import { LetterBody } from "./letter-body.tsx";
import type { LetterProps } from "./letter-props.tsx";
import { fontFamily, light, lineHeight, styleSheet } from "./palette.tsx";

/** The one frame of all messages: a table, no picture, nothing that tells us whether it was opened. */
export function Letter(props: LetterProps) {
  const { reader } = props;
  const text = { fontFamily: fontFamily[reader.locale], lineHeight: lineHeight(reader.locale) };
  return (
    <Html lang={reader.locale}>
      <Head>
        <title>{props.subject}</title>
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
        <style>{styleSheet}</style>
      </Head>
      <Body
        className="paper"
        lang={reader.locale}
        style={{ ...text, backgroundColor: light.paper, color: light.ink, margin: 0, padding: "24px 12px" }}
      >
        <Preview useTitleTag={false}>{props.preheader}</Preview>
        <Container style={{ maxWidth: "560px" }}>
          <Masthead agency={reader.agency} />
          <Section className="panel" tdClassName="panel-cell ink" style={{ ...panel, ...text }}>
            <LetterBody {...props} />
          </Section>
          <Footer reader={reader} />
        </Container>
      </Body>
    </Html>
  );
}

function Masthead({ agency }: { agency: string }) {
  return (
    <p style={{ margin: "0 4px 12px", fontSize: "15px" }}>
      <strong className="harbour" style={{ color: light.harbour }}>
        Causeway
      </strong>
      <span className="soft" style={{ color: light.soft }}>
        {` · ${agency}`}
      </span>
    </p>
  );
}

const panel = {
  backgroundColor: light.panel,
  border: `1px solid ${light.line}`,
  borderRadius: "4px",
  borderCollapse: "separate",
  color: light.ink,
  padding: "32px",
} as const;
