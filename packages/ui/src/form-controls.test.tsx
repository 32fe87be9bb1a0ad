import { expect, test } from "vitest";
import { render } from "../test/markup.ts";
import { Button, ButtonLink } from "./button.tsx";
import { Checkbox, CheckboxGroup, RadioCards, RadioGroup } from "./choice.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { Field } from "./field.tsx";
import { FileInput } from "./file-input.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { Select } from "./select.tsx";
import { matches, SuggestInput } from "./suggest-input.tsx";
import { TextArea } from "./text-area.tsx";
import { DateInput, MoneyInput, TextInput } from "./text-input.tsx";

const controls = [
  ["text", "input", <TextInput key="c" name="x" />],
  ["text with a unit", "input", <TextInput key="c" name="x" suffix="years" />],
  ["money", "input", <MoneyInput key="c" name="x" />],
  ["date", "input", <DateInput key="c" name="x" />],
  ["long text", "textarea", <TextArea key="c" name="x" />],
  ["select", "select", <Select key="c" name="x" options={[{ value: "a", label: "A" }]} />],
  ["suggesting", "input", <SuggestInput key="c" name="x" suggestions={[]} />],
  ["file", "input", <FileInput key="c" name="x" prompt="Choose a file" />],
] as const;

test.each(controls)(
  "a %s control is named by its label and described by hint and error",
  (_name, tag, control) => {
    const page = render(
      <Field id="pay" label="Base pay" hint="A month" error="Enter the pay">
        {control}
      </Field>,
    );
    const { attributes } = page.one(tag, "name", "x");
    expect(page.one("label", "for", "pay").text).toBe("Base pay");
    expect(attributes.id).toBe("pay");
    expect(attributes["aria-invalid"]).toBe("true");
    expect(attributes["aria-describedby"]).toBe("pay-description pay-error");
    expect(page.byId("pay-description")?.text).toBe("A month");
    expect(page.byId("pay-error")?.text).toBe("Enter the pay");
  },
);

test.each(controls)("a %s control without hint or error points nowhere", (_name, tag, control) => {
  const { attributes } = render(<Field label="Base pay">{control}</Field>).one(tag, "name", "x");
  expect(attributes["aria-describedby"]).toBeUndefined();
  expect(attributes["aria-invalid"]).toBeUndefined();
});

test("an optional field says so in its label", () => {
  const page = render(
    <Field id="a" label="Licence" optional="optional">
      <TextInput />
    </Field>,
  );
  expect(page.one("label").text).toBe("Licenceoptional");
});

test("a counter describes its field and does not cut what is too long", () => {
  const page = render(
    <Field id="why" label="Why">
      <TextArea defaultValue="因為𠮷" counter={{ limit: 2, label: (used, limit) => `${used} of ${limit}` }} />
    </Field>,
  );
  expect(page.byId("why-counter")?.text).toBe("3 of 2");
  expect(page.one("textarea").attributes["aria-describedby"]).toBe("why-counter");
  expect(page.one("textarea").attributes.maxlength).toBeUndefined();
});

test.each([
  ["radios", RadioGroup],
  ["cards", RadioCards],
] as const)("%s are a group with a legend; the error summary's id is the first of them", (_name, Group) => {
  const page = render(
    <Group
      id="path"
      name="path"
      legend="Which path?"
      error="Choose a path"
      defaultValue="b"
      options={[
        { value: "a", label: "Exempt", hint: "On the list", reveal: <p>More</p> },
        { value: "b", label: "Evidence" },
      ]}
    />,
  );
  expect(page.one("legend").text).toBe("Which path?");
  expect(page.one("fieldset").attributes["aria-describedby"]).toBe("path-group-error");
  expect(page.byId("path-group-error")?.text).toBe("Choose a path");
  const [first, second] = page.all("input");
  expect(first?.attributes).toMatchObject({ id: "path", "aria-describedby": "path-description", value: "a" });
  expect(first?.attributes.checked).toBeUndefined();
  expect(second?.attributes).toHaveProperty("checked");
  expect(page.one("label", "for", "path").text).toBe("Exempt");
  expect(page.html).toContain("More");
});

test("checkboxes of a group share a name and keep their choices", () => {
  const page = render(
    <CheckboxGroup
      name="benefits"
      legend="Benefits"
      defaultValue={["b"]}
      options={[
        { value: "a", label: "Housing" },
        { value: "b", label: "Medical" },
      ]}
    />,
  );
  expect(page.all("input").map((input) => [input.attributes.name, "checked" in input.attributes])).toEqual([
    ["benefits", false],
    ["benefits", true],
  ]);
});

test("a single checkbox carries its own hint and error", () => {
  const page = render(
    <Checkbox id="c" name="c" label="I consent" hint="Withdraw any time" error="Consent is needed" />,
  );
  expect(page.one("label", "for", "c").text).toBe("I consent");
  expect(page.one("input").attributes).toMatchObject({
    "aria-describedby": "c-description c-error",
    "aria-invalid": "true",
  });
});

test("an error summary links each fault to its control and is empty without faults", () => {
  const page = render(
    <ErrorSummary
      title="There is a problem"
      errors={[{ fieldId: "pay", message: "Enter the pay" }, { message: "Try again" }]}
    />,
  );
  expect(page.one("div", "role", "alert").attributes.tabindex).toBe("-1");
  expect(page.one("a", "href", "#pay").text).toBe("Enter the pay");
  expect(render(<ErrorSummary title="There is a problem" errors={[]} />).html).toBe("");
});

test("a button sends its form; a button link is a link", () => {
  expect(render(<Button>Send invitation</Button>).one("button").attributes.type).toBe("submit");
  expect(render(<ButtonLink href="/cases/new">Start a case</ButtonLink>).one("a").attributes.href).toBe(
    "/cases/new",
  );
});

test("a language is a link, or sends the form with what was typed unchecked", () => {
  const page = render(
    <LanguageSwitch
      label="Language"
      form="part"
      options={[
        { lang: "en", label: "English", current: true },
        { lang: "zh-Hant", label: "繁體中文", href: "?lang=zh-Hant" },
      ]}
    />,
  );
  expect(page.one("button").attributes).toMatchObject({ form: "part", name: "lang", value: "en" });
  expect(page.one("button").attributes).toHaveProperty("formnovalidate");
  expect(page.one("li", "lang", "zh-Hant").text).toBe("繁體中文");
});

test("a suggestion is found by any of its words, in any script, width or case", () => {
  const actuary = { id: "1", label: "Actuary", note: "精算師 精算师 A12" };
  expect(["act", "精算師", "精算 ａ１２", "ACTUARY 师"].map((query) => matches(actuary, query))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(matches(actuary, "surveyor")).toBe(false);
});
