import { parseArgs } from "node:util";
import { locales } from "@causeway/rules/actor";
import { openAgency } from "../src/open-agency.ts";
import { openServer } from "./environment.ts";

// pnpm agency:open --name "Agency" --name-zh "代理機構" --email someone@example.hk --person "Her Name" [--locale zh-Hant]
const { values } = parseArgs({
  options: {
    name: { type: "string" },
    "name-zh": { type: "string" },
    email: { type: "string" },
    person: { type: "string" },
    locale: { type: "string", default: "en" },
  },
});
const locale = locales.find((one) => one === values.locale);
if (!values.name || !values.email?.includes("@") || !values.person || !locale) {
  process.stderr.write(
    'Usage: pnpm agency:open --name "Agency" [--name-zh "…"] --email ADDRESS --person "Her name" [--locale en|zh-Hant|zh-Hans]\n',
  );
  process.exit(2);
}
const server = await openServer();
try {
  await openAgency(server.url, {
    nameEn: values.name,
    nameZh: values["name-zh"] ?? values.name,
    administrator: { email: values.email, name: values.person, locale, roles: ["administrator"] },
  });
  process.stdout.write(
    `${values.person} can sign in to the admin app at ${values.email} and invite the others.\n`,
  );
} finally {
  await server.stop();
}
