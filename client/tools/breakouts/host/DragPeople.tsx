import { DndContext, MouseSensor, TouchSensor, useDraggable, useDroppable, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core';
import type { ReactNode } from 'react';

const MAIN_ROOM = 'main';

/** Around rooms between which people can be dragged. The keyboard's way is the menu of each person. `onMove` hears the room's id, or null for the main room. */
export function DragPeople({ onMove, children }: { onMove: (member: string, room: string | null) => void; children: ReactNode }) {
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    // A finger that only scrolls past must not carry somebody away.
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
  );
  const drop = ({ active, over }: DragEndEvent) => {
    if (over) onMove(String(active.id), over.id === MAIN_ROOM ? null : String(over.id));
  };
  return (
    <DndContext sensors={sensors} onDragEnd={drop} accessibility={{ container: document.body, screenReaderInstructions: { draggable: '' } }}>
      {children}
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
