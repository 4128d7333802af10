import { Anchor, Button, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { account } from '#shared/program/account/api.ts';
import { useTell } from '../../base/http/use.ts';
import { Page } from '../../base/design/Page.tsx';
import { ProblemOf } from '../../base/http/ProblemOf.tsx';
import { useSentForm } from '../../base/http/useSentForm.ts';

/** A way to a new password, by mail: says the same whether the address has an account or not. */
export function ForgottenPage() {
  const { t } = useTranslation('signIn');
  const forget = useTell(account.forgotPassword, (email: string) => ({ body: { email } }));
  const { form, submit, error } = useSentForm({
    initialValues: { email: '' },
    validate: { email: (value) => (value.includes('@') ? null : t('emailMissing')) },
    tells: forget,
    sends: ({ email }) => email.trim(),
  });
  return (
    <Page title={t('forgotten.title')} size={460}>
      {forget.isSuccess ? (
        <Stack gap="xs" role="status">
          <Text>{t('forgotten.done')}</Text>
          <Text c="dimmed">{t('forgotten.none')}</Text>
        </Stack>
      ) : (
        <>
          <Text>{t('forgotten.text')}</Text>
          <Paper className="hearth-card" p="lg">
            <form onSubmit={submit} noValidate>
              <Stack>
                <ProblemOf error={error} />
                <TextInput label={t('email')} type="email" autoComplete="username" size="md" {...form.getInputProps('email')} />
                <Button type="submit" fullWidth loading={forget.isPending}>
                  {t('forgotten.submit')}
                </Button>
              </Stack>
            </form>
          </Paper>
        </>
      )}
      <Anchor component={Link} to="/sign-in">
        {t('forgotten.back')}
      </Anchor>
    </Page>
  );
}
