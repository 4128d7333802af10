import { useTranslation } from 'react-i18next';
import { record } from '#shared/records/record/api.ts';
import { useAsk } from '../../base/http/use.ts';
import { ChartPart } from '../../base/design/ChartPart.tsx';
import { Loaded } from '../../base/http/Loaded.tsx';
import { AlertCard } from './AlertCard.tsx';
import { ConcernList } from './ConcernList.tsx';
import './records.css';

/** Alerts about somebody, and when they asked for support, of sessions that the reader leads. */
export function AlertsOnChart({ person }: { person: string }) {
  const { t } = useTranslation('records');
  return (
    <Loaded query={useAsk(record.ofPerson, { params: { id: person } })}>
      {({ alerts, concerns }) => (
        <ChartPart title={t('alerts')} empty={t('noAlerts')} isEmpty={alerts.length + concerns.length === 0}>
          <ul className="records">
            {alerts.map((alert) => (
              <AlertCard key={alert.id} alert={alert} hasSession />
            ))}
          </ul>
          <ConcernList concerns={concerns} />
        </ChartPart>
      )}
    </Loaded>
  );
}
