/**
 * Where to go after signing in: a path of this app, or its start. Anything that a browser could read as another
 * origin (`//host`, `/\host`, a scheme, control characters) is dropped, or the sign-in page would send people on.
 */
export function safeReturnTo(path: string | undefined): string {
  if (!path || path.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(path) || path.includes("\\"))
    return "/";
  return path.startsWith("/sign-in") || path.startsWith("/sign-out") ? "/" : path;
}
