import './scale.css';

interface ScaleProps {
  label: string;
  /** The numbers it goes through: 0 to 10 unless told otherwise. */
  min?: number;
  max?: number;
  step?: number;
  /** What its ends stand for. */
  low: string;
  high: string;
  /** Null as long as nothing was chosen: nothing is suggested. */
  value: number | null;
  onChange: (value: number) => void;
  name: string;
}

/** A number on a line: one tap, or the arrow keys. */
export function Scale({ label, min = 0, max = 10, step: size = 1, low, high, value, onChange, name }: ScaleProps) {
  const steps = Array.from({ length: Math.floor((max - min) / size) + 1 }, (_, at) => min + at * size);
  const drawn = { '--steps': steps.length, ...(value !== null && { '--chosen': (value - min) / size }) } as React.CSSProperties;
  return (
    <fieldset className="scale">
      <legend className="scale-label">{label}</legend>
      <div className="scale-line" style={drawn} data-chosen={value !== null || undefined}>
        {steps.map((step) => (
          <label key={step} className="scale-step">
            <input
              type="radio"
              name={name}
              value={step}
              checked={value === step}
              onChange={() => onChange(step)}
              aria-label={step === min ? `${min}, ${low}` : step === max ? `${max}, ${high}` : String(step)}
            />
            <span aria-hidden translate="no">
              {step}
            </span>
          </label>
        ))}
      </div>
      <div className="scale-ends" aria-hidden>
        <span>{low}</span>
        <span>{high}</span>
      </div>
    </fieldset>
  );
}
