import { WhoseMove } from "../src/banner.tsx";
import { ButtonLink } from "../src/button.tsx";
import { LinkTabs } from "../src/link-tabs.tsx";
import { Column, PageHeader, Section } from "../src/page.tsx";
import { StatusTag } from "../src/status-tag.tsx";
import { Task, TaskList, TaskSection } from "../src/task-list.tsx";
import { Timeline } from "../src/timeline.tsx";
import { Portal } from "./frame.tsx";
import { type Lang, say } from "./samples.ts";

/** A case with its tasks, whose move it is and what happened. */
export function CasePage({ lang }: { lang: Lang }) {
  return (
    <Portal lang={lang}>
      <PageHeader
        back={{ href: "#", label: say(lang, "All cases", "全部个案", "全部個案") }}
        eyebrow={say(lang, "Case HR-2026-0014", "个案 HR-2026-0014", "個案 HR-2026-0014")}
        title={say(
          lang,
          "Control Systems Engineer, Li Wenbo",
          "控制系统工程师 · 李文博",
          "控制系統工程師 · 李文博",
        )}
        alt={
          lang === "en"
            ? { lang: "zh-Hant", text: "控制系統工程師 · 李文博" }
            : { lang: "en", text: "Control Systems Engineer, Li Wenbo" }
        }
        meta={
          <>
            <StatusTag tone="attention">{say(lang, "Changes requested", "待修改", "待修改")}</StatusTag>
            <span>{say(lang, "Started 3 Nov 2026", "2026年11月3日开始", "2026年11月3日開始")}</span>
          </>
        }
        actions={<ButtonLink href="#">{say(lang, "Copy this case", "复制个案", "複製個案")}</ButtonLink>}
      />
      <LinkTabs
        label={say(lang, "Case", "个案", "個案")}
        tabs={[
          { href: "#a", label: say(lang, "Tasks", "待办", "待辦"), current: true },
          { href: "#b", label: say(lang, "Evidence", "证明文件", "證明文件"), count: 12 },
          { href: "#c", label: say(lang, "Requests", "修改要求", "修改要求"), count: 2 },
          { href: "#d", label: say(lang, "Timeline", "时间线", "時間線") },
        ]}
      />
      <WhoseMove
        own
        party={say(lang, "Your move", "轮到你了", "輪到你了")}
        text={say(
          lang,
          "Answer two requests from the reviewer, then send the case back.",
          "请回复审核员的两项要求，然后把个案送回。",
          "請回覆審核員的兩項要求，然後把個案送回。",
        )}
        clock={{
          label: say(lang, "Day 3 of 10", "第 3 个工作日，共 10 个", "第 3 個工作天，共 10 個"),
          note: say(lang, "due 4 Dec 2026", "2026年12月4日到期", "2026年12月4日到期"),
        }}
        actions={<ButtonLink href="#">{say(lang, "Answer requests", "回复要求", "回覆要求")}</ButtonLink>}
      />
      <div className="mt-8 grid gap-12 lg:grid-cols-[minmax(0,44rem)_minmax(0,1fr)]">
        <Column>
          <TaskList>
            <TaskSection
              heading={say(lang, "The vacancy", "职位空缺", "職位空缺")}
              summary={say(lang, "2 of 3 done", "已完成 2 / 3", "已完成 2 / 3")}
            >
              <Task
                href="#"
                title={say(lang, "Position and offer", "职位与聘约", "職位與聘約")}
                state={{ label: say(lang, "Complete", "已完成", "已完成"), tone: "good" }}
              />
              <Task
                href="#"
                title={say(lang, "Pay", "薪酬", "薪酬")}
                hint={say(lang, "HK$1,962,000 a year", "每年 1,962,000 港元", "每年 1,962,000 港元")}
                state={{ label: say(lang, "Complete", "已完成", "已完成"), tone: "good" }}
              />
              <Task
                href="#"
                title={say(lang, "Recruitment", "招聘经过", "招聘經過")}
                hint={say(
                  lang,
                  "Request 1: show that the advert ran for the whole of September",
                  "要求 1：请证明广告在九月全月刊登",
                  "要求 1：請證明廣告於九月全月刊登",
                )}
                state={{ label: say(lang, "Change requested", "待修改", "待修改"), tone: "attention" }}
              />
            </TaskSection>
            <TaskSection heading={say(lang, "The candidate", "申请人", "申請人")}>
              <Task
                href="#"
                title={say(lang, "Candidate’s form", "申请人表格", "申請人表格")}
                owner={say(lang, "Li Wenbo", "李文博", "李文博")}
                state={{ label: say(lang, "In progress", "填写中", "填寫中"), tone: "active" }}
              />
              <Task
                title={say(lang, "Check and submit", "核对及提交", "核對及提交")}
                hint={say(lang, "Opens when the form is signed", "表格签署后方可开始", "表格簽署後方可開始")}
                state={{ label: say(lang, "Cannot start yet", "尚未开放", "尚未開放"), tone: "quiet" }}
              />
            </TaskSection>
          </TaskList>
        </Column>
        <div>
          <Section heading={say(lang, "What happened", "经过", "經過")}>
            <Timeline
              items={[
                {
                  id: "1",
                  when: say(lang, "20 Nov 2026, 16:42", "2026年11月20日 16:42", "2026年11月20日 16:42"),
                  title: say(lang, "Changes requested", "审核员要求修改", "審核員要求修改"),
                  milestone: true,
                  tone: "kumquat",
                  children: say(
                    lang,
                    "Two requests, due 4 Dec 2026.",
                    "两项，12月4日前回复。",
                    "兩項，12月4日前回覆。",
                  ),
                },
                {
                  id: "2",
                  when: say(lang, "18 Nov 2026", "2026年11月18日", "2026年11月18日"),
                  title: say(lang, "Wong Ka-yan began the review", "黄嘉欣开始审核", "黃嘉欣開始審核"),
                },
                {
                  id: "3",
                  when: say(lang, "17 Nov 2026", "2026年11月17日", "2026年11月17日"),
                  title: say(lang, "Submitted", "已提交", "已提交"),
                  milestone: true,
                },
                {
                  id: "4",
                  when: say(lang, "3 Nov 2026", "2026年11月3日", "2026年11月3日"),
                  title: say(lang, "Case started", "开立个案", "開立個案"),
                },
              ]}
            />
          </Section>
        </div>
      </div>
    </Portal>
  );
}
