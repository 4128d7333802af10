-- AlterTable
ALTER TABLE "Session" ADD COLUMN "groupEndedAt" DATETIME;
