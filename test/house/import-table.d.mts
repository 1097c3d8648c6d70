export const mayImport: Readonly<Record<string, readonly string[]>>;
export function bannedFor(folder: string): string[];
