import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../base/design/copyText.ts';
import { Problem } from '../../base/design/Problem.tsx';
import { hasCalls, hasWebAudio } from '../../live/media/abilities.ts';
import { isInApp, isIos, thisBrowser, wayOut } from './browserFamily.ts';

/** What this browser cannot do in a session, and where it can be done: said before anybody is asked for anything. */
export function ThisBrowser() {
  const { t } = useTranslation('wayIn');
  const browser = thisBrowser();
  if (isInApp(browser)) {
    return (
      <Problem say={t(isIos(browser) ? 'inAppIos' : 'inApp')}>
        <Elsewhere label={t(isIos(browser) ? 'openInSafari' : 'openInBrowser')} />
      </Problem>
    );
  }
  if (!hasCalls())
    return (
      <Problem say={t(isIos(browser) ? 'noCallsIos' : 'noCalls')}>
        <Elsewhere />
      </Problem>
    );
  return hasWebAudio() ? null : <Text role="status">{t('noWebAudio')}</Text>;
}

/** This page's address, to be opened in another browser. */
function Elsewhere({ label }: { label?: string }) {
  const { t } = useTranslation('wayIn');
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const address = location.origin + location.pathname;
  const out = wayOut(thisBrowser(), address);
  const copy = () => void copyText(address).then((isDone) => setCopied(isDone ? 'yes' : 'no'));
  return (
    <>
      <Group gap="sm">
        {label && out && (
          <Button component="a" href={out}>
            {label}
          </Button>
        )}
        <Button variant="default" onClick={copy}>
          {t(copied === 'yes' ? 'linkCopied' : 'copyLink')}
        </Button>
      </Group>
      {copied === 'no' && <TextInput label={t('linkToCopy')} value={address} readOnly w="100%" onFocus={({ currentTarget }) => currentTarget.select()} />}
    </>
  );
}
