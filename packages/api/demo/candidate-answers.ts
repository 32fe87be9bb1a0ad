import type { CandidateSectionId } from "@causeway/rules/candidate-form/schema";
import type { Answers } from "@causeway/rules/form/section";
import type { DemoCandidate, DemoPost } from "./posts.ts";

/** Half a form, as of somebody whose travel document is the specimen: a digit mistyped, a day misread, one answer open. */
export function besideSpecimen(
  person: DemoCandidate,
  post: DemoPost,
): Partial<Record<CandidateSectionId, Answers>> {
  const { particulars, "travel-document": document } = candidateAnswers(person, post);
  const child = { relation: "child", nameZh: "李小禾", surnameEn: "LI", givenNamesEn: "XIAOHE", sex: "F" };
  const { sex: _notYet, ...typed } = particulars;
  return {
    particulars: { ...typed, surnameEn: "SPECIMEN", givenNamesEn: "XIAOMING" },
    "travel-document": {
      ...document,
      tdKind: "prc-passport",
      tdNumber: "E00000001",
      tdExpiresOn: "2030-10-01",
    },
    // Young enough that a parent has to agree for her.
    dependants: {
      hasDependants: "yes",
      dependants: [{ id: "d1", ...child, dateOfBirth: "2020-06-01", nationality: "中国", married: "no" }],
    },
  };
}

/** A candidate's whole form. Identity numbers come from the published test range (area 999999 is nobody's). */
export function candidateAnswers(person: DemoCandidate, post: DemoPost): Record<CandidateSectionId, Answers> {
  return {
    particulars: {
      nameZh: person.zh,
      surnameEn: person.surname,
      givenNamesEn: person.given,
      sex: person.sex,
      dateOfBirth: person.born,
      placeOfBirth: "浙江省杭州市",
      nationality: "中国",
      maritalStatus: "single",
      mainlandId: person.id,
      hasHkid: "no",
      phone: "+86 138 0013 8000",
    },
    "travel-document": {
      hasTravelDocument: "yes",
      tdKind: "eep",
      tdNumber: "C12345678",
      tdPlaceOfIssue: "浙江",
      tdIssuedOn: "2024-05-20",
      tdExpiresOn: "2034-05-19",
    },
    residence: {
      chineseResident: "yes",
      place: "mainland",
      province: "浙江省",
      city: "杭州市",
      district: "示例区",
      street: "样本路 8 号 3 幢 602 室",
      hongKongStatus: "none",
      hkDegree: "no",
    },
    education: {
      education: [
        {
          id: "msc",
          school: "示例大学",
          major: post.field,
          qualification: "硕士",
          level: "master",
          mode: "full-time",
          from: "2012-09",
          to: "2015-06",
        },
        {
          id: "bsc",
          school: "样本理工大学",
          major: post.field,
          qualification: "学士",
          level: "bachelor",
          mode: "full-time",
          from: "2008-09",
          to: "2012-06",
        },
      ],
    },
    qualifications: { hasQualifications: "no", holdsLocalLicence: "no" },
    work: {
      work: [
        {
          id: "now",
          company: "示例科技有限公司",
          position: post.title,
          duties: "负责同类系统的设计与运行。",
          from: "2018-07",
          current: "yes",
        },
        {
          id: "before",
          company: "样本研究所",
          position: "工程师",
          duties: "系统开发与测试。",
          from: "2015-07",
          current: "no",
          to: "2018-06",
        },
      ],
    },
    history: { convictions: "no", refusals: "no", otherNames: "no" },
    dependants: { hasDependants: "no" },
  };
}
