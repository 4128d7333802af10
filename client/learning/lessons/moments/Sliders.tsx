import { useId, useState } from 'react';
import type { BlockOf } from '#shared/learning/lessons/lesson.ts';
import { Scale } from '#client/base/design/Scale.tsx';
import { Moment } from '../Moment.tsx';

/** Scales to think with. Nothing is right or wrong. */
export function Sliders({ block: { prompt, scales, reply } }: { block: BlockOf<'sliders'> }) {
  const name = useId();
  const [values, setValues] = useState<Readonly<Record<number, number>>>({});
  const isAnswered = Object.keys(values).length === scales.length;
  return (
    <Moment prompt={prompt}>
      {scales.map(({ label, low, high }, at) => (
        <Scale
          key={at}
          name={`${name}${at}`}
          label={label}
          low={low}
          high={high}
          value={values[at] ?? null}
          onChange={(value) => setValues((before) => ({ ...before, [at]: value }))}
        />
      ))}
      <p role="status" className="lesson-said" dir="auto">
        {isAnswered && reply}
      </p>
    </Moment>
  );
}
