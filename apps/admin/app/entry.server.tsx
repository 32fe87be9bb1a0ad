export { handleError, handleRequest as default, streamTimeout } from "@causeway/web/entry-server.tsx";
