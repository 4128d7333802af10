-- CreateTable
CREATE TABLE "Job" (
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "dueAt" DATETIME NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "leasedUntil" DATETIME,
    "endedAt" DATETIME,

    PRIMARY KEY ("kind", "name")
);
CREATE INDEX "Job_kind_state_dueAt_idx" ON "Job"("kind", "state", "dueAt");

-- What waits to be mailed is mailed, and what was mailed is not mailed again.
INSERT INTO "Job" ("kind", "name", "dueAt") SELECT 'invitations.mail', "id", "createdAt" FROM "Invitation"
  WHERE "sentBy" = 'mail' AND "mailedAt" IS NULL AND "acceptedAt" IS NULL AND "withdrawnAt" IS NULL;
INSERT INTO "Job" ("kind", "name", "dueAt") SELECT 'account.mailPassword', "id", "createdAt" FROM "PasswordLink"
  WHERE "from" = 'mail' AND "mailedAt" IS NULL AND "usedAt" IS NULL;
INSERT INTO "Job" ("kind", "name", "dueAt") SELECT DISTINCT 'notices.mail', "ClinicNotice"."id" || ' ' || "ClinicMember"."personId", "at" FROM "ClinicNotice"
  JOIN "ClinicMember" ON "ClinicMember"."clinicId" = "ClinicNotice"."clinicId" AND "ClinicMember"."role" = 'manager' WHERE "mailedAt" IS NULL;
INSERT INTO "Job" ("kind", "name", "state", "dueAt", "tries", "endedAt")
  SELECT 'practice.remind', "personId" || ' ' || strftime('%Y-%m-%dT%H:%M:%fZ', "moment"), 'done', "moment", 1, "moment" FROM "ReminderMail";

DROP TABLE "ReminderMail";
ALTER TABLE "ClinicNotice" DROP COLUMN "mailedAt";
ALTER TABLE "Invitation" DROP COLUMN "mailedAt";
ALTER TABLE "PasswordLink" DROP COLUMN "mailedAt";
