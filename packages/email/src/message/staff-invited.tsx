import { translator } from "@causeway/messages/translator";
import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { wording } from "../wording.tsx";

/** To a new member of the agency's staff, by an administrator. */
export function StaffInvited(props: MessageProps<"staff-invited">): LetterElement {
  const { reader, inviterName } = props;
  const { agency } = reader;
  const t = wording(reader);
  const common = translator(reader.locale, "common");
  const roles = props.roles.map((role) => common(`role.${role}`));
  return (
    <Letter
      reader={reader}
      subject={t("staff-invited.subject", { agency, inviterName })}
      preheader={t("staff-invited.preheader")}
      title={t("staff-invited.title")}
      paragraphs={[t("staff-invited.body", { agency, inviterName })]}
      facts={[[t("fact.role"), roles.join(reader.locale === "en" ? ", " : "、")]]}
      turn={{ who: "you", text: t("staff-invited.turn") }}
      action={{ label: t("staff-invited.action"), href: props.link }}
      note={t("staff-invited.note", { agency })}
    />
  );
}

export const example = {
  inviterName: "Lam Tsz Kin",
  roles: ["reviewer", "administrator"],
  link: "https://admin.example.hk/sign-in",
} satisfies EmailTemplates["staff-invited"];
