import { Button, Paper, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useSignInByCode } from '../factor/queries.ts';
import { Page } from '../../base/design/Page.tsx';
import { ProblemOf } from '../../base/http/ProblemOf.tsx';
import { useSentForm } from '../../base/http/useSentForm.ts';

/** After the password: the code of an app, or a recovery code. */
export function CodeStep({ isOwnDevice, onIn, onBack }: { isOwnDevice: boolean; onIn: () => void; onBack: () => void }) {
  const { t } = useTranslation('signIn');
  const signIn = useSignInByCode();
  const { form, submit, error } = useSentForm({
    initialValues: { code: '' },
    validate: { code: (value) => (value.trim() === '' ? t('code.missing') : null) },
    tells: signIn,
    sends: ({ code }) => ({ code, isOwnDevice }),
    at: { wrongCode: 'code' },
    onSent: ({ codesLeft }) => {
      if (codesLeft !== null) notifications.show({ message: t('code.left', { count: codesLeft }), autoClose: false });
      onIn();
    },
  });
  return (
    <Page title={t('code.title')} size={460}>
      <Text>{t('code.text')}</Text>
      <Paper className="hearth-card" p="lg">
        <form onSubmit={submit} noValidate>
          <Stack>
            <ProblemOf error={error} />
            <TextInput
              label={t('code.label')}
              description={t('code.hint')}
              autoComplete="one-time-code"
              autoFocus
              maxLength={40}
              size="md"
              {...form.getInputProps('code')}
            />
            <Button type="submit" fullWidth loading={signIn.isPending}>
              {t('code.submit')}
            </Button>
            <Button variant="subtle" fullWidth onClick={onBack}>
              {t('code.back')}
            </Button>
          </Stack>
        </form>
      </Paper>
      <Text size="sm" c="dimmed">
        {t('code.lost')}
      </Text>
    </Page>
  );
}
