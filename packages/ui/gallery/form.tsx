import { Banner } from "../src/banner.tsx";
import { Button, ButtonRow } from "../src/button.tsx";
import { CheckboxGroup, RadioCards, RadioGroup } from "../src/choice.tsx";
import { ErrorSummary } from "../src/error-summary.tsx";
import { Field } from "../src/field.tsx";
import { FileInput } from "../src/file-input.tsx";
import { Disclosure, PageHeader, Stack, WithRail } from "../src/page.tsx";
import { Select } from "../src/select.tsx";
import { TextArea } from "../src/text-area.tsx";
import { DateInput, MoneyInput, TextInput } from "../src/text-input.tsx";
import { VerdictChip, VerdictPanel } from "../src/verdict.tsx";
import { Portal } from "./frame.tsx";
import { type Lang, say } from "./samples.ts";

/** A form with a fault, beside the verdict it moves. */
export function FormPage({ lang }: { lang: Lang }) {
  const fault = say(
    lang,
    "Enter the monthly pay in figures, like 120,000",
    "请用数字填写月薪，例如 120,000",
    "請以數字填寫月薪，例如 120,000",
  );
  return (
    <Portal lang={lang}>
      <WithRail
        railLabel={say(lang, "Exemption from advertising", "豁免招聘证明", "豁免招聘證明")}
        railSummary={
          <VerdictChip verdict="unknown" label={say(lang, "Not known yet", "暂未能确定", "暫未能確定")} />
        }
        rail={<Rail lang={lang} />}
      >
        <ErrorSummary
          title={say(lang, "There is a problem", "有一处需要修改", "有一處需要修改")}
          errors={[{ fieldId: "base", message: fault }]}
        />
        <PageHeader
          eyebrow={say(lang, "Case HR-2026-0014", "个案 HR-2026-0014", "個案 HR-2026-0014")}
          title={say(lang, "Pay", "薪酬", "薪酬")}
          lede={say(
            lang,
            "Enter what the contract promises. What is at your discretion is counted separately.",
            "请填写合约订明的薪酬，酌情发放的部分另行计算。",
            "請填寫合約訂明的薪酬，酌情發放的部分另行計算。",
          )}
        />
        <Stack>
          <Field
            id="title"
            label={say(lang, "Job title", "职位名称", "職位名稱")}
            hint={say(lang, "As it stands in the contract", "与合约一致", "與合約一致")}
          >
            <TextInput
              name="title"
              defaultValue={say(lang, "Control Systems Engineer", "控制系统工程师", "控制系統工程師")}
            />
          </Field>
          <Field id="base" label={say(lang, "Base pay a month", "每月底薪", "每月底薪")} error={fault}>
            <MoneyInput name="base" defaultValue="12o,000" suffix={say(lang, "a month", "每月", "每月")} />
          </Field>
          <Field
            id="start"
            label={say(lang, "First day of work", "上班日期", "上班日期")}
            optional={say(lang, "optional", "选填", "選填")}
          >
            <DateInput name="start" defaultValue="2027-02-01" />
          </Field>
          <Field id="sector" label={say(lang, "Sector", "行业", "行業")}>
            <Select
              name="sector"
              width="md"
              placeholder={say(lang, "Choose one", "请选择", "請選擇")}
              options={[
                { value: "it", label: say(lang, "Innovation and technology", "创新及科技", "創新及科技") },
              ]}
            />
          </Field>
          <RadioCards
            name="path"
            legend={say(
              lang,
              "How will you show that the post could not be filled locally?",
              "如何证明本地未能聘得合适人选？",
              "如何證明本地未能聘得合適人選？",
            )}
            defaultValue="evidence"
            options={[
              {
                value: "exempt",
                label: say(lang, "It need not be shown", "无需证明", "無需證明"),
                hint: say(
                  lang,
                  "The post is on the Talent List, or pays HK$2,000,000 a year or more.",
                  "职位在人才清单内，或年薪达 2,000,000 港元。",
                  "職位在人才清單內，或年薪達 2,000,000 港元。",
                ),
              },
              {
                value: "evidence",
                label: say(lang, "With evidence of recruitment", "提交招聘证明", "提交招聘證明"),
                hint: say(
                  lang,
                  "Adverts and what became of each applicant.",
                  "广告以及每名应聘者的结果。",
                  "廣告以及每名應徵者的結果。",
                ),
                aside: (
                  <VerdictChip
                    verdict="reviewer"
                    label={say(lang, "Needs judgement", "由审核员判断", "由審核員判斷")}
                  />
                ),
                reveal: (
                  <RadioGroup
                    inline
                    name="closed"
                    legend={say(lang, "Has the advert closed?", "广告是否已截止？", "廣告是否已截止？")}
                    options={[
                      { value: "yes", label: say(lang, "Yes", "是", "是") },
                      { value: "no", label: say(lang, "No", "否", "否") },
                    ]}
                  />
                ),
              },
              {
                value: "merits",
                label: say(
                  lang,
                  "By explaining why none was done",
                  "说明未作招聘的理由",
                  "說明未作招聘的理由",
                ),
              },
            ]}
          />
          <CheckboxGroup
            name="benefits"
            legend={say(
              lang,
              "What else does the contract promise?",
              "合约还订明哪些福利？",
              "合約還訂明哪些福利？",
            )}
            columns
            defaultValue={["housing"]}
            options={[
              { value: "housing", label: say(lang, "Housing allowance", "住房津贴", "房屋津貼") },
              { value: "medical", label: say(lang, "Medical cover", "医疗保险", "醫療保險") },
              { value: "bonus", label: say(lang, "Thirteenth month", "第十三个月薪金", "第十三個月薪金") },
            ]}
          />
          <Field
            id="why"
            label={say(
              lang,
              "Why is this pay at market level?",
              "为何此薪酬属市场水平？",
              "為何此薪酬屬市場水平？",
            )}
          >
            <TextArea name="why" counter={{ limit: 1500, label: (used, limit) => `${used} / ${limit}` }} />
          </Field>
          <Field id="file" label={say(lang, "Salary survey", "薪酬调查", "薪酬調查")}>
            <FileInput
              name="file"
              prompt={say(
                lang,
                "Choose a file, or drop it here",
                "选择文件，或拖放到这里",
                "選擇檔案，或拖放到這裏",
              )}
              note={say(
                lang,
                "PDF or image, up to 50 MB",
                "PDF 或图片，最大 50 MB",
                "PDF 或圖片，最大 50 MB",
              )}
            />
          </Field>
          <Disclosure summary={say(lang, "What counts as fixed pay", "什么算固定薪酬", "甚麼算固定薪酬")}>
            <p>
              {say(
                lang,
                "Pay the contract promises whatever happens.",
                "无论如何合约都保证发放的薪酬。",
                "無論如何合約都保證發放的薪酬。",
              )}
            </p>
          </Disclosure>
          <Banner
            tone="warning"
            title={say(
              lang,
              "A token advert can hurt this case",
              "走过场的广告会削弱个案",
              "流於形式的廣告會削弱個案",
            )}
          >
            {say(
              lang,
              "Run it for the time the post deserves, or explain why you did not.",
              "请刊登足够时间，或说明未刊登的理由。",
              "請刊登足夠時間，或說明未刊登的理由。",
            )}
          </Banner>
          <ButtonRow>
            <Button kind="primary" size="large">
              {say(lang, "Save and continue", "保存并继续", "儲存並繼續")}
            </Button>
            <Button size="large">{say(lang, "Save as draft", "保存草稿", "儲存草稿")}</Button>
            <Button kind="quiet">{say(lang, "Discard", "放弃", "放棄")}</Button>
            <Button kind="danger">{say(lang, "Withdraw case", "撤回个案", "撤回個案")}</Button>
          </ButtonRow>
        </Stack>
      </WithRail>
    </Portal>
  );
}

