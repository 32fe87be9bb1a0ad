/** Wording of one form section: labels, hints and options are looked up by the names that the section's data gives. */
export type SectionWording = {
  label(field: string): string;
  hint(field: string): string | undefined;
  option(field: string, value: string): string;
};

/** The part of a translator that can be asked for a key which is only known at run time. */
type Lookup = { has(key: string): boolean } & ((key: string) => string);

/**
 * Looks wording up under `fields.NAME.label`, `fields.NAME.hint` and `options.NAME.VALUE`. A test goes through every
 * section, so a field without wording fails the build, not the reader.
 */
export function sectionWording(translator: unknown): SectionWording {
  const t = translator as Lookup;
  return {
    label: (field) => t(`fields.${field}.label`),
    hint: (field) => (t.has(`fields.${field}.hint`) ? t(`fields.${field}.hint`) : undefined),
    option: (field, value) => t(`options.${field}.${value}`),
  };
}
