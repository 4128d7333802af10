import { Checkbox, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#client/base/http/FormDialog.tsx';
import type { OwnMedia } from '../../call/useOwnMedia.ts';

/** Asks what to switch on before anything is switched on. */
export function ComeBack({ own }: { own: OwnMedia }) {
  // Each time it is asked it begins with what was on before.
  return own.isAskedBack ? <Ask own={own} /> : null;
}

function Ask({ own }: { own: OwnMedia }) {
  const { t } = useTranslation('room');
  const [mic, setMic] = useState(own.before.mic);
  const [camera, setCamera] = useState(own.before.camera);
  return (
    <FormDialog onClose={own.stayAway} title={t('away.askTitle')} yes={t('away.comeBack')} no={t('away.stay')} onYes={() => own.comeBack({ mic, camera })}>
      <Text>{t('away.askText')}</Text>
      <Checkbox size="md" label={t('away.microphone')} checked={mic} onChange={(event) => setMic(event.currentTarget.checked)} />
      <Checkbox size="md" label={t('away.camera')} checked={camera} onChange={(event) => setCamera(event.currentTarget.checked)} />
    </FormDialog>
  );
}
