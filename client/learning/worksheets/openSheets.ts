/** What is open on this page and may have something to send. */
export const openSheets = new Set<{ id: string; send(): Promise<void> }>();

/** Sends what waits on all open sheets: before somebody signs out. */
export const sendAll = async (): Promise<void> => void (await Promise.all([...openSheets].map((sheet) => sheet.send())));
