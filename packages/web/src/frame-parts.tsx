import { useT } from "@causeway/messages/react";
import type { ShellUser } from "@causeway/ui/app-shell";
import { MenuButton, MenuLink } from "@causeway/ui/menu";
import { useRootData } from "./document.tsx";
import { FlashBanner } from "./flash-banner.tsx";
import { IdleNotice } from "./idle-notice.tsx";
import { LanguageForm } from "./language-form.tsx";
import { Bell } from "./notification/bell.tsx";

/** What every shell of both apps is given alike: name, skip link, language, footer, user, message. */
export function useFrameParts() {
  const t = useT("shell");
  const root = useRootData();
  return {
    homeHref: "/",
    skipLabel: t("skipLink"),
    language: <LanguageForm />,
    bell: root && root.unread !== null && <Bell unread={root.unread} />,
    notice: (
      <>
        <IdleNotice />
        <FlashBanner />
      </>
    ),
    footer: (
      <>
        <p className="max-w-prose">{t("footer.discretion")}</p>
        <p className="max-w-prose">{t("footer.privacy")}</p>
      </>
    ),
    user: useUserMenu(),
  };
}

function useUserMenu(): ShellUser | undefined {
  const t = useT("shell");
  const root = useRootData();
  if (!root?.user) return undefined;
  const { user, places } = root;
  return {
    name: user.name,
    detail: user.email,
    menuLabel: t("signedInAs", { name: user.name }),
    menu: (
      <>
        {places > 1 && <MenuLink href="/start">{t("changePlace")}</MenuLink>}
        <MenuLink href="/account">{t("account")}</MenuLink>
        <form method="post" action="/sign-out">
          <MenuButton>{t("signOut")}</MenuButton>
        </form>
      </>
    ),
  };
}
