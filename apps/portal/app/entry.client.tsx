import { hydrate } from "@causeway/web/entry-client.tsx";

hydrate();
