import { ActionIcon } from '@mantine/core';
import { closestCenter, DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors, type Announcements, type DragEndEvent } from '@dnd-kit/core';
import { arrayMove, SortableContext, sortableKeyboardCoordinates, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { theirs } from '../words/theirs.ts';
import { announce } from './announcer.tsx';
import './reorder.css';

export interface ReorderItem {
  id: string;
  /** What it is called when it is moved. */
  name: string;
  content: ReactNode;
}

interface ReorderProps {
  label: string;
  items: readonly ReorderItem[];
  /** Asks for another order; the list shows it meanwhile, and what it is given afterwards. */
  onOrder: (ids: string[]) => Promise<unknown> | void;
}

/** A list that somebody puts in order: by dragging, with the arrow keys, or with a button for each step. */
export function Reorder({ label, items, onOrder }: ReorderProps) {
  const [asked, setAsked] = useState<readonly string[] | null>(null);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const { announcements, instructions } = useSpoken(items);
  const list = useRef<HTMLOListElement>(null);
  const refocus = useRef<string | null>(null);
  const isLifted = useRef(false);
  const shown = asked ? items.toSorted((a, b) => asked.indexOf(a.id) - asked.indexOf(b.id)) : items;
  const ids = shown.map(({ id }) => id);
  const order = ids.join(' ');

  async function move(from: number, to: number) {
    if (from === to || to < 0 || to >= ids.length) return;
    const wanted = arrayMove(ids, from, to);
    setAsked(wanted);
    await onOrder(wanted);
    setAsked(null);
  }
  // The browser drops the focus of what is moved within a list.
  useEffect(() => {
    if (refocus.current === null) return;
    const [id, step] = refocus.current.split(' ');
    const row = list.current?.querySelector(`[data-id="${globalThis.CSS.escape(id!)}"]`);
    const wanted =
      row?.querySelector<HTMLButtonElement>(`[data-step="${step}"]:not(:disabled)`) ?? row?.querySelector<HTMLButtonElement>('[data-step]:not(:disabled)');
    refocus.current = null;
    wanted?.focus();
  }, [order]);

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ announcements, screenReaderInstructions: { draggable: instructions } }}
      onDragStart={() => void (isLifted.current = true)}
      onDragCancel={() => void (isLifted.current = false)}
      onDragEnd={({ active, over }: DragEndEvent) => {
        isLifted.current = false;
        if (over) void move(ids.indexOf(String(active.id)), ids.indexOf(String(over.id)));
      }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ol className="reorder" aria-label={label} ref={list} onKeyDown={(event) => event.key === 'Escape' && isLifted.current && event.preventDefault()}>
          {shown.map((item, at) => (
            <Row
              key={item.id}
              item={item}
              isFirst={at === 0}
              isLast={at === shown.length - 1}
              onStep={(step) => {
                refocus.current = `${item.id} ${step}`;
                void move(at, at + step);
              }}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

interface RowProps {
  item: ReorderItem;
  isFirst: boolean;
  isLast: boolean;
  onStep: (step: 1 | -1) => void;
}

function Row({ item: { id, name, content }, isFirst, isLast, onStep }: RowProps) {
  const { t } = useTranslation('common');
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({ id });
  return (
    <li
      ref={setNodeRef}
      className="reorder-row"
      data-id={id}
      data-dragging={isDragging || undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <button {...attributes} {...listeners} ref={setActivatorNodeRef} type="button" className="reorder-handle" aria-label={t('order.move', { name })}>
        <IconGripVertical size={18} aria-hidden />
      </button>
      <div className="reorder-content">{content}</div>
      <ActionIcon variant="subtle" color="gray" size={32} data-step="-1" disabled={isFirst} aria-label={t('order.up', { name })} onClick={() => onStep(-1)}>
        <IconArrowUp size={18} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" size={32} data-step="1" disabled={isLast} aria-label={t('order.down', { name })} onClick={() => onStep(1)}>
        <IconArrowDown size={18} />
      </ActionIcon>
    </li>
  );
}

/** What is told of a move to who cannot see it: by the page's own announcer, since the library's knows no names. */
function useSpoken(items: readonly ReorderItem[]): { announcements: Announcements; instructions: string } {
  const { t } = useTranslation('common');
  const nameOf = (id: string | number) => theirs(items.find((item) => item.id === id)?.name ?? '');
  const tell = (words: string) => {
    announce(words);
    return undefined;
  };
  const placeOf = (id: string | number) => items.findIndex((item) => item.id === id) + 1;
  return {
    instructions: t('order.instructions'),
    announcements: {
      onDragStart: ({ active }) => tell(t('order.lifted', { name: nameOf(active.id) })),
      onDragOver: ({ active, over }) => (over ? tell(t('order.over', { name: nameOf(active.id), place: placeOf(over.id) })) : undefined),
      onDragEnd: ({ active, over }) =>
        tell(over ? t('order.dropped', { name: nameOf(active.id), place: placeOf(over.id) }) : t('order.cancelled', { name: nameOf(active.id) })),
      onDragCancel: ({ active }) => tell(t('order.cancelled', { name: nameOf(active.id) })),
    },
  };
}
