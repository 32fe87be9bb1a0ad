import type { Field, FieldCondition, Section } from "@causeway/rules/form/section";

/** The mark on a question that is shown only for some answers, and in the stylesheet that hides it otherwise. */
export function whenKey(when: FieldCondition): string {
  return `${when.field}=${[when.is].flat().join(",")}`;
}

/**
 * The stylesheet that shows and hides questions by the answers chosen, for every section there is. It needs no script
 * and no inline style; a browser without `:has` shows all questions, and the server ignores those that do not apply.
 */
export function whenStylesheet(sections: readonly Section[]): string {
  const conditions = new Map(
    sections.flatMap((section) => conditionsOf(section.fields)).map((when) => [whenKey(when), when]),
  );
  const rules = [...conditions].map(([key, when]) => {
    const chosen = [when.is].flat().flatMap((value) => {
      const named = `:is([name="${when.field}"],[name$=".${when.field}"])`;
      return [`${named}[value="${value}"]:checked`, `select${named} option[value="${value}"]:checked`];
    });
    return `[data-scope]:not(:has(${chosen.join(",")})) [data-when="${key}"]{display:none}`;
  });
  return `@supports selector(:has(*)){${rules.join("\n")}}\n`;
}

function conditionsOf(fields: readonly Field[]): FieldCondition[] {
  return fields.flatMap((field) => [...(field.when ? [field.when] : []), ...conditionsOf(field.rows ?? [])]);
}
