import { randomUUID } from "node:crypto";
import { createServer, type Server, type Socket } from "node:net";
import { MailDev } from "maildev";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { freePort } from "../../test/free-port.ts";
import { smtpTransport } from "./smtp-transport.ts";
import type { OutgoingMessage } from "./transport.ts";

describe("mail by SMTP, to a real server", () => {
  let server: MailDev;
  let port: number;
  beforeEach(async () => {
    port = await freePort();
    server = new MailDev({
      smtp: port,
      ip: "127.0.0.1",
      disableWeb: true,
      silent: true,
    });
    await server.start();
  });
  afterEach(() => server.stop());

  test("arrives with both parts, under the row's id", async () => {
    const transport = smtpTransport(`smtp://127.0.0.1:${port}`);
    const message = aMessage();
    const { providerId } = await transport.send(message);
    await transport.close();

    expect(providerId).toBe(`<${message.id}@causeway.test>`);
    const [received, ...others] = (await server.getServers()?.storage.getAll()) ?? [];
    expect(others).toEqual([]);
    expect(received).toMatchObject({ subject: message.subject });
    expect(received?.to.map(({ address }) => address)).toEqual([message.to]);
    expect(received?.text?.trim()).toBe(message.text.trim());
    expect(received?.html).toContain("你好");
  });

  test("can be tried again when nobody listens", async () => {
    const transport = smtpTransport(`smtp://127.0.0.1:${await freePort()}`);
    await expect(transport.send(aMessage())).rejects.toMatchObject({
      temporary: true,
      addressRefused: false,
    });
    await transport.close();
  });
});

describe("mail by SMTP, to a server that refuses", () => {
  let server: Server;
  let port: number;
  let reply = "";
  beforeEach(async () => {
    server = createServer((socket) => converse(socket, () => reply));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    port = typeof address === "object" && address ? address.port : 0;
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  test.each([
    { answer: "550 5.1.1 no such mailbox", temporary: false, addressRefused: true },
    { answer: "450 4.2.0 greylisted, come back", temporary: true, addressRefused: false },
    { answer: "421 4.7.0 too many connections", temporary: true, addressRefused: false },
  ])("takes $answer at its word", async ({ answer, temporary, addressRefused }) => {
    reply = answer;
    const transport = smtpTransport(`smtp://127.0.0.1:${port}`);
    await expect(transport.send(aMessage())).rejects.toMatchObject({ temporary, addressRefused });
    await transport.close();
  });
});

/** As much SMTP as it takes to be asked for a recipient. */
function converse(socket: Socket, replyToRecipient: () => string) {
  socket.on("error", () => {});
  socket.write("220 test\r\n");
  socket.on("data", (data) => {
    for (const line of data.toString().split("\r\n").filter(Boolean)) {
      if (line.startsWith("RCPT")) socket.write(`${replyToRecipient()}\r\n`);
      else if (line.startsWith("QUIT")) socket.end("221 bye\r\n");
      else socket.write("250 ok\r\n");
    }
  });
}

function aMessage(): OutgoingMessage {
  const id = randomUUID();
  return {
    organisationId: randomUUID(),
    id,
    from: "Causeway <no-reply@causeway.test>",
    to: "li.jing@example.com",
    subject: "填寫你的表格",
    html: "<p>你好</p>",
    text: "你好\n",
  };
}
