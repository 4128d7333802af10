import { DndContext, MouseSensor, TouchSensor, useDraggable, useDroppable, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core';
import { createContext, use, useEffect, useRef, type ReactNode, type RefObject } from 'react';

const MAIN_ROOM = 'main';

/** Who was moved last from their menu. */
const MovedContext = createContext<RefObject<string | null>>({ current: null });

/** Around rooms between which people can be dragged. The keyboard's way is the menu of each person. `onMove` hears the room's id, or null for the main room. */
export function DragPeople({ onMove, children }: { onMove: (member: string, room: string | null) => void; children: ReactNode }) {
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    // A finger that only scrolls past must not carry somebody away.
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
  );
  const moved = useRef<string | null>(null);
  const drop = ({ active, over }: DragEndEvent) => {
    if (over) onMove(String(active.id), over.id === MAIN_ROOM ? null : String(over.id));
  };
  return (
    <DndContext sensors={sensors} onDragEnd={drop} accessibility={{ container: document.body, screenReaderInstructions: { draggable: '' } }}>
      <MovedContext value={moved}>{children}</MovedContext>
    </DndContext>
  );
}

/** Where somebody can be dropped; null: the main room. */
export function DropRoom({ room, label, children }: { room: string | null; label: string; children: ReactNode }) {
  const { setNodeRef, isOver } = useDroppable({ id: room ?? MAIN_ROOM });
  return (
    <section ref={setNodeRef} className="rooms-room" aria-label={label} data-over={isOver || undefined}>
      {children}
    </section>
  );
}

/** Makes one person draggable: what to spread on the element that is taken hold of. */
export function useDrag(member: string) {
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({ id: member });
  const style = transform ? { transform: `translate(${transform.x}px, ${transform.y}px)`, zIndex: 5, position: 'relative' as const } : {};
  return { ref: setNodeRef, ...listeners, style, 'data-dragged': isDragging || undefined };
}

/** The focus goes along with somebody who is moved by the keyboard. Gives the element's ref, and what to call before the move. */
export function useFocusAlong(member: string) {
  const moved = use(MovedContext);
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (moved.current !== member || document.activeElement !== document.body) return;
    moved.current = null;
    element.current?.focus();
  }, [moved, member]);
  return { element, goAlong: () => void (moved.current = member) };
}
