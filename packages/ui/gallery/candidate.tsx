import { CandidateShell } from "../src/app-shell.tsx";
import { Button, ButtonRow } from "../src/button.tsx";
import { Checkbox, RadioGroup } from "../src/choice.tsx";
import { Field } from "../src/field.tsx";
import { FileInput } from "../src/file-input.tsx";
import { PageHeader, Stack } from "../src/page.tsx";
import { Progress } from "../src/progress.tsx";
import { SavedIndicator } from "../src/saved-indicator.tsx";
import { TextInput } from "../src/text-input.tsx";
import { UploadRow } from "../src/upload-row.tsx";
import { Languages } from "./frame.tsx";
import { type Lang, say } from "./samples.ts";

/** One question group of the candidate's form. */
export function CandidatePage({ lang }: { lang: Lang }) {
  return (
    <CandidateShell
      productName="Causeway"
      homeHref="#"
      skipLabel={say(lang, "Skip to the questions", "跳到问题", "跳至問題")}
      language={<Languages lang={lang} />}
      progress={
        <Progress
          current={4}
          total={9}
          label={say(lang, "4 of 9", "第 4 部分，共 9 部分", "第 4 部分，共 9 部分")}
          note={say(lang, "about 12 minutes left", "大约还需 12 分钟", "大約還需 12 分鐘")}
        />
      }
      saved={
        <SavedIndicator state="saved">
          {say(lang, "Saved 14:03", "14:03 已保存", "14:03 已儲存")}
        </SavedIndicator>
      }
      leave={<a href="#leave">{say(lang, "Save and leave", "保存并离开", "儲存並離開")}</a>}
      footer={
        <a href="#privacy">{say(lang, "Who sees my answers", "谁会看到我的资料", "誰會看到我的資料")}</a>
      }
    >
      <PageHeader
        title={say(lang, "Your travel document", "你的旅行证件", "你的旅行證件")}
        lede={say(
          lang,
          "The one you will enter Hong Kong with.",
          "你来香港时使用的证件。",
          "你來香港時使用的證件。",
        )}
      />
      <Stack>
        <RadioGroup
          name="type"
          legend={say(lang, "Which document is it?", "是哪一种证件？", "是哪一種證件？")}
          defaultValue="eep"
          options={[
            {
              value: "eep",
              label: say(lang, "Exit-entry permit", "往来港澳通行证", "往來港澳通行證"),
              hint: say(lang, "The card for Hong Kong and Macao", "卡式证件", "卡式證件"),
            },
            { value: "passport", label: say(lang, "Passport", "护照", "護照") },
          ]}
        />
        <Field
          id="number"
          label={say(lang, "Document number", "证件号码", "證件號碼")}
          hint={say(
            lang,
            "The letter and eight digits at the top right",
            "右上角一个字母加八位数字",
            "右上角一個字母加八位數字",
          )}
          error={say(
            lang,
            "One digit is missing: enter the letter and eight digits",
            "少了一位数字，请填写一个字母加八位数字",
            "少了一位數字，請填寫一個字母加八位數字",
          )}
        >
          <TextInput name="number" width="md" defaultValue="C1234567" autoComplete="off" />
        </Field>
        <Field id="photo" label={say(lang, "Photo of the card’s front", "证件正面照片", "證件正面照片")}>
          <FileInput
            name="photo"
            prompt={say(lang, "Take a photo, or choose one", "拍照或从相册选择", "拍照或從相簿選擇")}
            note={say(
              lang,
              "All four corners in the picture, no glare",
              "四角完整，没有反光",
              "四角完整，沒有反光",
            )}
          />
        </Field>
        <ul>
          <UploadRow
            name="IMG_2041.jpg"
            meta="2.4 MB"
            progress={{ value: 62, max: 100, label: "IMG_2041.jpg" }}
            state={{ label: say(lang, "Sending", "上传中", "上載中"), tone: "active" }}
            actions={<Button kind="quiet">{say(lang, "Cancel", "取消", "取消")}</Button>}
          />
          <UploadRow
            name="IMG_2040.jpg"
            meta="1.9 MB"
            state={{ label: say(lang, "Rejected", "不接受", "不接受"), tone: "bad" }}
            message={say(
              lang,
              "The lower edge is cut off. Take it again with all four corners.",
              "下边缘被截断，请重拍并保留四角。",
              "下邊緣被截去，請重拍並保留四角。",
            )}
          />
        </ul>
        <Checkbox
          name="consent"
          label={say(
            lang,
            "My employer’s agency may keep this document for this application",
            "我同意代理机构为本次申请保存此证件",
            "我同意代理機構為是次申請保存此證件",
          )}
          hint={say(lang, "You can withdraw this at any time.", "你可随时撤回。", "你可隨時撤回。")}
        />
        <ButtonRow>
          <Button kind="primary" size="large">
            {say(lang, "Save and continue", "保存并继续", "儲存並繼續")}
          </Button>
          <Button kind="quiet">{say(lang, "Back", "返回", "返回")}</Button>
        </ButtonRow>
      </Stack>
    </CandidateShell>
  );
}
