import { localeNames, locales } from "@causeway/messages/locale";
import { useLocale, useT } from "@causeway/messages/react";
import { LanguageSwitch } from "@causeway/ui/language-switch";
import { useLocation, useMatches } from "react-router";

/** What a route may say about itself to the frame around it: `export const handle: PageHandle = …`. */
export interface PageHandle {
  /**
   * Id of the page's form. The language switch then sends that form instead of leaving it, so that everything
   * typed is saved first; the action calls `chooseLanguage`.
   */
  languageForm?: string;
}

/** Three languages, each a button: the same address comes back in the chosen one, without JavaScript too. */
export function LanguageForm() {
  const t = useT("shell");
  const current = useLocale();
  const { pathname, search } = useLocation();
  const handles = useMatches().map((match) => match.handle as PageHandle | undefined);
  const form = handles.findLast((handle) => handle?.languageForm)?.languageForm;
  const options = locales.map((lang) => ({ lang, label: localeNames[lang], current: lang === current }));
  const choices = <LanguageSwitch label={t("language")} name="to-language" form={form} options={options} />;
  if (form) return choices;
  // A plain form: the whole document comes back, so that nothing keeps the former language.
  return (
    <form method="post" action="/language">
      <input type="hidden" name="return_to" value={pathname + search} />
      {choices}
    </form>
  );
}
