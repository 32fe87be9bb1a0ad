import { unlawfulReasons } from "./schema.ts";

export type UnlawfulGround = (typeof unlawfulReasons)[number];

/**
 * Grounds for refusing somebody that a reason in free text seems to rest on. It reads words, not meaning: what it finds
 * is stopped until it is worded otherwise, what it misses a reviewer still reads.
 */
export function unlawfulGroundsIn(text: string): UnlawfulGround[] {
  return unlawfulReasons.filter((ground) => signs[ground].test(text));
}

const signs: Record<UnlawfulGround, RegExp> = {
  age: /\b(too (old|young)|over[- ]?aged?|his age|her age|their age|years old)\b|年齡|年龄|太老|太年輕|太年轻|年紀|年纪/i,
  sex: /\b(because (she|he) is a (wo)?man|fe?male (only|preferred|candidate)|prefer(red)? (men|women|male|female)|gender)\b|性別|性别|女性不|男性不|要男|要女/i,
  "family-status":
    /\b(married|single mother|child ?care|has (young )?(children|kids)|family (duties|commitments|status)|caring for)\b|已婚|未婚|家庭崗位|家庭状况|帶小孩|带小孩|照顧子女|照顾子女/i,
  race: /\b(race|ethnic(ity)?|skin colou?r|nationality of origin|not chinese|foreigner)\b|種族|种族|膚色|肤色|族裔/i,
  disability:
    /\b(disab(led|ility)|wheelchair|handicap(ped)?|mental illness|medical condition|deaf|blind)\b|殘疾|残疾|輪椅|轮椅|精神病|失聰|失聪/i,
  pregnancy: /\b(pregnan(t|cy)|maternity)\b|懷孕|怀孕|產假|产假/i,
};
