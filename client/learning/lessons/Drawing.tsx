import { useElementSize } from '@mantine/hooks';
import { useId } from 'react';
import { layOutDrawing, type Box, type Ring } from '#shared/learning/lessons/layOutDrawing.ts';
import type { BlockOf } from '#shared/learning/lessons/lesson.ts';
import { NARROW } from './narrow.ts';

const LINE_HEIGHT = 18;
const KINDS_OF_GROUND = 4;

/** A picture drawn from its labels. Read aloud by its alt text. */
export function Drawing({ drawing }: { drawing: BlockOf<'drawing'> }) {
  const { ref, width: room } = useElementSize<HTMLElement>();
  const { width, height, shapes } = layOutDrawing(drawing, room > 0 && room < NARROW);
  const head = useId();
  return (
    <figure className="lesson-figure" ref={ref}>
      <svg
        role="img"
        aria-label={drawing.alt}
        viewBox={`0 0 ${width} ${height}`}
        style={{ maxWidth: width * 1.1 }}
        className="lesson-drawing"
        data-shape={drawing.shape}
      >
        <defs>
          <marker id={head} viewBox="0 0 10 10" refX="8" refY="5" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M0 0 L10 5 L0 10 z" className="lesson-arrow" />
          </marker>
        </defs>
        {shapes.map((shape, at) => {
          if (shape.kind === 'link') return <path key={at} d={shape.path} className="lesson-link" {...(shape.isArrow && { markerEnd: `url(#${head})` })} />;
          return shape.kind === 'box' ? <BoxShape key={at} box={shape} /> : <RingShape key={at} ring={shape} />;
        })}
      </svg>
    </figure>
  );
}

function BoxShape({ box: { step, x, y, width, height, lines } }: { box: Box }) {
  const first = y + height / 2 - ((lines.length - 1) * LINE_HEIGHT) / 2;
  return (
    <g data-ground={step % KINDS_OF_GROUND}>
      <rect x={x} y={y} width={width} height={height} rx="12" className="lesson-box" />
      <Lines lines={lines} x={x + width / 2} y={first} />
    </g>
  );
}

function RingShape({ ring: { step, x, y, radius, labelY, lines } }: { ring: Ring }) {
  return (
    <g data-ground={step % KINDS_OF_GROUND}>
      <circle cx={x} cy={y} r={radius} className="lesson-box" />
      <Lines lines={lines} x={x} y={labelY} />
    </g>
  );
}

function Lines({ lines, x, y }: { lines: readonly string[]; x: number; y: number }) {
  return lines.map((line, at) => (
    <text key={at} x={x} y={y + at * LINE_HEIGHT} className="lesson-label">
      {line}
    </text>
  ));
}
