import { CloseButton, Text } from '@mantine/core';
import { Saying } from '#client/base/design/Saying.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface NoticeProps {
  /** What happened. */
  say: string;
  icon?: ReactNode;
  /** What can be done about it. */
  children?: ReactNode;
  isUrgent?: boolean;
  onDismiss?: () => void;
}

/** One line in the strip over the gallery. */
export function Notice({ say, icon, children, isUrgent = false, onDismiss }: NoticeProps) {
  const { t } = useTranslation('room');
  return (
    <div className="strip-line" data-urgent={isUrgent || undefined} role={isUrgent ? 'alert' : 'status'}>
      {icon}
      <Text style={{ flex: 1, minWidth: '12rem' }}>
        <Saying>{say}</Saying>
      </Text>
      {children}
      {onDismiss && <CloseButton aria-label={t('dismiss')} onClick={onDismiss} />}
    </div>
  );
}