function Rail({ lang }: { lang: Lang }) {
  const words = {
    unknown: say(lang, "Not known yet", "暂未能确定", "暫未能確定"),
    notMet: say(lang, "Not met", "不符合", "不符合"),
    met: say(lang, "Met", "符合", "符合"),
  };
  return (
    <VerdictPanel
      level={2}
      live
      verdict="unknown"
      label={words.unknown}
      heading={say(lang, "Need you show recruitment?", "是否需要招聘证明？", "是否需要招聘證明？")}
      reasons={[
        {
          verdict: "not-met",
          text: say(
            lang,
            "Pay is HK$38,000 short of HK$2,000,000 a year.",
            "年薪距 2,000,000 港元尚差 38,000 港元。",
            "年薪距 2,000,000 港元尚差 38,000 港元。",
          ),
        },
        {
          verdict: "unknown",
          text: say(
            lang,
            "The Talent List profession is not chosen.",
            "尚未选择人才清单内的专业。",
            "尚未選擇人才清單內的專業。",
          ),
        },
      ]}
      changes={{
        heading: say(lang, "What would change this", "怎样会改变结果", "怎樣會改變結果"),
        items: [
          {
            text: say(
              lang,
              "Choose a profession on the Talent List",
              "选择人才清单内的专业",
              "選擇人才清單內的專業",
            ),
            href: "#",
          },
          {
            text: say(
              lang,
              "Guarantee HK$38,000 more a year in the contract",
              "在合约内多保证 38,000 港元年薪",
              "在合約內多保證 38,000 港元年薪",
            ),
          },
        ],
      }}
      trace={{
        summary: say(lang, "How this was worked out", "推算过程", "推算過程"),
        open: true,
        nodes: [
          {
            id: "a",
            verdict: "unknown",
            label: words.unknown,
            text: say(
              lang,
              "Either of these exempts the post",
              "以下任何一项即可豁免",
              "以下任何一項即可豁免",
            ),
            children: [
              {
                id: "b",
                verdict: "not-met",
                label: words.notMet,
                text: say(
                  lang,
                  "Yearly package of HK$2,000,000 or more",
                  "年度薪酬达 2,000,000 港元",
                  "年度薪酬達 2,000,000 港元",
                ),
                fact: say(lang, "HK$1,962,000 entered", "已填 1,962,000 港元", "已填 1,962,000 港元"),
              },
              {
                id: "c",
                verdict: "met",
                label: words.met,
                text: say(lang, "Full-time post in Hong Kong", "香港全职职位", "香港全職職位"),
              },
            ],
          },
        ],
      }}
      citations={{
        heading: say(lang, "Sources", "来源", "來源"),
        items: [
          {
            source: "Immigration Department, ID 998(E)",
            href: "https://www.immd.gov.hk/",
            date: say(lang, "since 1 Mar 2026", "2026年3月1日起", "2026年3月1日起"),
            confidence: { level: 3, label: say(lang, "Sure", "确定", "確定") },
          },
        ],
      }}
    />
  );
}
