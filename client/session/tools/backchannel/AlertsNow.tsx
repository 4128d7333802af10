import { useFloorNow } from '../floor.ts';
import { Alert } from './Alert.tsx';
import { asksNow, isUsefulNow } from './asks.ts';
import { Reminder } from './Reminder.tsx';
import type { Backchannel } from './types.ts';
import './backchannel.css';

/** Over the gallery, for facilitators: alerts that ask to be seen or need an outcome, then reminders whose moment has come. */
export function AlertsNow({ view: { flags, nudges } }: { view: Backchannel }) {
  const floor = useFloorNow();
  const alerts = flags.filter(asksNow).sort((a, b) => b.level - a.level);
  const reminders = nudges.filter((nudge) => isUsefulNow(nudge, floor));
  if (alerts.length + reminders.length === 0) return null;
  return (
    <ul className="alerts">
      {alerts.map((flag) => (
        <Alert key={flag.id} flag={flag} isBrief />
      ))}
      {reminders.map((nudge) => (
        <Reminder key={nudge.id} nudge={nudge} isNow />
      ))}
    </ul>
  );
}
