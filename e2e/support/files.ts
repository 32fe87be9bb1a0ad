/** A file as a browser would take it from disk. */
export type Upload = { name: string; mimeType: string; buffer: Buffer };

/** A one-page PDF that readers open; padded when a size is given. */
export function aPdf(name = "paper.pdf", bytes?: number): Upload {
  const head =
    "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n" +
    "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n";
  const end = "trailer\n<< /Root 1 0 R /Size 4 >>\nstartxref\n0\n%%EOF\n";
  const room = Math.max(0, (bytes ?? 0) - head.length - end.length - 2);
  // One long comment line: a reader skips it.
  const padding = room > 0 ? `%${"x".repeat(room)}\n` : `% ${name} ${Math.random()}\n`;
  return { name, mimeType: "application/pdf", buffer: Buffer.from(head + padding + end, "latin1") };
}
