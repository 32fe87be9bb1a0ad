/** One text field of a submitted form, trimmed; empty when it was not sent. */
export function textField(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

/** One of a few allowed values, or undefined for anything else that was sent. */
export function choiceField<Value extends string>(
  form: FormData,
  name: string,
  allowed: readonly Value[],
): Value | undefined {
  return allowed.find((value) => value === form.get(name));
}
