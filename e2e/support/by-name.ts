import { sectionWording } from "@causeway/messages/section-wording";
import type { Field, Section } from "@causeway/rules/form/section";
import { expect, type Locator } from "@playwright/test";
import type { Person } from "./person.ts";

/**
 * A section as somebody meets it who hears it: every control is looked for by its role and by the name with which it is
 * announced in her language.
 */
export function byName(her: Person, section: Section) {
  const wording = sectionWording(her.words("candidate-form"));
  const common = her.words("form");
  const { page } = her;

  function control(field: Field, value: string): Locator {
    const name = announced(wording.label(field.name));
    switch (field.kind) {
      case "yes-no":
        return radio(name, common(value === "yes" ? "yes" : "no"));
      case "choice":
        return radio(name, wording.option(field.name, value)).or(page.getByRole("combobox", { name }));
      default:
        return page.getByRole("textbox", { name });
    }
  }

  function radio(group: RegExp, name: string): Locator {
    return page.getByRole("group", { name: group }).getByRole("radio", { name, exact: true });
  }

  function announced(label: string): RegExp {
    const escaped = [label, common("optional")].map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return new RegExp(`^${escaped[0]}(\\s*${escaped[1]})?$`);
  }

  /** The fields of the section that these answers are for, in the section's order. */
  function asked(answers: Readonly<Record<string, string>>): [Locator, string, Field][] {
    return section.fields.flatMap((field): [Locator, string, Field][] => {
      const value = answers[field.name];
      return value === undefined ? [] : [[control(field, value), value, field]];
    });
  }

  return {
    async answer(answers: Readonly<Record<string, string>>): Promise<void> {
      for (const [found, value] of asked(answers)) {
        if ((await kindOf(found)) === "radio") await found.check();
        else if ((await kindOf(found)) === "select-one") await found.selectOption(value);
        else await found.fill(value);
      }
    },
    /** Numbers that identify a person are shown masked once they are kept: their box is empty then. */
    async holds(answers: Readonly<Record<string, string>>): Promise<void> {
      for (const [found, value, field] of asked(answers)) {
        if ((await kindOf(found)) === "radio") await expect(found).toBeChecked();
        else await expect(found).toHaveValue(field.sensitive ? "" : value);
      }
    },
  };
}

function kindOf(control: Locator): Promise<string> {
  return control.evaluate((node) => (node as HTMLInputElement | HTMLSelectElement).type);
}
