import type { ReactNode } from "react";
import { PortalShell } from "../src/app-shell.tsx";
import { LanguageSwitch } from "../src/language-switch.tsx";
import { MenuButton, MenuLink } from "../src/menu.tsx";
import { type Lang, say } from "./samples.ts";

/** The portal's shell with sample navigation around a sample page. */
export function Portal({ lang, children }: { lang: Lang; children: ReactNode }) {
  return (
    <PortalShell
      productName="Causeway"
      homeHref="#"
      skipLabel={say(lang, "Skip to main content", "跳到主要内容", "跳至主要內容")}
      organisation={say(lang, "Harbour Robotics Limited", "海港机器人有限公司", "海港機械人有限公司")}
      navLabel={say(lang, "Main", "主导航", "主導覽")}
      nav={[
        { href: "#1", label: say(lang, "Cases", "个案", "個案"), current: true, count: 14 },
        { href: "#2", label: say(lang, "Company", "公司", "公司") },
        { href: "#3", label: say(lang, "Members", "成员", "成員") },
        { href: "#4", label: say(lang, "Audit trail", "审计记录", "審計紀錄") },
      ]}
      language={<Languages lang={lang} />}
      user={{
        name: say(lang, "Carmen Lau", "刘嘉敏", "劉嘉敏"),
        detail: say(lang, "Owner", "所有人", "擁有人"),
        menuLabel: say(lang, "Your account", "你的帐户", "你的帳戶"),
        menu: (
          <>
            <MenuLink href="#">{say(lang, "Your sessions", "登录记录", "登入紀錄")}</MenuLink>
            <MenuButton>{say(lang, "Sign out", "退出", "登出")}</MenuButton>
          </>
        ),
      }}
      footer={
        <>
          <a href="#a">{say(lang, "Privacy", "隐私", "私隱")}</a>
          <a href="#b">{say(lang, "Accessibility", "无障碍", "無障礙")}</a>
          <span>
            {say(
              lang,
              "Decision support, not legal advice",
              "决策辅助，并非法律意见",
              "決策輔助，並非法律意見",
            )}
          </span>
        </>
      }
    >
      {children}
    </PortalShell>
  );
}

export function Languages({ lang }: { lang: Lang }) {
  return (
    <LanguageSwitch
      label={say(lang, "Language", "语言", "語言")}
      options={[
        { lang: "en", label: "English", href: "#en", current: lang === "en" },
        { lang: "zh-Hant", label: "繁體中文", href: "#hant", current: lang === "zh-Hant" },
        { lang: "zh-Hans", label: "简体中文", href: "#hans", current: lang === "zh-Hans" },
      ]}
    />
  );
}
