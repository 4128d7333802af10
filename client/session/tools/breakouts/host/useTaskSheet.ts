import { useSend } from '#client/live/useTool.ts';
import { useWorksheet } from '#client/learning/sheets/queries.ts';

/** The worksheet on a task card: its title, and the way to lay it out, one sheet for each room. */
export function useTaskSheet(id: string | null): { title: string | null; layOut: () => void } {
  const send = useSend();
  const template = useWorksheet(id).data?.template ?? null;
  return {
    title: template?.title ?? null,
    // Where another worksheet is open already it stays: the group is at work on it.
    layOut: () => template && void send('worksheet', 'open', { template, mode: 'rooms', writers: null }),
  };
}
