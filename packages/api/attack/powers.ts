import { type Attack, finding } from "./world.ts";

/** What somebody may have given the portal's role, and how it is taken away again. */
const powers: [name: string, give: string, take: string][] = [
  ["a superuser", "alter role causeway_portal superuser", "alter role causeway_portal nosuperuser"],
  ["exempt from policies", "alter role causeway_portal bypassrls", "alter role causeway_portal nobypassrls"],
  ["able to make roles", "alter role causeway_portal createrole", "alter role causeway_portal nocreaterole"],
  [
    "a member of the owner",
    "grant causeway_owner to causeway_portal",
    "revoke causeway_owner from causeway_portal",
  ],
  [
    "an owner itself",
    // A table of its own: one that changes hands and back has lost what was granted on it.
    "create table scratch (); alter table scratch owner to causeway_portal",
    "drop table scratch",
  ],
];

export const powerAttacks: Attack[] = [
  async (world) => {
    const { expect, found } = finding("an app started as superuser, owner, member, exempt");
    for (const [name, give, take] of powers) {
      await world.db.owner.query(give);
      const { code, said } = await world.startOnce("portal").finally(() => world.db.owner.query(take));
      expect(code !== null && code !== 0, `${name}: it runs`);
      expect(said.includes("Refusing to start"), `${name}: it says ${said.slice(0, 120)}`);
    }
    const plain = await world.startOnce("portal");
    expect(plain.code === null, `without powers it ended, too: ${plain.said.slice(0, 120)}`);
    return found;
  },
];
