import type { Confidence } from "../engine/expression.ts";

export type SourceRow = { readonly title: string; readonly date: string; readonly address: string };

export type ParameterRow = {
  readonly id: string;
  readonly value: unknown;
  readonly from: string | null;
  /** Last day in force, included; exclusive where it is a moment. */
  readonly to: string | null;
  readonly asOf: string | null;
  readonly confidence: Confidence;
  readonly cites: readonly string[];
};

export type DocumentRow = {
  readonly id: string;
  readonly provider: string;
  readonly stage: string;
  readonly requirement: string;
  readonly waivableBy: readonly string[];
  readonly maxFiles: number | null;
  readonly acceptedAs: readonly string[];
  readonly confidence: Confidence;
  readonly cites: readonly string[];
};

export type ProfessionRow = {
  readonly id: string;
  readonly name: string;
  readonly added: string;
  readonly confidence: Confidence;
  readonly versions: readonly string[];
  /** Where a published version of the list says it otherwise than the table: by that version. */
  readonly as?: Readonly<Record<string, { readonly name: string; readonly confidence: Confidence }>>;
};

export type TalentListTable = {
  readonly versions: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string | null;
    readonly complete: boolean;
    readonly published: number;
    readonly identified: number;
    readonly cites: readonly string[];
  }[];
  readonly professions: readonly ProfessionRow[];
};
