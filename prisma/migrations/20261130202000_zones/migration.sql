-- AlterTable: '' until the next start, which fills in the machine's zone (server/platform/zones.ts)
ALTER TABLE "Clinic" ADD COLUMN "zone" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Person" ADD COLUMN "zone" TEXT;
ALTER TABLE "Program" ADD COLUMN "zone" TEXT;

-- AlterTable: the last day as it was signed; consents ended with it in UTC until now
ALTER TABLE "FamilyAuthorization" ADD COLUMN "lastDay" TEXT NOT NULL DEFAULT '';
UPDATE "FamilyAuthorization" SET "lastDay" = date("expiresAt", '-1 second');
