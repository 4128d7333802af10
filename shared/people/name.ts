/** What others in a session see of a full name: its first word. */
export const firstName = (fullName: string): string => fullName.trim().split(/\s+/)[0] ?? '';
