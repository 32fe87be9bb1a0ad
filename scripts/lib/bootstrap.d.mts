export const root: string;
export const node: string;
export function install(): Promise<boolean>;
export function continueAs(script: string, args: string[], nodeOptions?: string[]): Promise<number>;
export function toolEnvironment(): Record<string, string>;
