import './scale.css';

interface ScaleProps {
  label: string;
  /** What 0 and 10 stand for. */
  low: string;
  high: string;
  /** Null as long as nothing was chosen: nothing is suggested. */
  value: number | null;
  onChange: (value: number) => void;
  name: string;
}

const steps = Array.from({ length: 11 }, (_, step) => step);

/** A number from 0 to 10 on a line: one tap, or the arrow keys. */
export function Scale({ label, low, high, value, onChange, name }: ScaleProps) {
  return (
    <fieldset className="scale">
      <legend className="scale-label">{label}</legend>
      <div className="scale-line" style={value === null ? {} : ({ '--chosen': value } as React.CSSProperties)} data-chosen={value !== null || undefined}>
        {steps.map((step) => (
          <label key={step} className="scale-step">
            <input type="radio" name={name} value={step} checked={value === step} onChange={() => onChange(step)} aria-label={step === 0 ? `0, ${low}` : step === 10 ? `10, ${high}` : String(step)} />
            <span aria-hidden>{step}</span>
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
