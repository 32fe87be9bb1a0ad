import { Button, Heading, Hr, Link, Section, Text } from "react-email";
import type { Fact, Group, LetterProps, OtherLanguage } from "./letter-props.tsx";
import { fontFamily, light } from "./palette.tsx";
import type { Reader } from "./templates.tsx";
import { wording } from "./wording.tsx";

export function LetterBody(props: LetterProps) {
  const t = wording(props.reader);
  return (
    <>
      <Heading as="h1" className="ink" style={heading}>
        {props.title}
      </Heading>
      {props.paragraphs.map((paragraph) => (
        <Text key={paragraph} className="ink" style={paragraphStyle}>
          {paragraph}
        </Text>
      ))}
      {props.facts.length > 0 && <Facts facts={props.facts} />}
      {props.groups?.map((group) => (
        <GroupOfFacts key={group.name} group={group} />
      ))}
      {props.quote && <Quote label={props.quote.label} text={props.quote.text} />}
      <Move label={turnLabel(props)} text={props.turn.text} yours={props.turn.who === "you"} />
      <Button className="action" href={props.action.href} style={action}>
        {props.action.label}
      </Button>
      {props.code && <Code hint={props.code.hint} value={props.code.value} />}
      <Text className="soft" style={small}>
        {t("frame.copyLink")}
        <br />
        <Link className="harbour" href={props.action.href} style={address}>
          {props.action.href}
        </Link>
      </Text>
      {props.note && (
        <Text className="soft" style={small}>
          {props.note}
        </Text>
      )}
      {props.otherLanguages && <OtherLanguages languages={props.otherLanguages} />}
    </>
  );
}

/** Whose move it is, in words. */
export function turnLabel({ reader, turn }: { reader: Reader; turn: LetterProps["turn"] }): string {
  return wording(reader)(`turn.${turn.who}`);
}

function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <table className="line" width="100%" cellPadding="0" cellSpacing="0" style={factTable}>
      <tbody>
        {facts.map(([label, value]) => (
          <tr key={`${label} ${value}`}>
            <th scope="row" align="left" className="soft line" style={factLabel}>
              {label}
            </th>
            <td className="ink line" style={factValue}>
              {value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function GroupOfFacts({ group }: { group: Group }) {
  return (
    <>
      <Heading as="h2" className="ink" style={groupName}>
        {group.name}
      </Heading>
      <Text className="soft" style={{ ...small, margin: "0 0 4px" }}>
        {group.move}
      </Text>
      <Facts facts={group.facts} />
    </>
  );
}

function Quote({ label, text }: { label: string; text: string }) {
  return (
    <>
      <Text className="soft" style={{ ...small, margin: "0 0 4px" }}>
        {label}
      </Text>
      <Section className="line" style={quote}>
        <Text className="ink" style={{ ...paragraphStyle, margin: 0, whiteSpace: "pre-line" }}>
          {text}
        </Text>
      </Section>
    </>
  );
}

function Move({ label, text, yours }: { label: string; text: string; yours: boolean }) {
  const edge = { borderLeft: `4px solid ${yours ? light.kumquat : light.line}` };
  return (
    <Section className={yours ? "turn yours" : "turn"} style={{ ...turn, ...edge }}>
      <Text className="ink" style={{ ...paragraphStyle, margin: 0 }}>
        <strong>{label}</strong>
        <br />
        {text}
      </Text>
    </Section>
  );
}

function Code({ hint, value }: { hint: string; value: string }) {
  return (
    <>
      <Text className="soft" style={{ ...small, margin: "24px 0 8px" }}>
        {hint}
      </Text>
      <Section className="sunk" style={codeBox}>
        <Text className="ink" style={code}>
          {value}
        </Text>
      </Section>
    </>
  );
}

function OtherLanguages({ languages }: { languages: readonly OtherLanguage[] }) {
  return (
    <>
      <Hr className="line" style={{ borderColor: light.line, margin: "24px 0 8px" }} />
      {languages.map(({ locale, text, label, href }) => (
        <Text
          key={locale}
          lang={locale}
          className="soft"
          style={{ ...small, fontFamily: fontFamily[locale], margin: "8px 0" }}
        >
          {text}{" "}
          <Link className="harbour" href={href} style={address}>
            {label}
          </Link>
        </Text>
      ))}
    </>
  );
}

const heading = { fontSize: "22px", lineHeight: "1.3", fontWeight: 600, margin: "0 0 16px" };
const groupName = { fontSize: "17px", lineHeight: "1.4", fontWeight: 600, margin: "0 0 2px" };
const paragraphStyle = { fontSize: "16px", lineHeight: "inherit", margin: "0 0 16px" };
const small = { color: light.soft, fontSize: "14px", lineHeight: "inherit", margin: "16px 0 0" };
const address = { color: light.harbour, textDecoration: "underline", wordBreak: "break-all" } as const;
const factTable = { borderTop: `1px solid ${light.line}`, margin: "8px 0 24px", fontSize: "15px" };
const factCell = { borderBottom: `1px solid ${light.line}`, padding: "8px 0", verticalAlign: "top" };
const factLabel = { ...factCell, color: light.soft, fontWeight: 400, width: "36%", paddingRight: "16px" };
const factValue = { ...factCell, color: light.ink };
const quote = { borderLeft: `3px solid ${light.line}`, paddingLeft: "16px", margin: "0 0 24px" };
const turn = {
  backgroundColor: light.paper,
  padding: "12px 16px",
  margin: "0 0 24px",
};
const action = {
  backgroundColor: light.harbour,
  borderRadius: "4px",
  color: light.onHarbour,
  fontSize: "16px",
  fontWeight: 600,
  padding: "14px 24px",
};
const codeBox = {
  backgroundColor: light.sunk,
  border: `1px solid ${light.line}`,
  borderRadius: "4px",
  borderCollapse: "separate",
  padding: "12px 16px",
} as const;
const code = {
  fontFamily: "ui-monospace,SFMono-Regular,Menlo,Consolas,monospace",
  fontSize: "26px",
  fontWeight: 600,
  letterSpacing: "4px",
  lineHeight: "1.3",
  margin: 0,
};
