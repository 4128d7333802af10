import { createTransport } from 'nodemailer';
import { done } from '#shared/base/endpoint.ts';
import { clinic as clinicApi, mailFailed, noMailServer, type ClinicSettings } from '#shared/program/clinic/api.ts';
import { readHours, writeHours } from '#shared/program/clinic/hours.ts';
import { clinicSettings } from '#shared/program/clinic/input.ts';
import { serve } from '#server/platform/http/serve.ts';
import { moveClinic } from './zones.ts';

export const clinicSettingsRoute = serve(clinicApi.settings, {
  async run({ db, settings, caller }) {
    const { name, mailName, phone, zone, hours, afterHoursPhone, contactEmail, letterName, letterAddress, letterPhone } =
      await db.prisma.clinic.findUniqueOrThrow({ where: { id: caller.clinicId } });
    return {
      clinicName: name,
      mailName,
      phone,
      zone,
      hours: readHours(hours),
      afterHoursPhone,
      contactEmail,
      letterName,
      letterAddress,
      letterPhone,
      isMailed: settings.mail !== null,
    } satisfies ClinicSettings;
  },
});

export const changeClinic = serve(clinicApi.change, {
  body: clinicSettings,
  async run({ db, caller, reckonings }, { body }) {
    const { clinicName: name, zone, hours, ...rest } = body;
    const id = caller.clinicId;
    await db.prisma.$transaction(async (tx) => {
      const before = await tx.clinic.findUniqueOrThrow({ where: { id }, select: { zone: true } });
      await tx.clinic.update({ where: { id }, data: { name, hours: writeHours(hours), ...rest } });
      if (before.zone !== zone) await moveClinic(tx, id, zone, reckonings);
    });
    return done;
  },
});

const TEST_MAIL = {
  subject: 'A test mail',
  text: ['You asked for this mail to see whether mails from this server arrive. They do.', '', 'You need not do anything.'].join('\n'),
};

export const sendTestMail = serve(clinicApi.testMail, {
  limit: { points: 10, seconds: 10 * 60 },
  async run({ db, settings, caller }) {
    if (!settings.mail) return noMailServer();
    const { mailName } = await db.prisma.clinic.findUniqueOrThrow({ where: { id: caller.clinicId }, select: { mailName: true } });
    const transport = createTransport({ url: settings.mail.url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 });
    try {
      await transport.sendMail({ from: settings.mail.from, to: caller.email, subject: `${TEST_MAIL.subject} from ${mailName}`, text: TEST_MAIL.text });
      return done;
    } catch {
      // What the mail server said may hold its password.
      return mailFailed();
    } finally {
      transport.close();
    }
  },
});
