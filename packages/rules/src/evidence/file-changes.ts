/** A file with the moments at which it came and went. */
export type DatedFile = { id: string; createdAt: Date; removedAt: Date | null; replacedBy: string | null };
export type FileChange<File> = { was: File | null; is: File | null };

/**
 * Which files are in place at one moment and not at another: a file and the one it took the place of together. What came
 * and went in between is no difference.
 */
export function fileChanges<File extends DatedFile>(
  files: readonly File[],
  { from, to }: { from: Date; to: Date },
): FileChange<File>[] {
  const [before, after] = [filesAt(files, from), filesAt(files, to)];
  const gone = before.filter((file) => !after.includes(file));
  const come = after.filter((file) => !before.includes(file));
  const pairs = come.map((is) => ({
    was: gone.find((file) => lastOf(file, files) === lastOf(is, files)) ?? null,
    is,
  }));
  const paired = pairs.map(({ was }) => was);
  return [...pairs, ...gone.filter((file) => !paired.includes(file)).map((was) => ({ was, is: null }))];
}

/** The files that were in place at a moment: there, and neither taken out nor replaced yet. */
export function filesAt<File extends DatedFile>(files: readonly File[], at: Date): File[] {
  return files.filter((file) => {
    const next = files.find((one) => one.id === file.replacedBy);
    const end = file.removedAt ?? next?.createdAt;
    return file.createdAt <= at && (end === undefined || end > at);
  });
}

/** What stands at the end of a chain of replacements. */
function lastOf<File extends DatedFile>(file: File, files: readonly File[]): File {
  const next = files.find((one) => one.id === file.replacedBy);
  return next ? lastOf(next, files) : file;
}
