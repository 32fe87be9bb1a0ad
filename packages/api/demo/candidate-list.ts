/** Next spring's engineers as a head of a house would list them: most lines can be opened, four say what people get wrong. */
export function candidateList(year: number): Buffer {
  const lines = [
    ["Job title", "Candidate’s name", "E-mail", "Language", "Start date", "Contract in months"],
    ["Settlement analyst", "ZHOU Lan", "zhou.lan@mail.example", "简体中文", `${year}-03-01`, "24"],
    ["Settlement analyst", "XU Wenbo", "xu.wenbo@mail.example", "简体中文", `${year}-03-01`, "24"],
    ["Risk model validator", "GAO Min", "gao.min@mail.example", "English", `${year}-04-01`, "36"],
    ["Risk model validator", "HE Yifan", "he.yifan at mail.example", "English", `${year}-04-01`, "36"],
    ["Platform engineer", "LUO Jing", "luo.jing@mail.example", "简体中文", `${year}-03-15`, "24"],
    ["Platform engineer", "", "tang.rui@mail.example", "简体中文", `${year}-03-15`, "24"],
    ["Platform engineer", "LUO Jing", "luo.jing@mail.example", "简体中文", `${year}-03-15`, "24"],
    ["Network engineer", "DENG Kai", "", "", `${year}-05-01`, "two years"],
    ["Network engineer", "FENG Xue", "feng.xue@mail.example", "繁體中文", `${year}-05-01`, "24"],
  ];
  return Buffer.from(lines.map((cells) => cells.join(",")).join("\r\n"), "utf8");
}
