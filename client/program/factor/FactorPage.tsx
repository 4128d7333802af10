import { Anchor, Button, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Me } from '#shared/program/account/answers.ts';
import type { FactorState } from '#shared/program/factor/api.ts';
import { Page } from '../../base/design/Page.tsx';
import { SignedIn } from '../../base/frame/SignedIn.tsx';
import { Loaded } from '../../base/http/Loaded.tsx';
import { meetAnew } from '../../base/http/queries.ts';
import { AppPart } from './AppPart.tsx';
import { CodesPart } from './CodesPart.tsx';
import { NewCodes } from './NewCodes.tsx';
import { useFactorState } from './queries.ts';

/** What one signs in by beside the password. Staff without one reach this page and no other. */
export function FactorPage() {
  return <SignedIn>{(me) => <Factor me={me} />}</SignedIn>;
}

function Factor({ me }: { me: Me }) {
  const { t } = useTranslation('factor');
  const state = useFactorState();
  const [isFirst] = useState(me.mustSetUp === true);
  // They stay until their person says that they are kept, whatever the page hears meanwhile.
  const [codes, setCodes] = useState<readonly string[]>([]);
  const goOn = useGoOn(isFirst, () => setCodes([]));
  if (codes.length > 0) return <NewCodes codes={codes} onKept={goOn} />;
  return (
    <Page title={t(isFirst ? 'titleFirst' : 'title')} size={560}>
      <Text>{t(isFirst ? 'introFirst' : 'intro')}</Text>
      <Loaded query={state}>{(known) => <Parts state={known} onCodes={setCodes} />}</Loaded>
      {isFirst ? (
        me.mustSetUp !== true && <Button onClick={goOn}>{t('goOn')}</Button>
      ) : (
        <Anchor component={Link} to="/account">
          {t('back')}
        </Anchor>
      )}
    </Page>
  );
}

function Parts({ state, onCodes }: { state: FactorState; onCodes: (codes: readonly string[]) => void }) {
  const { t } = useTranslation('factor');
  const isWhy = state.isDemo || !state.isRequired;
  return (
    <>
      {isWhy && <Text c="dimmed">{t(state.isDemo ? 'demo' : 'offered')}</Text>}
      <AppPart state={state} onCodes={onCodes} />
      {state.codesLeft !== null && <CodesPart left={state.codesLeft} onCodes={onCodes} />}
    </>
  );
}

/** After the codes: who had to stop here goes on to where everything begins. */
function useGoOn(isFirst: boolean, stay: () => void): () => void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return () => {
    if (!isFirst) return stay();
    void meetAnew(queries)
      .catch(() => undefined)
      .then(() => navigate('/', { replace: true }));
  };
}
